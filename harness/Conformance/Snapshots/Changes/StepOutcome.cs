using System.Globalization;
using Conformance.Contract.Wire;

namespace Conformance.Snapshots.Changes;

/// <summary>How a step ended.</summary>
internal enum StepOutcome
{
    /// <summary>Nobody can tell, as of a step that asked for something else.</summary>
    Unknown,

    Tokens,

    Challenge,

    /// <summary>With both, which the contract excludes.</summary>
    Both,

    /// <summary>With neither, which it excludes as well.</summary>
    Neither,

    Error,

    /// <summary>With a body that is no JSON object.</summary>
    Unreadable,
}

/// <summary>Tells the outcome of a step from its snapshot.</summary>
internal static class StepOutcomes
{
    /// <summary>The outcome of a service's answer, of a call or of a step of a sign-in.</summary>
    public static StepOutcome Of(JsonValue step)
    {
        if (step[StepNames.Error].HasValue)
        {
            return StepOutcome.Error;
        }

        if (step[StepNames.Outcome] is { HasValue: true } outcome)
        {
            return outcome.Text switch
            {
                "signedIn" => StepOutcome.Tokens,
                "challenged" => StepOutcome.Challenge,
                _ => StepOutcome.Unknown,
            };
        }

        return step[StepNames.Surface] is { HasValue: true } surface ? OfMembers(surface)
            : step[StepNames.Body] is { Kind: not JsonKind.Absent } body ? OfAnswer(step, body)
            : StepOutcome.Unknown;
    }

    public static string Words(StepOutcome outcome) => outcome switch
    {
        StepOutcome.Tokens => "tokens",
        StepOutcome.Challenge => "a challenge",
        StepOutcome.Both => "tokens and a challenge",
        StepOutcome.Neither => "neither tokens nor a challenge",
        StepOutcome.Error => "an error",
        StepOutcome.Unreadable => "a body that is no JSON object",
        _ => "something else",
    };

    private static StepOutcome OfAnswer(JsonValue step, JsonValue body)
    {
        var isError = int.TryParse(step[StepNames.Status].Text, CultureInfo.InvariantCulture, out var status) && status >= 400;
        if (isError)
        {
            return StepOutcome.Error;
        }

        var outcome = body.Kind == JsonKind.Object ? OfMembers(body) : StepOutcome.Unreadable;
        return outcome == StepOutcome.Neither && body[WireNames.ErrorType].HasValue ? StepOutcome.Error : outcome;
    }

    private static StepOutcome OfMembers(JsonValue members)
    {
        // Beside a challenge an empty result is there too; alone it is nothing.
        var hasChallenge = members[WireNames.ChallengeName].HasValue;
        var hasResult = members[WireNames.AuthenticationResult] is { Kind: JsonKind.Object } result
            && (hasChallenge || !result.Children.IsEmpty);
        return (hasResult, hasChallenge) switch
        {
            (true, true) => StepOutcome.Both,
            (true, false) => StepOutcome.Tokens,
            (false, true) => StepOutcome.Challenge,
            _ => StepOutcome.Neither,
        };
    }
}
