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
        new(ResponseStatements.RequiredParameters, (exchange, findings) => Judge(exchange, findings, sure: true)),
        new(ResponseStatements.ExpectedParameters, (exchange, findings) => Judge(exchange, findings, sure: false)),
    ];

    // A challenge may come in several forms, and one that is complete is enough; otherwise the nearest one is named.
    private static bool Judge(Exchange exchange, Findings findings, bool sure)
    {
        var payload = exchange.Payload;
        if (!payload.HasChallenge || payload.Parameters.Kind != JsonKind.Object)
        {
            return false;
        }

        ChallengeForm? nearest = null;
        var fewest = int.MaxValue;
        var passedOver = false;
        foreach (var form in payload.Forms)
        {
            if (form.IsSure != sure)
            {
                continue;
            }

            if (IsOfAnotherFlow(form, payload.Forms, exchange.AuthFlow))
            {
                passedOver |= Count(form, payload.Parameters, out var lacking) > 0 && lacking == 0;
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
            Report(nearest, payload.Parameters, passedOver ? exchange.AuthFlow : null, findings);
        }

        return nearest is not null;
    }

    // A Lambda asks in its own form, and only in its own flow.
    private static bool IsOfAnotherFlow(ChallengeForm form, ChallengeForm[] forms, string? flow)
    {
        if (flow is null or ChallengeCatalog.Custom || form.Flow != ChallengeCatalog.Custom)
        {
            return false;
        }

        foreach (var other in forms)
        {
            if (other.Flow != ChallengeCatalog.Custom)
            {
                return true;
            }
        }

        return false;
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

    private static void Report(ChallengeForm form, in JsonValue parameters, string? flow, Findings findings)
    {
        var due = flow is null ? $"present in {form.Challenge}"
            : $"present in {form.Challenge} after {flow}; USERNAME alone is its form after {ChallengeCatalog.Custom}";
        foreach (var parameter in form.Parameters)
        {
            if (IsDue(parameter) && parameters[parameter.Name] is { HasValue: false } missing)
            {
                findings.Add($"$.ChallengeParameters.{parameter.Name}", due, Wording.Kind(missing));
            }
        }
    }

    // MFAS_CAN_SETUP has two spellings, and a rule of its own.
    private static bool IsDue(ChallengeParameter parameter) =>
        parameter.Presence == Presence.Always && parameter.Name != WireNames.MfasCanSetup;
}
