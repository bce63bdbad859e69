using Conformance.Corpus;

namespace Conformance.Contract.Rules.Steps.Outcomes;

internal static class BothArriveAsTheChallengeOrError
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-STP-008",
            "Tokens that come with a challenge end in an error, or in the challenge as it was sent.",
            Level.Must,
            Citation.ApiReference("AdminInitiateAuth, AuthenticationResult"))
        { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings) =>
        seen.Class == PayloadClass.Both && (seen.IsChallenged ? seen.Report(findings, _ => true) : seen.Error is not null);
}
