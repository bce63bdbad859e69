namespace Conformance.Contract.Rules.Surfaces.Tokens;

internal static class TokenTypeArrives
{
    public static RuleCheck<Surfacing> Rule { get; } = new(
        "SUR-TOK-003",
        "TokenType arrives as it was sent.",
        Level.Must,
        Citation.ServiceModel("AuthenticationResultType"),
        Check);

    private static bool Check(Surfacing surfacing, Findings findings) =>
        surfacing.ReportMembers(findings, one => one.IsAt("AuthenticationResult.TokenType"));
}
