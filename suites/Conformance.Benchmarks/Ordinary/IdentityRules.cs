using System.Text.Json;

namespace Conformance.Benchmarks.Ordinary;

internal static class IdentityRules
{
    public static void Judge(OrdinaryPayload payload, OrdinaryExchange exchange, List<OrdinaryFinding> findings)
    {
        if (!payload.HasChallenge || payload.Parameters.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var forSrp = payload.Parameters.Member("USER_ID_FOR_SRP");
        JudgeName(forSrp, "RSP-IDN-001", "USER_ID_FOR_SRP", exchange, findings);
        JudgeName(payload.Parameters.Member("USERNAME"), "RSP-IDN-002", "USERNAME", exchange, findings);

        if (exchange.Operation == "AdminInitiateAuth"
            && exchange.AuthFlow is "ADMIN_USER_PASSWORD_AUTH" or "ADMIN_NO_SRP_AUTH"
            && !forSrp.HasValue()
            && payload.Forms.Any(form => form.Flow == "ADMIN_USER_PASSWORD_AUTH" && form.Find("USER_ID_FOR_SRP") is not null))
        {
            findings.Add(new("RSP-IDN-003", "$.ChallengeParameters.USER_ID_FOR_SRP", "absent"));
        }
    }

    private static void JudgeName(
        JsonElement parameter, string ruleId, string key, OrdinaryExchange exchange, List<OrdinaryFinding> findings)
    {
        if (exchange.Username is { } username && parameter.Text() is { } name && name != username)
        {
            findings.Add(new(ruleId, $"$.ChallengeParameters.{key}", name == exchange.Typed ? "the alias" : "another name"));
        }
    }
}
