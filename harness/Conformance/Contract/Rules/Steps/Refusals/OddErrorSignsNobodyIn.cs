using Conformance.Corpus;

namespace Conformance.Contract.Rules.Steps.Refusals;

internal static class OddErrorSignsNobodyIn
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-NSI-008",
            "A service error in another spelling signs nobody in.",
            Level.Must,
            Citation.ApiReference("AdminInitiateAuth, Errors"))
        { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings) =>
        seen.ForbidSignIn(findings, seen.Class == PayloadClass.ErrorSpelling);
}
