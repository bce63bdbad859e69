using System.Text;
using System.Text.Json.Nodes;
using Conformance.Contract.Wire;

namespace Conformance.Corpus.Signing;

/// <summary>What a pool publishes about its tokens: its keys, and where they are.</summary>
internal static class WellKnown
{
    /// <summary>The path of the keys.</summary>
    public const string JwksPath = $"/{CaseValues.UserPoolId}/.well-known/jwks.json";

    /// <summary>The path of the discovery document.</summary>
    public const string DiscoveryPath = $"/{CaseValues.UserPoolId}/.well-known/openid-configuration";

    /// <summary>The public keys by which the tokens are verified.</summary>
    public static Answer Jwks { get; } = Json(new JsonObject
    {
        ["keys"] = new JsonArray([.. TestKey.All.Select(key => new JsonObject
        {
            ["alg"] = "RS256",
            ["e"] = key.Exponent,
            ["kid"] = key.Id,
            ["kty"] = "RSA",
            ["n"] = key.Modulus,
            ["use"] = "sig",
        })]),
    });

    /// <summary>The discovery document of a replay server.</summary>
    /// <param name="endpoint">Where it listens.</param>
    public static Answer Discovery(Uri endpoint) => Json(new JsonObject
    {
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        ["issuer"] = CaseValues.Issuer,
        ["jwks_uri"] = JwksOf(endpoint).AbsoluteUri,
        ["response_types_supported"] = new JsonArray("code", "token"),
        ["scopes_supported"] = new JsonArray("openid", "email", "phone", "profile"),
        ["subject_types_supported"] = new JsonArray("public"),
    });

    /// <summary>Where a replay server has the keys.</summary>
    public static Uri JwksOf(Uri endpoint) => new(endpoint, JwksPath);

    private static Answer Json(JsonObject body) =>
        new(200, [new(WireNames.ContentType, "application/json")], Encoding.UTF8.GetBytes(body.ToJsonString()));
}
