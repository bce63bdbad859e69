using Conformance.Reports.Saved;

namespace Conformance.Reports.Page;

/// <summary>Passed, failed and skipped by group and client.</summary>
internal static class MatrixSection
{
    public static PageSection Section { get; } = new("groups", "by group", run => run.Cases.Count > 0, Write);

    private static void Write(Markup page, PageRun run)
    {
        using (page.Open("section", ("id", Section.Id)))
        {
            page.Element("h2", "By group");
            page.Element("p", $"{GroupTable.Corner}; a number that failed leads to the first {run.Unit} that did.");
            using (page.Open("div", ("class", "wide"), ("tabindex", "0"), ("role", "region"), ("aria-label", "By group")))
            using (page.Open("table"))
            {
                using (page.Open("thead"))
                using (page.Open("tr"))
                {
                    page.Element("th", "group", ("scope", "col"));
                    foreach (var client in run.Saved.Clients)
                    {
                        page.Element("th", run.TitleOf(client), ("scope", "col"));
                    }
                }

                using (page.Open("tbody"))
                {
                    foreach (var group in Groups(run))
                    {
                        WriteRow(page, run, group, group);
                    }

                    WriteRow(page, run, "total", group: null);
                }
            }
        }
    }

    private static IOrderedEnumerable<string> Groups(PageRun run) =>
        run.Cases.Select(one => one.Results[0].Case.Group).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static void WriteRow(Markup page, PageRun run, string title, string? group)
    {
        using (page.Line().Open("tr"))
        {
            page.Element("th", title, ("scope", "row"));
            foreach (var client in run.Saved.Clients)
            {
                SavedCase[] cases = [.. client.Cases.Where(one => group is null || one.Group == group)];
                WriteCell(page, cases, run.Saved.Strict);
            }
        }
    }

    private static void WriteCell(Markup page, SavedCase[] cases, bool isStrict)
    {
        var counts = SavedCounting.Of(cases, isStrict);
        using (page.Open("td", ("class", counts.Failed > 0 ? "fail" : counts.Passed > 0 ? "pass" : "skip")))
        {
            if (cases.FirstOrDefault(one => one.StandingIn(isStrict) == Standing.Failed) is { } first)
            {
                page.Element("a", counts.ToString(), ("href", PageCase.AddressOf(first.Id)));
            }
            else
            {
                page.Text(counts.ToString());
            }
        }
    }
}
