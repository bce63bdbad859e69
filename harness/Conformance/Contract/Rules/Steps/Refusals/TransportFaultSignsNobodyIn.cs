using Conformance.Corpus;

namespace Conformance.Contract.Rules.Steps.Refusals;

internal static class TransportFaultSignsNobodyIn
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-NSI-009",
            "A fault of the transport signs nobody in where no good answer came behind it.",
            Level.Must,
            Citation.Rfc(9112, "section 8, handling incomplete messages"))
        { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings) =>
        seen.ForbidSignIn(findings, seen.Class == PayloadClass.Transport && !seen.IsWhole);
}
