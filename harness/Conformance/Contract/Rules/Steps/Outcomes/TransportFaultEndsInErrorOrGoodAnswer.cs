using Conformance.Corpus;

namespace Conformance.Contract.Rules.Steps.Outcomes;

internal static class TransportFaultEndsInErrorOrGoodAnswer
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-STP-012",
            "A fault of the transport ends in an error, or as the good answer of a retry says, with the members that were sent.",
            Level.Must,
            Citation.Rfc(9112, "section 8, handling incomplete messages"))
        { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings) => seen.Class == PayloadClass.Transport && seen.ReportWhole(findings);
}
