using Conformance.Reports.Saved;

namespace Conformance.Reports.Page;

/// <summary>
/// A run as one HTML file that needs nothing else: no other file is asked for, and no script is needed to read it. The script that is
/// in it adds a filter.
/// </summary>
internal static class ReportPage
{
    private static readonly string Script = PageFrame.Read("page.js");

    /// <summary>What stands below the verdict. The id of a case has a dot, and that of a section none.</summary>
    private static readonly IReadOnlyList<PageSection> Sections =
    [
        SubjectsSection.Section,
        MatrixSection.Section,
        CausesSection.Section,
        ToldCasesSection.Section,
        PassedSection.Section,
        SkippedSection.Section,
    ];

    /// <summary>Writes the page.</summary>
    /// <param name="run">The run.</param>
    /// <param name="wires">What travelled; nothing where that was not kept.</param>
    public static byte[] Write(SavedRun run, KeptWires wires)
    {
        var (page, told) = (new Markup(), new PageRun(run, wires));
        using (page.Open("html", ("lang", "en")))
        {
            PageFrame.WriteHead(page, $"{run.Summary.Line()}: cognito-conformance", Script);
            using (page.Line().Open("body"))
            using (page.Open("main"))
            {
                var sections = Sections.Where(section => section.IsIn(told)).ToArray();
                VerdictSection.Write(page.Line(), told);
                WriteWays(page.Line(), sections);
                foreach (var section in sections)
                {
                    section.Write(page.Line(), told);
                }
            }

            using (page.Line().Open("script"))
            {
                page.Own(Script);
            }
        }

        return page.Line().ToBytes();
    }

    private static void WriteWays(Markup page, IReadOnlyList<PageSection> sections)
    {
        using (page.Open("nav"))
        {
            foreach (var section in sections)
            {
                page.Element("a", section.Title, ("href", $"#{section.Id}")).Text(" ");
            }
        }
    }
}
