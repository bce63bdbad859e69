using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Surfaces;

/// <summary>Text that RFC 8259 forbids: a parser may take it, and nothing else may come of it.</summary>
internal static class ForbiddenText
{
    /// <summary>The rules, the harder one first.</summary>
    public static RuleCheck<Surfacing>[] Rules { get; } =
    [
        new(SurfaceStatements.ForbiddenTextIsNoValue, (seen, findings) => Judge(seen, () => ReportValues(seen, findings))),
        new(SurfaceStatements.ForbiddenTextIsAnError, (seen, findings) => Judge(seen, () => ReportSuccess(seen, findings))),
    ];

    private static bool Judge(Surfacing seen, Action report)
    {
        if (!seen.IsForbidden || seen.Answer is null)
        {
            return false;
        }

        if (seen.HasSurface)
        {
            report();
        }

        return true;
    }

    private static void ReportValues(Surfacing seen, Findings findings)
    {
        seen.Comparison.Report(findings, IsOther);
        if (Pair.IsNothing(seen.Surface))
        {
            findings.Add("$", "what was sent, or an error", SurfacedWords.Success(seen.Surface));
        }
    }

    // A value that was not sent is the other rule's.
    private static void ReportSuccess(Surfacing seen, Findings findings)
    {
        if (!Pair.IsNothing(seen.Surface) && !seen.Comparison.Made.Any(IsOther))
        {
            findings.Add("$", "an error", SurfacedWords.Success(seen.Surface));
        }
    }

    private static bool IsOther(Compared one) => one.Match is Match.Another or Match.Invented;
}
