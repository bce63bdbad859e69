using System.Text.Json;

namespace Conformance.Benchmarks.Ordinary;

internal static class ChallengeRules
{
    public static void Judge(OrdinaryPayload payload, OrdinaryExchange exchange, List<OrdinaryFinding> findings)
    {
        if (!payload.IsSuccess)
        {
            return;
        }

        ParameterRules.JudgeValues(payload, findings);
        JudgeAvailable(payload, findings);
        if (payload.HasChallenge)
        {
            JudgeName(payload, exchange, findings);
            ParameterRules.Judge(payload, findings);
            JudgeOne(payload, findings);
        }
    }

    private static void JudgeName(OrdinaryPayload payload, OrdinaryExchange exchange, List<OrdinaryFinding> findings)
    {
        if (payload.ChallengeName is not { } name)
        {
            return;
        }

        if (payload.Forms.Length == 0)
        {
            findings.Add(new("RSP-CHA-001", "$.ChallengeName", name));
        }
        else if (exchange.Operation is "AdminInitiateAuth" or "AdminRespondToAuthChallenge"
            && !payload.Forms.Any(form => form.From.Contains(exchange.Operation, StringComparer.Ordinal)))
        {
            findings.Add(new("RSP-CHA-012", "$.ChallengeName", name));
        }

        if (name == "ADMIN_NO_SRP_AUTH")
        {
            findings.Add(new("RSP-CHA-013", "$.ChallengeName", name));
        }
    }

    private static void JudgeAvailable(OrdinaryPayload payload, List<OrdinaryFinding> findings)
    {
        if (payload.Available.ValueKind != JsonValueKind.Array)
        {
            return;
        }

        var at = 0;
        foreach (var item in payload.Available.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.String)
            {
                findings.Add(new("RSP-CHA-007", $"$.AvailableChallenges[{at}]", $"{item.ValueKind}"));
            }
            else if (!OrdinaryPayload.IsKnown(item.GetString()!))
            {
                findings.Add(new("RSP-CHA-008", $"$.AvailableChallenges[{at}]", "unknown"));
            }

            at++;
        }
    }

    private static void JudgeOne(OrdinaryPayload payload, List<OrdinaryFinding> findings)
    {
        var isArray = payload.Available.ValueKind == JsonValueKind.Array;
        if (payload.ChallengeName == "SELECT_CHALLENGE" && (isArray || !payload.Available.HasValue()) && payload.Available.IsEmpty())
        {
            findings.Add(new("RSP-CHA-009", "$.AvailableChallenges", "absent or empty"));
        }

        if (payload.Parameter("CODE_DELIVERY_DELIVERY_MEDIUM").Text() is { } medium && medium is not ("SMS" or "EMAIL"))
        {
            findings.Add(new("RSP-CHA-010", "$.ChallengeParameters.CODE_DELIVERY_DELIVERY_MEDIUM", "another one"));
        }

        if (payload.ChallengeName == "MFA_SETUP"
            && payload.Parameters.ValueKind == JsonValueKind.Object
            && !payload.Parameters.Member("MFAS_CAN_SETUP").HasValue())
        {
            findings.Add(new("RSP-CHA-011", "$.ChallengeParameters.MFAS_CAN_SETUP", "absent"));
        }

        if (payload.ChallengeName == "SELECT_MFA_TYPE" && payload.Parameter("MFAS_CAN_CHOOSE").Text() is { } choices)
        {
            OfferSecondFactors(choices, findings);
        }
    }

    private static void OfferSecondFactors(string list, List<OrdinaryFinding> findings)
    {
        try
        {
            using var choices = JsonDocument.Parse(list);
            if (choices.RootElement.ValueKind == JsonValueKind.Array
                && choices.RootElement.EnumerateArray().Any(choice => choice.Text() is { } name && IsNoSecondFactor(name)))
            {
                findings.Add(new("RSP-CHA-014", "$.ChallengeParameters.MFAS_CAN_CHOOSE", "a first factor"));
            }
        }
        catch (JsonException)
        {
            // RSP-CHA-005 tells of it.
        }
    }

    private static bool IsNoSecondFactor(string name) =>
        OrdinaryPayload.IsKnown(name) && name is not ("SMS_MFA" or "SOFTWARE_TOKEN_MFA" or "EMAIL_OTP");
}
