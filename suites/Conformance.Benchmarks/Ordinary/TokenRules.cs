using System.Text.Json;
using System.Text.RegularExpressions;

namespace Conformance.Benchmarks.Ordinary;

internal static partial class TokenRules
{
    private const int Timeout = 1000;

    public static void Judge(OrdinaryPayload payload, OrdinaryExchange exchange, List<OrdinaryFinding> findings)
    {
        if (!payload.HasTokens)
        {
            return;
        }

        JudgePresent(payload.AccessToken, "RSP-TOK-001", "AccessToken", findings);
        JudgePresent(payload.IdToken, "RSP-TOK-002", "IdToken", findings);
        if (!payload.ExpiresIn.HasValue() || (payload.ExpiresIn.ValueKind == JsonValueKind.Number && payload.ExpiresIn.GetDouble() <= 0))
        {
            findings.Add(new("RSP-TOK-003", "$.AuthenticationResult.ExpiresIn", "absent or not above zero"));
        }

        if (!payload.TokenType.HasValue() || payload.TokenType.Text() is not (null or "Bearer"))
        {
            findings.Add(new("RSP-TOK-004", "$.AuthenticationResult.TokenType", "another one"));
        }

        JudgeText(payload.AccessToken, 3, "AccessToken", findings);
        JudgeText(payload.IdToken, 3, "IdToken", findings);
        JudgeText(payload.RefreshToken, 5, "RefreshToken", findings);
        JudgeRefresh(payload, exchange, findings);
        JudgeDevice(payload, findings);
    }

    private static void JudgePresent(JsonElement member, string ruleId, string name, List<OrdinaryFinding> findings)
    {
        if (!member.HasValue())
        {
            findings.Add(new(ruleId, $"$.AuthenticationResult.{name}", "absent"));
        }
    }

    private static void JudgeText(JsonElement token, int parts, string name, List<OrdinaryFinding> findings)
    {
        if (token.Text() is not { } text)
        {
            return;
        }

        if (!Alphabet().IsMatch(text))
        {
            findings.Add(new("RSP-TOK-005", $"$.AuthenticationResult.{name}", "another character"));
        }

        if (text.Length > 0 && text.AsSpan().Count('.') + 1 != parts)
        {
            findings.Add(new("RSP-TOK-006", $"$.AuthenticationResult.{name}", "another number of parts"));
        }
    }

    private static void JudgeRefresh(OrdinaryPayload payload, OrdinaryExchange exchange, List<OrdinaryFinding> findings)
    {
        var isRefresh = exchange.AuthFlow is "REFRESH_TOKEN_AUTH" or "REFRESH_TOKEN";
        if (isRefresh && exchange.Operation == "AdminInitiateAuth" && payload.RefreshToken.HasValue())
        {
            findings.Add(new("RSP-TOK-007", "$.AuthenticationResult.RefreshToken", "present"));
        }

        if (!isRefresh && exchange.AuthFlow is not null && !payload.RefreshToken.HasValue())
        {
            findings.Add(new("RSP-TOK-008", "$.AuthenticationResult.RefreshToken", "absent"));
        }
    }

    private static void JudgeDevice(OrdinaryPayload payload, List<OrdinaryFinding> findings)
    {
        if (payload.NewDevice.IsEmpty())
        {
            return;
        }

        var key = payload.DeviceKey.Text();
        if (!payload.DeviceKey.HasValue() || (key is not null && (key.Length > 55 || !Key().IsMatch(key))))
        {
            findings.Add(new("RSP-TOK-009", "$.AuthenticationResult.NewDeviceMetadata.DeviceKey", "of another form"));
        }

        if (payload.NewDevice.ValueKind == JsonValueKind.Object && !payload.DeviceGroupKey.HasValue())
        {
            findings.Add(new("RSP-TOK-010", "$.AuthenticationResult.NewDeviceMetadata.DeviceGroupKey", "absent"));
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9_=.-]+\z", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Alphabet();

    [GeneratedRegex(@"^[A-Za-z0-9_-]+_[0-9a-f-]+\z", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Key();
}
