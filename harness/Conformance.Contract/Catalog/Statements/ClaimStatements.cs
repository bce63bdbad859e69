namespace Conformance.Contract.Catalog.Statements;

/// <summary>The rules of what the tokens of a service say.</summary>
internal static class ClaimStatements
{
    private const string Row = "paths, services: claims";

    private static readonly Citation Guide = Citation.DeveloperGuide("understanding user pool JSON web tokens");

    public static Rule TokenUse { get; } = Rule.Must(
        "RSP-CLM-001", "0.5",
        "A signed token has claims in JSON, and its token_use is that of its member: access or id.",
        Guide.ByRow(Row));

    public static Rule AppClient { get; } = Rule.Must(
        "RSP-CLM-002", "0.5",
        "The aud of an ID token and the client_id of an access token are the app client.",
        Guide.ByRow(Row));

    public static Rule Issuer { get; } = Rule.Must(
        "RSP-CLM-003", "0.5",
        "The iss of a token ends in the id of the user pool, whatever host it names.",
        Guide.ByRow(Row));

    public static Rule Subject { get; } = Rule.Must(
        "RSP-CLM-004", "0.5",
        "The ID token and the access token of an answer have the same sub.",
        Guide.ByRow(Row));

    public static Rule Lifetime { get; } = Rule.Must(
        "RSP-CLM-005", "0.5",
        "An access token expires ExpiresIn seconds after it was issued.",
        Guide.ByRow(Row));

    public static Rule Signature { get; } = Rule.Must(
        "RSP-CLM-006", "0.5",
        "A token is signed by RS256, with a key of the pool's JWKS where the service serves one.",
        Citation.DeveloperGuide("verifying JSON web tokens").ByRow(Row));

    public static Rule UsualClaims { get; } = Rule.Should(
        "RSP-CLM-007", "0.5",
        "A token has origin_jti, event_id and jti, and an access token has a scope.",
        Guide);
}
