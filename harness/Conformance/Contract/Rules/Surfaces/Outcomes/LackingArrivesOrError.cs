using Conformance.Corpus;

namespace Conformance.Contract.Rules.Surfaces.Outcomes;

internal static class LackingArrivesOrError
{
    public static RuleCheck<Surfacing> Rule { get; } = new(
        "SUR-OUT-003",
        "A response that lacks what it needs is surfaced as it was sent, or is an error.",
        Level.Must,
        Citation.Recordings("emulators that leave parameters out; issues of clients that crashed or invented them").ByRow(
            "payload table: challenge that lacks what it needs"),
        Check);

    private static bool Check(Surfacing surfacing, Findings findings) =>
        surfacing.Class is PayloadClass.Lacking && surfacing.ReportWhole(findings);
}
