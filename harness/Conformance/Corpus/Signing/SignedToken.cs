using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.Contract.Wire;

namespace Conformance.Corpus.Signing;

/// <summary>Makes tokens of the present, signed, of those of the corpus. What is no token there stays what it is.</summary>
internal static class SignedToken
{
    private const long LongAgo = 3600;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The token, signed for its owner; null for a text that is no signed token with the service's claims.</summary>
    /// <param name="text">The token as it stands in the corpus.</param>
    /// <param name="owner">Whose it is.</param>
    /// <param name="step">What the ids of the answer are derived from.</param>
    /// <param name="now">The present.</param>
    /// <param name="lifetime">How many seconds it is good for.</param>
    /// <param name="flaw">Why it must not pass.</param>
    public static string? Of(string text, TokenOwner owner, string step, DateTimeOffset now, long lifetime, TokenFlaw flaw = TokenFlaw.None)
    {
        if (Claims(text) is not { } claims || TextOf(claims, "token_use") is not { } use || use is not ("access" or "id"))
        {
            return null;
        }

        var isAccess = use == "access";
        var issuedAt = now.ToUnixTimeSeconds() - (flaw == TokenFlaw.Expired ? lifetime + LongAgo : 0);
        claims["sub"] = owner.Sub;
        claims["iss"] = flaw == TokenFlaw.Issuer ? owner.Issuer + "x" : owner.Issuer;
        claims[isAccess ? "client_id" : "aud"] = flaw == TokenFlaw.Client ? CaseValues.ClientId($"another\n{step}") : owner.ClientId;
        claims["origin_jti"] = owner.OriginId;
        claims["event_id"] = CaseValues.RequestId(step);
        claims["auth_time"] = Math.Min(owner.SignedInAt(now.ToUnixTimeSeconds()), issuedAt);
        claims["exp"] = issuedAt + lifetime;
        claims["iat"] = issuedAt;
        claims["jti"] = CaseValues.RequestId($"{use}\n{step}");
        claims[isAccess ? "username" : "cognito:username"] = owner.Username;
        var key = flaw == TokenFlaw.UnknownKid ? TestKey.Stranger : isAccess ? TestKey.Access : TestKey.IdToken;
        var header = new JsonObject
        {
            ["kid"] = key.Id,
            ["alg"] = flaw switch { TokenFlaw.AlgNone => "none", TokenFlaw.AlgHs256 => "HS256", _ => "RS256" },
        };
        var signed = $"{Encode(header)}.{Encode(claims)}";
        return $"{signed}.{Signature(key, signed, flaw)}";
    }

    /// <summary>The id of the sign-in that a token names; null for a text that names none.</summary>
    public static string? OriginOf(string text) => Claims(text) is { } claims ? TextOf(claims, "origin_jti") : null;

    private static string Signature(TestKey key, string signed, TokenFlaw flaw) => flaw switch
    {
        TokenFlaw.AlgNone => "",
        TokenFlaw.AlgHs256 => key.SignAsSecret(signed),
        TokenFlaw.Signature => key.Sign(signed + "0"),
        _ => key.Sign(signed),
    };

    private static string? TextOf(JsonObject claims, string name) =>
        claims[name] is { } value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private static JsonObject? Claims(string text)
    {
        var parts = text.Split('.');
        if (parts.Length != 3 || !text.StartsWith("eyJ", StringComparison.Ordinal) || !Base64Url.IsValid(parts[1]))
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(parts[1]);
        return JsonReading.TryRead(bytes, out _) is { Root.Kind: JsonKind.Object } ? JsonNode.Parse(bytes) as JsonObject : null;
    }

    // The service escapes the slashes.
    private static string Encode(JsonObject part) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString(Plain).Replace("/", "\\/", StringComparison.Ordinal)));
}
