using Conformance.Judging;

namespace Conformance.Contract.Rules.Surfaces.Challenges;

internal static class ActualUsernameArrives
{
    public static RuleCheck<Surfacing> Rule { get; } = new(
        "SUR-IDN-001",
        "USER_ID_FOR_SRP and USERNAME arrive as they were sent.",
        Level.Must,
        Citation.ApiReference("AdminInitiateAuth, USER_ID_FOR_SRP"),
        Check);

    internal static bool Concerns(Compared one) => one.Path is "ChallengeParameters.USER_ID_FOR_SRP" or "ChallengeParameters.USERNAME";

    private static bool Check(Surfacing surfacing, Findings findings) =>
        surfacing.ReportMembers(findings, Concerns);
}
