namespace Conformance.Contract.Rules.Surfaces.Challenges;

internal static class AvailableChallengesArrive
{
    public static RuleCheck<Surfacing> Rule { get; } = new(
        "SUR-CHA-003",
        "AvailableChallenges arrives as it was sent.",
        Level.Must,
        Citation.ApiReference("AdminInitiateAuth, Response Elements"),
        Check);

    private static bool Check(Surfacing surfacing, Findings findings) =>
        surfacing.ReportMembers(findings, one => one.IsAt("AvailableChallenges"));
}
