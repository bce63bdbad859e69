using Conformance.Corpus;

namespace Conformance.Contract.Rules.Surfaces.Bodies;

internal static class LenientArrivesOrError
{
    public static RuleCheck<Surfacing> Rule { get; } = new(
        "SUR-LEN-001",
        "A body that only a lenient reader can read is surfaced as it was sent, or is an error.",
        Level.Must,
        Citation.Recordings("API reference samples with Content-Type 1.0; proxies").ByRow("payload table: readable by a lenient reader"),
        Check);

    private static bool Check(Surfacing surfacing, Findings findings) =>
        surfacing.Class is PayloadClass.Lenient && surfacing.ReportWhole(findings);
}
