using Conformance.Contract.Catalog;

namespace Conformance.Reports.Page;

/// <summary>The cases that apply to no client, by the reason.</summary>
internal static class SkippedSection
{
    public static PageSection Section { get; } = new("skipped", "not applicable", run => run.Skipped.Any(), Write);

    private static void Write(Markup page, PageRun run)
    {
        var cases = run.Skipped.ToArray();
        using (page.Open("section", ("id", Section.Id)))
        {
            page.Element("h2", $"{Wording.Count(cases.Length, run.Unit)} not applicable");
            foreach (var alike in cases.GroupBy(one => Reasons(run, one), StringComparer.Ordinal)
                .OrderByDescending(alike => alike.Count())
                .ThenBy(alike => alike.Key, StringComparer.Ordinal))
            {
                using (page.Line().Open("details"))
                {
                    page.Element("summary", $"{Wording.Count(alike.Count(), run.Unit)}: {alike.Key}");
                    using (page.Open("ul"))
                    {
                        foreach (var one in alike)
                        {
                            page.Line().Element("li", one.Id, ("id", one.Id), ("class", "f"), ("data-w", one.Words));
                        }
                    }
                }
            }
        }
    }

    private static string Reasons(PageRun run, PageCase one) => string.Join(
        "; ",
        one.Results.GroupBy(result => result.Case.Reason ?? "", StringComparer.Ordinal).Select(
            alike => run.Saved.Clients.Count > 1 ? $"{run.TitlesOf(alike.Select(result => result.Client))}: {alike.Key}" : alike.Key));
}
