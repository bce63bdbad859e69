using System.Text;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Reports.Saved;

namespace Conformance.Reports.Markdown;

/// <summary>A run as Markdown: the verdict, the groups and the causes, short enough for the summary page of a build.</summary>
internal static class MarkdownText
{
    // GitHub takes a mebibyte for a step.
    private const int Longest = 1_000_000;

    private const int LongestText = 300;
    private const int MostLines = 200;

    /// <summary>The text.</summary>
    public static string Of(SavedRun run)
    {
        List<string> lines =
        [
            $"## {RunEnding.Title(run.ExitCode)}",
            "",
            $"**{run.Summary.Line()}**",
            "",
            $"harness {Code(run.Harness)}, corpus {Code(run.Corpus)}, {Wording.Count(run.Summary.Warned, "warning")}, "
                + $"{run.Summary.NotApplicable} not applicable, {run.Summary.Baselined} baselined",
            "",
            .. Ending(RunEnding.Sentences(run)),
            "",
            .. Groups(run),
            .. run.Clients.SelectMany(Causes),
        ];
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            if (text.Length + line.Length > Longest)
            {
                text.Append("\nThe rest is left out, since the text would grow too large; `--html FILE` has it.\n");
                break;
            }

            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<string> Ending(IReadOnlyList<string> sentences) =>
    [
        .. sentences.Take(RunEnding.MostSentences).Select(sentence => $"- {Code(sentence)}"),
        .. sentences.Count > RunEnding.MostSentences
            ? [$"- and {sentences.Count - RunEnding.MostSentences} more, which `--html FILE` and the output have"]
            : (string[])[],
    ];

    private static IEnumerable<string> Groups(SavedRun run)
    {
        if (run.Clients.Count == 0)
        {
            yield break;
        }

        yield return $"| {GroupTable.Corner} | {string.Join(" | ", run.Clients.Select(client => Cell(client.Label ?? client.Name)))} |";
        yield return $"|---|{string.Concat(run.Clients.Select(_ => "---|"))}";
        foreach (var group in run.Clients.SelectMany(client => client.Cases).Select(one => one.Group)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            yield return Row(Cell(group), one => one.Group == group);
        }

        yield return Row("**total**", _ => true);
        yield return "";

        string Row(string title, Func<SavedCase, bool> isMeant) =>
            $"| {title} | {string.Join(" | ", run.Clients.Select(client => Counts(client.Cases.Where(isMeant), run.Strict)))} |";
    }

    private static string Counts(IEnumerable<SavedCase> cases, bool isStrict)
    {
        var counts = SavedCounting.Of(cases, isStrict);
        return counts.Failed > 0 ? $"**{counts}**" : counts.ToString();
    }

    private static IEnumerable<string> Causes(SavedClient client)
    {
        var failed = client.Causes.Where(cause => cause.Verdict != CaseFile.Spell(Verdict.Warn)).ToArray();
        SavedCause[] left =
        [
            .. failed.Length > CauseBlock.Most ? failed[CauseBlock.Most..] : [],
            .. client.Causes.Where(cause => cause.Verdict == CaseFile.Spell(Verdict.Warn)),
        ];
        return client.Causes.Count == 0 ? [] :
        [
            $"### {Code(client.Label ?? client.Name)}: {Wording.Count(client.Causes.Count, "cause")}",
            "",
            .. failed.Take(CauseBlock.Most).SelectMany(cause => Block(client, cause)),
            .. left.Take(MostLines).Select(cause => $"- {Title(client, cause)}"),
            .. left.Length > MostLines ? (string[])[$"- and {left.Length - MostLines} more"] : [],
            "",
        ];
    }

    private static IEnumerable<string> Block(SavedClient client, SavedCause cause)
    {
        var first = client.Cases.FirstOrDefault(one => one.Id == cause.Cases[0]);
        (string Name, string? Text)[] told =
        [
            ("rule", cause.Statement), (client.Words.Stimulus, first?.Stimulus), ("expected", cause.Expected), ("seen", cause.Actual),
            (client.Words.Outcome, first?.Surfaced), ("repeat", cause.Repeat),
        ];
        return
        [
            $"- **{Title(client, cause)}**",
            .. told.Where(line => !string.IsNullOrEmpty(line.Text)).Select(
                line => $"  - {line.Name}: {Code(line.Text!, whole: line.Name == "repeat")}"),
        ];
    }

    private static string Title(SavedClient client, SavedCause cause) => cause.Rule is { } rule
        ? $"{rule} ({cause.Level}), {Wording.Count(cause.Cases.Count, client.Unit)}: {Code($"{cause.Place}: {cause.Seen}")} as in "
            + Code(cause.Cases[0])
        : $"{cause.Verdict}, {Wording.Count(cause.Cases.Count, client.Unit)}: {Code(cause.Reason ?? "no rule tells why")} as in "
            + Code(cause.Cases[0]);

    // In a span of code nothing is a link, a mention or an element; a table takes a bar in one for the end of the cell.
    private static string Cell(string text) => Code(text).Replace("|", "\\|", StringComparison.Ordinal);

    private static string Code(string text, bool whole = false)
    {
        var shown = Printable.Of(text);
        shown = whole || shown.Length <= LongestText ? shown : $"{shown[..LongestText]}… ({Wording.Count(text.Length, "character")})";
        var fence = new string('`', LongestRun(shown) + 1);
        var gap = fence.Length > 1 || shown.Length == 0 || shown[0] == ' ' ? " " : "";
        return $"{fence}{gap}{shown}{gap}{fence}";
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var letter in text)
        {
            run = letter == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
