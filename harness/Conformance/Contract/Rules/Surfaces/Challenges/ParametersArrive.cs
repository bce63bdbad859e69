namespace Conformance.Contract.Rules.Surfaces.Challenges;

internal static class ParametersArrive
{
    public static RuleCheck<Surfacing> Rule { get; } = new(
        "SUR-CHA-002",
        "Each entry of ChallengeParameters arrives as it was sent.",
        Level.Must,
        Citation.ServiceModel("ChallengeParametersType"),
        Check);

    private static bool Check(Surfacing surfacing, Findings findings) =>
        surfacing.ReportMembers(findings, one => one.IsWithin("ChallengeParameters") && !ActualUsernameArrives.Concerns(one));
}
