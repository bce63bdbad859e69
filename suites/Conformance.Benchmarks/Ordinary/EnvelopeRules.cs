using System.Globalization;
using System.Text.Json;

namespace Conformance.Benchmarks.Ordinary;

internal static class EnvelopeRules
{
    private static readonly HashSet<string> Top = new(StringComparer.Ordinal)
    {
        "AuthenticationResult", "AvailableChallenges", "ChallengeName", "ChallengeParameters", "Session",
    };

    private static readonly HashSet<string> Result = new(StringComparer.Ordinal)
    {
        "AccessToken", "ExpiresIn", "IdToken", "NewDeviceMetadata", "RefreshToken", "TokenType",
    };

    private static readonly HashSet<string> Device = new(StringComparer.Ordinal) { "DeviceGroupKey", "DeviceKey" };

    public static void Judge(OrdinaryPayload payload, OrdinaryExchange exchange, bool isJson, bool hasMark, List<OrdinaryFinding> findings)
    {
        if (exchange.Status != 200 && (payload.Result.HasValue() || payload.Challenge.HasValue()))
        {
            findings.Add(new("RSP-ENV-001", "status", exchange.Status.ToString(CultureInfo.InvariantCulture)));
        }

        JudgeHeaders(exchange, isJson, findings);
        if (payload.Root.ValueKind != JsonValueKind.Object)
        {
            findings.Add(new("RSP-ENV-004", "$", "no object"));
        }

        if (hasMark)
        {
            findings.Add(new("RSP-ENV-006", "$", "a byte-order mark"));
        }

        if (payload.IsSuccess)
        {
            JudgeModel(payload.Root, Top, findings);
            JudgeModel(payload.Result, Result, findings);
            JudgeModel(payload.NewDevice, Device, findings);
        }
    }

    public static void JudgeNames(JsonElement element, List<OrdinaryFinding> findings)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var member in element.EnumerateObject())
            {
                if (!seen.Add(member.Name))
                {
                    findings.Add(new("RSP-ENV-005", member.Name, "again"));
                }

                JudgeNames(member.Value, findings);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                JudgeNames(item, findings);
            }
        }
    }

    private static void JudgeHeaders(OrdinaryExchange exchange, bool isJson, List<OrdinaryFinding> findings)
    {
        if (exchange.Headers.Count > 0)
        {
            var type = exchange.Header("Content-Type")?.Split(';')[0].TrimEnd();
            if (!string.Equals(type, "application/x-amz-json-1.1", StringComparison.OrdinalIgnoreCase))
            {
                findings.Add(new("RSP-ENV-002", "Content-Type", type ?? "absent"));
            }

            if (string.IsNullOrEmpty(exchange.Header("x-amzn-requestid")))
            {
                findings.Add(new("RSP-ENV-003", "x-amzn-requestid", "absent"));
            }
        }

        if (exchange.Header("Content-Encoding") is { Length: > 0 } encoding)
        {
            var isGzip = exchange.Body.Span.StartsWith((ReadOnlySpan<byte>)[0x1f, 0x8b]);
            var isTrue = encoding.ToUpperInvariant() switch { "IDENTITY" => !isGzip, "GZIP" or "X-GZIP" => isGzip, _ => !isJson };
            if (!isTrue)
            {
                findings.Add(new("RSP-ENV-008", "Content-Encoding", encoding));
            }
        }

        if (exchange.Header("Content-Length") is { } length
            && (!long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) || bytes != exchange.Body.Length))
        {
            findings.Add(new("RSP-ENV-009", "Content-Length", length));
        }
    }

    private static void JudgeModel(JsonElement parent, HashSet<string> modelled, List<OrdinaryFinding> findings)
    {
        if (parent.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in parent.EnumerateObject().Where(member => !modelled.Contains(member.Name)))
            {
                findings.Add(new("RSP-ENV-007", member.Name, "present"));
            }
        }
    }
}
