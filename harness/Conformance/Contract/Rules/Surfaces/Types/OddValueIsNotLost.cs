using Conformance.Corpus;
using Conformance.Judging;

namespace Conformance.Contract.Rules.Surfaces.Types;

internal static class OddValueIsNotLost
{
    public static RuleCheck<Surfacing> Rule { get; } = new(
        "SUR-TYP-002",
        "A value of another type or a duplicate is surfaced, as itself or as its text, or is an error.",
        Level.Should,
        Citation.Inferred("a value that vanishes hides a change of the service"),
        Check);

    private static bool Check(Surfacing surfacing, Findings findings)
    {
        if (surfacing.Class != PayloadClass.WrongType || !surfacing.HasSurface)
        {
            return surfacing is { Class: PayloadClass.WrongType, Error: not null };
        }

        surfacing.Comparison.Report(findings, one => one.Match is Match.Lost or Match.Worn);
        return surfacing.Comparison.Made.Count > 0;
    }
}
