using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;

namespace Conformance.Corpus.Dialogues;

/// <summary>Tokens that wrappers can read: JSON Web Tokens with the service's claims, signed by nobody.</summary>
internal static class Jwt
{
    private const int SignatureLength = 342;
    private const long IssuedAt = 1_767_225_600; // 2026-01-01; clients look at the difference to the end of the token.
    private const string EncryptedHeader = "eyJjdHkiOiJKV1QiLCJlbmMiOiJBMjU2R0NNIiwiYWxnIjoiUlNBLU9BRVAifQ";

    /// <summary>An access token or an id token of a user.</summary>
    /// <param name="seed">What its values are derived from.</param>
    /// <param name="use"><c>access</c> or <c>id</c>.</param>
    /// <param name="username">The actual username.</param>
    /// <param name="clientId">The app client.</param>
    /// <param name="deviceKey">The device that the sign-in was made from; null for none.</param>
    /// <param name="more">Claims beside the usual ones, as JSON.</param>
    public static string Signed(
        string seed, string use, string username, string clientId, string? deviceKey, IReadOnlyDictionary<string, string>? more = null)
    {
        var claims = new JsonObject { ["sub"] = CaseValues.RequestId($"sub\n{seed}") };
        if (use == "access" && deviceKey is not null)
        {
            claims["device_key"] = deviceKey;
        }

        claims["iss"] = $"https://cognito-idp.{CaseValues.Region}.amazonaws.com/{CaseValues.UserPoolId}";
        claims[use == "access" ? "client_id" : "aud"] = clientId;
        claims["event_id"] = CaseValues.RequestId(seed);
        claims["token_use"] = use;
        claims["auth_time"] = IssuedAt;
        claims["exp"] = IssuedAt + 3600;
        claims["iat"] = IssuedAt;
        claims["jti"] = CaseValues.RequestId($"{use}\n{seed}");
        claims[use == "access" ? "username" : "cognito:username"] = username;
        if (use == "access")
        {
            claims["scope"] = "aws.cognito.signin.user.admin";
        }

        foreach (var (name, value) in more ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            claims[name] = JsonNode.Parse(value);
        }

        var header = new JsonObject { ["kid"] = CaseValues.Stamp(seed, "kid", 43) + "=", ["alg"] = "RS256" };
        return $"{Encode(header)}.{Encode(claims)}.{CaseValues.Stamp(seed, use, SignatureLength)}";
    }

    /// <summary>A refresh token: five parts that only the service can read.</summary>
    public static string Encrypted(string seed) => string.Join(
        '.',
        EncryptedHeader,
        CaseValues.Stamp(seed, "refresh key", SignatureLength),
        CaseValues.Stamp(seed, "refresh vector", 16),
        CaseValues.Stamp(seed, "refresh text", 1100),
        CaseValues.Stamp(seed, "refresh tag", 22));

    private static string Encode(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
