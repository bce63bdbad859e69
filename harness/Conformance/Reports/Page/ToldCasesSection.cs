using Conformance.Contract.Catalog;
using Conformance.Reports.Saved;

namespace Conformance.Reports.Page;

/// <summary>
/// The cases that did not simply pass, in full: what was sent and the rules stand once in each, then what each client made of it.
/// </summary>
internal static class ToldCasesSection
{
    // Few are read one after the other, many by their titles.
    private const int MostOpen = 5;

    // A page of this many characters has room left for a row of each case, and stays below 10 MB.
    private const int MostInFull = 7_500_000;

    public static PageSection Section { get; } = new("told", "in full", run => run.Told.Any(), Write);

    private static void Write(Markup page, PageRun run)
    {
        var cases = run.Told.ToArray();
        var room = new WireRoom();
        using (page.Open("section", ("id", Section.Id)))
        {
            page.Element("h2", $"{Wording.Count(cases.Length, run.Unit)} in full");
            foreach (var one in cases.OrderBy(one => Urgency(one)).ThenBy(one => one.Id, StringComparer.Ordinal))
            {
                WriteCase(page, run, one, page.Length < MostInFull ? room : null, isOpen: cases.Length <= MostOpen);
            }
        }
    }

    /// <summary>Failures first, then what is a warning, then what is known.</summary>
    private static int Urgency(PageCase one) => one.Told.Min(result => result.Case.Word switch
    {
        "fault" or "fail" => 0,
        "warn" or "unstable" => 1,
        _ => 2,
    });

    private static void WriteCase(Markup page, PageRun run, PageCase one, WireRoom? room, bool isOpen)
    {
        using (page.Line().Open(
            "details",
            ("class", "f case"),
            ("data-w", one.Words),
            ("data-r", string.Join(' ', one.Rules)),
            ("open", isOpen ? "" : null)))
        {
            using (page.Open("summary"))
            {
                foreach (var word in one.Told.Select(result => result.Case.Word).Distinct(StringComparer.Ordinal))
                {
                    page.Element("b", word, ("class", word)).Text(" ");
                }

                page.Text(one.Id);
                if (one.Rules.Any())
                {
                    page.Text(" ").Element("span", string.Join(", ", one.Rules), ("class", "skip"));
                }
            }

            // Within the details: a browser that is sent here opens them.
            using (page.Open("div", ("id", one.Id), ("class", "part")))
            {
                if (room is null)
                {
                    WriteShort(page, run, one);
                }
                else
                {
                    WriteStimulus(page, run, one);
                    foreach (var alike in one.Told.GroupBy(ToldAlike.Of))
                    {
                        WriteResult(page, run, [.. alike]);
                    }

                    WriteOthers(page, run, one);
                    WireSection.Write(page, run, one, room);
                }
            }
        }
    }

    /// <summary>A case for which there is no room: the report in JSON has the rest.</summary>
    private static void WriteShort(Markup page, PageRun run, PageCase one)
    {
        PageResult[] told = [.. one.Told];
        page.Element("p", $"breaks {string.Join(", ", one.Rules)}: {run.TitlesOf(told.Select(result => result.Client))}");
        page.Element("p", "More is left out here, since the page would grow too large: --json FILE has it.");
        page.Element("code", RepeatedTogether.Of(told));
    }

    private static void WriteStimulus(Markup page, PageRun run, PageCase one)
    {
        using (page.Open("dl"))
        {
            page.Pair(run.Words.Stimulus, one.Results[0].Case.Stimulus);
            foreach (var rule in one.Rules)
            {
                var known = run.Saved.Rules.GetValueOrDefault(rule);
                page.Pair(rule, known is null ? "a rule that the report does not tell" : $"{known.Statement} ({known.Source})");
            }

            using (page.Open("div"))
            {
                page.Element("dt", "address");
                using (page.Open("dd"))
                {
                    page.Element("a", $"#{one.Id}", ("href", PageCase.AddressOf(one.Id)));
                }
            }
        }
    }

    private static void WriteResult(Markup page, PageRun run, PageResult[] alike)
    {
        var told = alike[0].Case;
        using (page.Line().Open("article"))
        {
            using (page.Open("h3"))
            {
                page.Element("b", told.Word, ("class", told.Word)).Text(" ");
                page.Text(run.TitlesOf(alike.Select(result => result.Client)));
            }

            using (page.Open("dl"))
            {
                page.Pair(run.Words.Outcome, told.Surfaced);
                page.Pair("twice", told.Unstable is { } twice ? $"{twice.First}, then {twice.Second}" : null);
                page.Pair("known", told.Baselined);
                page.Pair("reason", told.Reason);
                page.Pair("smallest", told.Smallest);
                page.Command("repeat", RepeatedTogether.Of(alike));
            }

            foreach (var finding in told.Findings)
            {
                WriteFinding(page, finding);
            }
        }
    }

    private static void WriteFinding(Markup page, SavedFinding finding)
    {
        using (page.Open("dl", ("class", "finding")))
        {
            page.Pair("breaks", $"{finding.Rule} ({finding.Level}) at {finding.Path}");
            page.Pair("expected", finding.Expected);
            page.Pair("seen", finding.Actual);
        }
    }

    private static void WriteOthers(Markup page, PageRun run, PageCase one)
    {
        PageResult[] passed = [.. one.Passed], skipped = [.. one.Skipped];
        if (passed.Length > 0)
        {
            page.Element("p", $"passed: {run.TitlesOf(passed.Select(result => result.Client))}");
        }

        if (skipped.Length > 0)
        {
            page.Element("p", $"not applicable: {run.TitlesOf(skipped.Select(result => result.Client))}");
        }
    }

    /// <summary>What is told of a result: clients of which the same is told share it.</summary>
    private readonly record struct ToldAlike(string Word, string Surfaced, string? Why, string? Smallest, string Findings)
    {
        public static ToldAlike Of(PageResult result) => new(
            result.Case.Word,
            result.Case.Surfaced,
            $"{result.Case.Unstable}\n{result.Case.Baselined}\n{result.Case.Reason}",
            result.Case.Smallest,
            string.Join('\n', result.Case.Findings));
    }
}
