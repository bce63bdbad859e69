using Conformance.Contract.Catalog;

namespace Conformance.Reports.Page;

/// <summary>The cases that passed and have nothing else to tell: a row each, with its address and the command that repeats it.</summary>
internal static class PassedSection
{
    public static PageSection Section { get; } = new("passed", "passed", run => run.Passed.Any(), Write);

    private static void Write(Markup page, PageRun run)
    {
        var cases = run.Passed.ToArray();
        using (page.Open("section", ("id", Section.Id)))
        {
            page.Element("h2", $"{Wording.Count(cases.Length, run.Unit)} passed");
            using (page.Open("details"))
            {
                page.Element("summary", $"the {run.Unit}s, each with the command that repeats it");
                using (page.Open("ul", ("class", "rows")))
                {
                    foreach (var one in cases)
                    {
                        WriteRow(page, run, one);
                    }
                }
            }
        }
    }

    private static void WriteRow(Markup page, PageRun run, PageCase one)
    {
        PageResult[] passed = [.. one.Passed], skipped = [.. one.Skipped];
        using (page.Line().Open("li", ("id", one.Id), ("class", "f"), ("data-w", one.Words)))
        {
            page.Element("a", one.Id, ("href", PageCase.AddressOf(one.Id)));
            if (run.Saved.Clients.Count > 1)
            {
                page.Text($" {run.TitlesOf(passed.Select(result => result.Client))}");
                page.Text(skipped.Length == 0 ? "" : $"; not applicable: {run.TitlesOf(skipped.Select(result => result.Client))}");
            }

            page.Open("br");
            page.Element("code", RepeatedTogether.Of(passed));
        }
    }
}
