using Conformance.Corpus;

namespace Conformance.Contract.Rules.Steps.Refusals;

internal static class BothSignNobodyIn
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-NSI-001",
            "Tokens that come with a challenge sign nobody in.",
            Level.Must,
            Citation.ApiReference("AdminInitiateAuth, AuthenticationResult"))
        { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings) =>
        seen.ForbidSignIn(findings, seen.Class == PayloadClass.Both);
}
