using Conformance.Corpus;

namespace Conformance.Contract.Rules.Steps.Refusals;

internal static class NeitherSignsNobodyIn
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-NSI-002",
            "An answer without tokens and without a challenge signs nobody in.",
            Level.Must,
            Citation.ApiReference("AdminInitiateAuth, AuthenticationResult"))
        { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings) =>
        seen.ForbidSignIn(findings, seen.Class == PayloadClass.Neither);
}
