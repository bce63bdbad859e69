namespace Conformance.Contract.Rules.Surfaces.Challenges;

internal static class SessionArrives
{
    public static RuleCheck<Surfacing> Rule { get; } = new(
        "SUR-SES-001",
        "The Session arrives as it was sent, character for character.",
        Level.Must,
        Citation.ApiReference("AdminInitiateAuth, Session"),
        Check);

    private static bool Check(Surfacing surfacing, Findings findings) =>
        surfacing.ReportMembers(findings, one => one.IsAt("Session"));
}
