using System.Buffers.Text;
using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class MemberTypes
{
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.MemberTypes, Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var payload = exchange.Payload;
        if (!payload.IsSuccess)
        {
            return false;
        }

        Expect(JsonKind.Object, payload.Result, "$.AuthenticationResult", findings);
        Expect(JsonKind.String, payload.Challenge, "$.ChallengeName", findings);
        Expect(JsonKind.Object, payload.Parameters, "$.ChallengeParameters", findings);
        Expect(JsonKind.String, payload.Session, "$.Session", findings);
        Expect(JsonKind.Array, payload.Available, "$.AvailableChallenges", findings);
        Expect(JsonKind.String, payload.AccessToken, "$.AuthenticationResult.AccessToken", findings);
        Expect(JsonKind.Number, payload.ExpiresIn, "$.AuthenticationResult.ExpiresIn", findings);
        Expect(JsonKind.String, payload.IdToken, "$.AuthenticationResult.IdToken", findings);
        Expect(JsonKind.Object, payload.NewDevice, "$.AuthenticationResult.NewDeviceMetadata", findings);
        Expect(JsonKind.String, payload.RefreshToken, "$.AuthenticationResult.RefreshToken", findings);
        Expect(JsonKind.String, payload.TokenType, "$.AuthenticationResult.TokenType", findings);
        Expect(JsonKind.String, payload.DeviceGroupKey, "$.AuthenticationResult.NewDeviceMetadata.DeviceGroupKey", findings);
        Expect(JsonKind.String, payload.DeviceKey, "$.AuthenticationResult.NewDeviceMetadata.DeviceKey", findings);
        return true;
    }

    // A null counts as absent: RSP-OUT-005 tells of it.
    private static void Expect(JsonKind kind, in JsonValue member, string path, Findings findings)
    {
        if (!member.HasValue)
        {
            return;
        }

        if (member.Kind != kind)
        {
            findings.Add(path, $"of JSON type {kind}", Wording.Kind(member));
        }
        else if (kind == JsonKind.Number && !(Utf8Parser.TryParse(member.Raw, out int _, out var read) && read == member.Raw.Length))
        {
            findings.Add(path, "a 32-bit integer, written without fraction or exponent", Seen.OtherNumber);
        }
    }
}
