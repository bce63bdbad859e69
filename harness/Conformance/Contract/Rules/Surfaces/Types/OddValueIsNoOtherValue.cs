using Conformance.Corpus;
using Conformance.Judging;

namespace Conformance.Contract.Rules.Surfaces.Types;

internal static class OddValueIsNoOtherValue
{
    public static RuleCheck<Surfacing> Rule { get; } = new(
        "SUR-TYP-001",
        "A value of another type, a duplicate or an other-case key never surfaces as a value that was not sent.",
        Level.Must,
        Citation.ServiceModel("the types of the 13 response members"),
        Check);

    private static bool Check(Surfacing surfacing, Findings findings)
    {
        if (surfacing.Class != PayloadClass.WrongType || !surfacing.HasSurface)
        {
            return false;
        }

        surfacing.Comparison.Report(findings, one => one.Match is Match.Another or Match.Invented);
        return surfacing.Comparison.Made.Count > 0;
    }
}
