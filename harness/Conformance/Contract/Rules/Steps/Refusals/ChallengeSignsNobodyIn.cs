using Conformance.Corpus;

namespace Conformance.Contract.Rules.Steps.Refusals;

internal static class ChallengeSignsNobodyIn
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-NSI-003",
            "A challenge, whole or lacking, signs nobody in.",
            Level.Must,
            Citation.ApiReference("AdminInitiateAuth, ChallengeName"))
        { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings) =>
        seen.ForbidSignIn(findings, seen.Class == PayloadClass.Challenge
            || (seen.Class is PayloadClass.Lacking or PayloadClass.UnknownMember or PayloadClass.Lenient && seen.Challenge is not null));
}
