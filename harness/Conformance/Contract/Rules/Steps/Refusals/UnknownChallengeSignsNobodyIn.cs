using Conformance.Corpus;

namespace Conformance.Contract.Rules.Steps.Refusals;

internal static class UnknownChallengeSignsNobodyIn
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-NSI-004",
            "A challenge whose name is not in the model signs nobody in.",
            Level.Must,
            Citation.ServiceModel("ChallengeNameType, which has grown from 10 to 16 names"))
        { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings) =>
        seen.ForbidSignIn(findings, seen.Class == PayloadClass.UnknownChallenge);
}
