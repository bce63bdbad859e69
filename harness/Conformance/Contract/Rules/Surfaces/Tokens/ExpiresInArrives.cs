namespace Conformance.Contract.Rules.Surfaces.Tokens;

internal static class ExpiresInArrives
{
    public static RuleCheck<Surfacing> Rule { get; } = new(
        "SUR-TOK-002",
        "ExpiresIn arrives with the value that was sent.",
        Level.Must,
        Citation.ServiceModel("AuthenticationResultType"),
        Check);

    private static bool Check(Surfacing surfacing, Findings findings) =>
        surfacing.ReportMembers(findings, one => one.IsAt("AuthenticationResult.ExpiresIn"));
}
