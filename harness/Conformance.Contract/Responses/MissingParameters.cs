using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

/// <summary>What a challenge lacks of the parameters that its form always has.</summary>
internal static class MissingParameters
{
    /// <summary>A rule for the forms of which that is sure, and one for the others.</summary>
    public static RuleCheck<Exchange>[] Rules { get; } =
    [
        new(ResponseStatements.RequiredParameters, (exchange, findings) => Judge(exchange.Payload, findings, sure: true)),
        new(ResponseStatements.ExpectedParameters, (exchange, findings) => Judge(exchange.Payload, findings, sure: false)),
    ];

    // A challenge may come in several forms, and one that is complete is enough; otherwise the nearest one is named.
    private static bool Judge(Payload payload, Findings findings, bool sure)
    {
        if (!payload.HasChallenge || payload.Parameters.Kind != JsonKind.Object)
        {
            return false;
        }

        ChallengeForm? nearest = null;
        var fewest = int.MaxValue;
        foreach (var form in payload.Forms)
        {
            if (form.IsSure != sure)
            {
                continue;
            }

            if (Count(form, payload.Parameters, out var missing) == 0)
            {
                return false;
            }

            (nearest, fewest) = missing < fewest ? (form, missing) : (nearest, fewest);
        }

        if (nearest is not null && fewest > 0)
        {
            Report(nearest, payload.Parameters, findings);
        }

        return nearest is not null;
    }

    private static int Count(ChallengeForm form, in JsonValue parameters, out int missing)
    {
        var due = missing = 0;
        foreach (var parameter in form.Listed)
        {
            if (IsDue(parameter))
            {
                due++;
                missing += parameters[parameter.Name].HasValue ? 0 : 1;
            }
        }

        return due;
    }

    private static void Report(ChallengeForm form, in JsonValue parameters, Findings findings)
    {
        foreach (var parameter in form.Parameters)
        {
            if (IsDue(parameter) && parameters[parameter.Name] is { HasValue: false } missing)
            {
                findings.Add($"$.ChallengeParameters.{parameter.Name}", $"present in {form.Challenge}", Wording.Kind(missing));
            }
        }
    }

    // MFAS_CAN_SETUP has two spellings, and a rule of its own.
    private static bool IsDue(ChallengeParameter parameter) =>
        parameter.Presence == Presence.Always && parameter.Name != WireNames.MfasCanSetup;
}
