namespace Conformance.Contract.Rules.Surfaces.Tokens;

internal static class TokensArrive
{
    public static RuleCheck<Surfacing> Rule { get; } = new(
        "SUR-TOK-001",
        "AccessToken, IdToken and RefreshToken arrive as they were sent.",
        Level.Must,
        Citation.ServiceModel("AuthenticationResultType"),
        Check);

    private static readonly string[] Paths =
        ["AuthenticationResult", "AuthenticationResult.AccessToken", "AuthenticationResult.IdToken", "AuthenticationResult.RefreshToken"];

    private static bool Check(Surfacing surfacing, Findings findings) =>
        surfacing.ReportMembers(findings, one => Paths.Contains(one.Path, StringComparer.Ordinal));
}
