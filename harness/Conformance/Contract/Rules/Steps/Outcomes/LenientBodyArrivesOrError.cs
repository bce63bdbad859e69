using Conformance.Corpus;

namespace Conformance.Contract.Rules.Steps.Outcomes;

internal static class LenientBodyArrivesOrError
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-STP-011",
            "A body that only a lenient reader can read ends as it says, with the members that were sent, or in an error.",
            Level.Must,
            Citation.Recordings(
                "API reference samples with Content-Type 1.0; proxies").ByRow(
                    "payload table: readable by a lenient reader"))
        { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings) => seen.Class == PayloadClass.Lenient && seen.ReportWhole(findings);
}
