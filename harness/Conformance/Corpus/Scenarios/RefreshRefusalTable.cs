using System.Text.Json.Nodes;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.Corpus.Scenarios;

/// <summary>Refreshes that the documented service refuses: of sign-ins that were ended, of rotated tokens, with a wrong hash.</summary>
internal static class RefreshRefusalTable
{
    /// <summary>The operation that takes a token in place of a user.</summary>
    public const string RevokeToken = "RevokeToken";

    private const string NotAuthorized = "NotAuthorizedException";

    private static readonly string[] Ends = ["AdminUserGlobalSignOut", "AdminDisableUser", RevokeToken];

    private static readonly Citation Hash = Citation.DeveloperGuide("computing secret hash values");

    private static readonly Setting Known = new(new(PoolKind.Plain, MfaMode.Off), new(), UserState.Confirmed);

    public static IEnumerable<Scenario> Expand() =>
    [
        .. Ends.Select(operation => Of(
            $"refresh-after-{Name(operation)}",
            Known,
            new(StepKind.Start, Dues.Tokens),
            new(StepKind.EndSignIns, Dues.Success with { Citation = Citation.ApiReference(operation) }) { Choice = operation },
            Refresh(Dues.RefusedLikelyAs(
                Citation.ApiReference(operation).ByRow("paths, services: refresh after the end of a sign-in"), NotAuthorized)))),
        Of(
            "refresh-of-rotating-client",
            Known with { Client = new() { RotatesTokens = true } },
            new(StepKind.Start, Dues.Tokens),
            Refresh(Dues.RefusedLikelyAs(
                Citation.DeveloperGuide("refresh tokens").ByRow("paths, refresh: rotation on"),
                "UnsupportedOperationException",
                "InvalidParameterException"))),
        Of(
            "refresh-token-exchanged",
            Known with { Client = new() { RotatesTokens = true } },
            new(StepKind.Start, Dues.Tokens),
            new(StepKind.GetTokens, Exchange(rotates: true)),
            new(StepKind.GetTokens, Dues.Refused(
                Citation.ApiReference("GetTokensFromRefreshToken, Errors").ByRow("paths, refresh: rotation without grace"),
                "RefreshTokenReuseException"))
            {
                Bend = (body, walk) => body[WireNames.RefreshToken] = FirstRefreshToken(walk),
            }),
        Of(
            "refresh-no-secret-hash",
            Known with { Client = new() { HasSecret = true } },
            new(StepKind.Start, Dues.Tokens),
            Refresh(
                Dues.RefusedAsSeen(Hash, Citation.Recordings("the message SecretHash does not match for the client"), NotAuthorized),
                (body, _) => Parameters(body).Remove(WireNames.SecretHash))),
        Of(
            "refresh-secret-hash-over-alias",
            new(new(PoolKind.Alias, MfaMode.Off), new() { HasSecret = true }, UserState.Confirmed),
            new(StepKind.Start, Dues.Tokens),
            Refresh(
                Dues.LikelyRefused(Citation.Recordings("the message SecretHash does not match for the client"), NotAuthorized),
                (body, walk) => Parameters(body)[WireNames.SecretHash] = Contract.Proofs.SecretHash.Compute(
                    walk.Account.Typed, walk.Account.ClientId, walk.Account.ClientSecret!))),
    ];

    /// <summary>Refreshes by the operation that may rotate tokens.</summary>
    public static IEnumerable<Scenario> Exchanges() =>
        from rotates in (bool[])[false, true]
        let renewed = new Step(StepKind.GetTokens, Exchange(rotates))
        select new Scenario(
            $"refresh.plain.{(rotates ? "rotated" : "exchanged")}",
            Known with { Client = new() { RotatesTokens = rotates } },
            [new(StepKind.Start, Dues.Tokens), renewed, renewed])
        { Since = "0.5" };

    private static Due Exchange(bool rotates) =>
        Dues.Tokens with { Citation = Citation.ApiReference("GetTokensFromRefreshToken"), BringsRefreshToken = rotates };

    private static string? FirstRefreshToken(Walk walk) =>
        walk.Exchanges.Select(exchange => exchange.Response.Root[WireNames.AuthenticationResult][WireNames.RefreshToken])
            .First(token => token.HasValue).Text;

    private static string Name(string operation) => operation switch
    {
        RevokeToken => "revocation",
        "AdminDisableUser" => "disabling",
        _ => "global-sign-out",
    };

    private static Step Refresh(Due due, Action<JsonObject, Walk>? bend = null) =>
        new(StepKind.Start, due) { Flow = ChallengeCatalog.Refresh, Bend = bend };

    private static Scenario Of(string name, Setting setting, params Step[] steps) =>
        new($"refusal.{name}", setting, steps) { Since = "0.5" };

    private static JsonObject Parameters(JsonObject body) => body[WireNames.AuthParameters]!.AsObject();
}
