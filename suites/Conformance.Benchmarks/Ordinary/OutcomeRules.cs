using System.Text.Json;

namespace Conformance.Benchmarks.Ordinary;

internal static class OutcomeRules
{
    public static void Judge(OrdinaryPayload payload, List<OrdinaryFinding> findings)
    {
        if (!payload.IsSuccess)
        {
            return;
        }

        if (payload.HasResult && payload.HasChallenge)
        {
            findings.Add(new("RSP-OUT-001", "$.ChallengeName", "present"));
        }

        if (!payload.HasResult && !payload.HasChallenge && (!payload.Result.HasValue() || payload.Result.ValueKind == JsonValueKind.Object))
        {
            findings.Add(new("RSP-OUT-002", "$", "neither"));
        }

        if (payload.HasTokens && !payload.HasChallenge)
        {
            if (payload.Session.HasValue())
            {
                findings.Add(new("RSP-OUT-003", "$.Session", "present"));
            }

            if (payload.Parameters.ValueKind == JsonValueKind.Object && !payload.Parameters.IsEmpty())
            {
                findings.Add(new("RSP-OUT-004", "$.ChallengeParameters", $"{payload.Parameters.GetPropertyCount()} entries"));
            }
        }

        Valueless(payload.Root, "$", findings);
        Valueless(payload.Result, "$.AuthenticationResult", findings);
        Valueless(payload.NewDevice, "$.AuthenticationResult.NewDeviceMetadata", findings);

        if (payload.HasChallenge && (payload.Forms.Length == 0 || payload.Forms[0].NeedsParameters) && !payload.Parameters.HasValue())
        {
            findings.Add(new("RSP-OUT-006", "$.ChallengeParameters", "absent"));
        }

        JudgeTypes(payload, findings);
    }

    private static void Valueless(JsonElement parent, string path, List<OrdinaryFinding> findings)
    {
        if (parent.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        if (parent.IsEmpty() && path != "$")
        {
            findings.Add(new("RSP-OUT-005", path, "{}"));
        }

        foreach (var member in parent.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Null)
            {
                findings.Add(new("RSP-OUT-005", $"{path}.{member.Name}", "null"));
            }
        }
    }

    private static void JudgeTypes(OrdinaryPayload payload, List<OrdinaryFinding> findings)
    {
        Expect(JsonValueKind.Object, payload.Result, "$.AuthenticationResult", findings);
        Expect(JsonValueKind.String, payload.Challenge, "$.ChallengeName", findings);
        Expect(JsonValueKind.Object, payload.Parameters, "$.ChallengeParameters", findings);
        Expect(JsonValueKind.String, payload.Session, "$.Session", findings);
        Expect(JsonValueKind.Array, payload.Available, "$.AvailableChallenges", findings);
        Expect(JsonValueKind.String, payload.AccessToken, "$.AuthenticationResult.AccessToken", findings);
        Expect(JsonValueKind.Number, payload.ExpiresIn, "$.AuthenticationResult.ExpiresIn", findings);
        Expect(JsonValueKind.String, payload.IdToken, "$.AuthenticationResult.IdToken", findings);
        Expect(JsonValueKind.Object, payload.NewDevice, "$.AuthenticationResult.NewDeviceMetadata", findings);
        Expect(JsonValueKind.String, payload.RefreshToken, "$.AuthenticationResult.RefreshToken", findings);
        Expect(JsonValueKind.String, payload.TokenType, "$.AuthenticationResult.TokenType", findings);
        Expect(JsonValueKind.String, payload.DeviceGroupKey, "$.AuthenticationResult.NewDeviceMetadata.DeviceGroupKey", findings);
        Expect(JsonValueKind.String, payload.DeviceKey, "$.AuthenticationResult.NewDeviceMetadata.DeviceKey", findings);
    }

    private static void Expect(JsonValueKind kind, JsonElement member, string path, List<OrdinaryFinding> findings)
    {
        if (member.HasValue() && (member.ValueKind != kind || (kind == JsonValueKind.Number && !member.TryGetInt32(out _))))
        {
            findings.Add(new("RSP-OUT-007", path, $"{member.ValueKind}"));
        }
    }
}
