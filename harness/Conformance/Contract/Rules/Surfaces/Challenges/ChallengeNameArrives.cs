using Conformance.Corpus;

namespace Conformance.Contract.Rules.Surfaces.Challenges;

internal static class ChallengeNameArrives
{
    public static RuleCheck<Surfacing> Rule { get; } = new(
        "SUR-CHA-001",
        "The ChallengeName of the catalog arrives as it was sent.",
        Level.Must,
        Citation.ServiceModel("ChallengeNameType"),
        Check);

    private static bool Check(Surfacing surfacing, Findings findings) =>
        surfacing.Class != PayloadClass.UnknownChallenge
        && surfacing.ReportMembers(findings, one => one.IsAt("ChallengeName"));
}
