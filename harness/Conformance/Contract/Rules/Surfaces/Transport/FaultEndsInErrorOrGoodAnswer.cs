using Conformance.Corpus;
using Conformance.Judging;

namespace Conformance.Contract.Rules.Surfaces.Transport;

internal static class FaultEndsInErrorOrGoodAnswer
{
    public static RuleCheck<Surfacing> Rule { get; } = new(
        "SUR-TRN-001",
        "A fault of the transport ends in an error, or in the good answer of a retry as it was sent.",
        Level.Must,
        Citation.Rfc(9112, "section 8, handling incomplete messages"),
        Check);

    private static bool Check(Surfacing surfacing, Findings findings)
    {
        if (surfacing.Class != PayloadClass.Transport)
        {
            return false;
        }

        if (surfacing.HasSurface && !CanArriveWhole(surfacing.Served))
        {
            findings.Add("$", "an error", SurfacedWords.Success(surfacing.Surface));
            return true;
        }

        return surfacing.ReportWhole(findings);
    }

    private static bool CanArriveWhole(Answer last) => last is { Status: < 400, Fault: WireFault.None };
}
