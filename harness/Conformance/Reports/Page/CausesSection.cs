using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Reports.Saved;

namespace Conformance.Reports.Page;

/// <summary>What is to be mended, the worst first: the first causes of each client in full, and each other one in a line.</summary>
internal static class CausesSection
{
    private const int MostCases = 12;

    public static PageSection Section { get; } = new(
        "causes", "causes", run => run.Saved.Clients.Any(client => client.Causes.Count > 0), Write);

    private static void Write(Markup page, PageRun run)
    {
        using (page.Open("section", ("id", Section.Id)))
        {
            page.Element("h2", "Causes");
            page.Element("p", "Findings with the same rule, place and thing seen are one cause. What is to be mended first comes first.");
            foreach (var client in run.Saved.Clients.Where(client => client.Causes.Count > 0))
            {
                var failed = client.Causes.Where(cause => !IsWarning(cause)).ToArray();
                page.Line().Element("h3", run.TitleOf(client));
                foreach (var (at, cause) in failed.Take(CauseBlock.Most).Index())
                {
                    WriteCause(page, client, cause, isOpen: at == 0);
                }

                WriteLines(page, client, "more causes of failures", [.. failed.Skip(CauseBlock.Most)]);
                WriteLines(page, client, FoundCauses.OfWarned, [.. client.Causes.Where(IsWarning)]);
            }
        }
    }

    private static bool IsWarning(SavedCause cause) => cause.Verdict == CaseFile.Spell(Verdict.Warn);

    private static void WriteCause(Markup page, SavedClient client, SavedCause cause, bool isOpen)
    {
        var first = client.Cases.FirstOrDefault(one => one.Id == cause.Cases[0]);
        using (page.Line().Open(
            "details", ("class", "f"), ("data-r", cause.Rule), ("data-w", first?.Word ?? cause.Verdict), ("open", isOpen ? "" : null)))
        {
            using (page.Open("summary"))
            {
                page.Element("b", Subject(cause), ("class", cause.Rule is null ? "fault" : "fail")).Text(" ");
                page.Text($"{Wording.Count(cause.Cases.Count, client.Unit)}: {Seen(cause)}");
            }

            using (page.Open("dl"))
            {
                page.Pair("rule", cause.Statement);
                page.Pair("cause", cause.Place is null ? cause.Reason : $"{cause.Place}: {cause.Seen}");
                using (page.Open("div"))
                {
                    page.Element("dt", $"{client.Unit}s");
                    using (page.Open("dd"))
                    {
                        WriteCases(page, cause);
                    }
                }

                page.Pair(client.Words.Stimulus, first?.Stimulus);
                page.Pair("expected", cause.Expected);
                page.Pair("seen", cause.Actual);
                page.Pair(client.Words.Outcome, first?.Surfaced);
                page.Command("repeat", cause.Repeat);
            }
        }
    }

    private static void WriteCases(Markup page, SavedCause cause)
    {
        foreach (var (at, id) in cause.Cases.Take(MostCases).Index())
        {
            page.Text(at == 0 ? "" : ", ").Element("a", id, ("href", PageCase.AddressOf(id)));
        }

        if (cause.Cases.Count > MostCases)
        {
            page.Text($", and {cause.Cases.Count - MostCases} more");
        }
    }

    private static void WriteLines(Markup page, SavedClient client, string title, SavedCause[] causes)
    {
        if (causes.Length == 0)
        {
            return;
        }

        using (page.Line().Open("details"))
        {
            page.Element("summary", $"{title} ({causes.Length})");
            using (page.Open("ul"))
            {
                foreach (var cause in causes)
                {
                    using (page.Line().Open("li", ("class", "f"), ("data-r", cause.Rule), ("data-w", cause.Verdict)))
                    {
                        page.Text($"{Wording.Count(cause.Cases.Count, client.Unit)}: {Subject(cause)} {Seen(cause)}, as in ");
                        page.Element("a", cause.Cases[0], ("href", PageCase.AddressOf(cause.Cases[0])));
                    }
                }
            }
        }
    }

    private static string Subject(SavedCause cause) => cause.Rule is { } rule ? $"{rule} ({cause.Level})"
        : cause.Verdict == CaseFile.Spell(Verdict.HarnessFault) ? "harness fault"
        : "failed";

    private static string Seen(SavedCause cause) =>
        cause.Place is { } place ? $"at {place}: {cause.Seen}" : cause.Reason ?? "no rule tells why";
}
