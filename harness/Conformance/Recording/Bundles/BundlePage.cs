using System.Text;
using Conformance.Contract.Catalog;
using Conformance.Corpus;

namespace Conformance.Recording.Bundles;

/// <summary>The page of a bundle: what was seen, what was not and why, and what differs from the catalog.</summary>
internal static class BundlePage
{
    /// <summary>Its name in the bundle.</summary>
    public const string FileName = "SEEN.md";

    /// <summary>Its text.</summary>
    /// <param name="facts">What was asked.</param>
    /// <param name="outcomes">What became of each form.</param>
    /// <param name="steps">What was recorded.</param>
    /// <param name="reason">Why a scenario was not played to its end, by its id; null where nothing was told.</param>
    /// <param name="leftOut">How many answers were left out because they name the account.</param>
    public static string Of(
        BundleFacts facts,
        IReadOnlyList<FormOutcome> outcomes,
        IReadOnlyList<RecordedStep> steps,
        Func<string, string?> reason,
        int leftOut)
    {
        var page = new StringBuilder();
        page.Append("# What ").Append(Cell(facts.Recording.Source)).Append(" answered\n\n")
            .Append("Recorded on ").Append(facts.Recording.Day).Append(" in ").Append(facts.Region)
            .Append(facts.IsAws ? ", from an endpoint of AWS" : ", **not from AWS**")
            .Append(", with corpus ").Append(CaseCorpus.Version)
            .Append(". Each value that could name somebody or open something was replaced.\n");
        var seen = outcomes.Where(one => one.Seen.Count > 0).ToArray();
        page.Append("\n## Seen: ").Append(seen.Length).Append(" of ").Append(Wording.Count(outcomes.Count, "form")).Append("\n\n");
        Table(page, "form | basis in the catalog | recorded as | differs from the catalog", seen.SelectMany(one => one.Seen).Select(one =>
            $"{one.Form.Id} | {CaseFile.Spell(one.Form.Basis)} | {one.Step.Recorded.Id} | "
            + (one.Notes.Count == 0 ? "no" : Cell(string.Join("; ", one.Notes)))));
        page.Append("\n## Not seen\n\n");
        Table(
            page,
            "form | basis in the catalog | why",
            outcomes.Where(one => one.Why is not null)
                .Select(one => $"{one.Asked.Form.Id} | {CaseFile.Spell(one.Asked.Form.Basis)} | {Cell(one.Why!)}"));
        page.Append("\n## What was asked\n\n");
        Table(
            page,
            "scenario | answered with | and then",
            steps.GroupBy(step => step.Captured.Scenario, StringComparer.Ordinal).Select(scenario =>
                $"{scenario.Key} | {Cell(string.Join(", then ", scenario.Select(step => step.Words)))} | "
                + Cell(reason(scenario.Key) ?? "")));
        if (leftOut > 0)
        {
            page.Append('\n').Append(Wording.Count(leftOut, "answer")).Append(" left out, since it would name the account.\n");
        }

        return page.ToString();
    }

    private static void Table(StringBuilder page, string head, IEnumerable<string> rows)
    {
        var all = rows.ToArray();
        if (all.Length == 0)
        {
            page.Append("None.\n");
            return;
        }

        page.Append("| ").Append(head).Append(" |\n|").Append(string.Concat(head.Split('|').Select(_ => "---|"))).Append('\n');
        foreach (var row in all)
        {
            page.Append("| ").Append(row).Append(" |\n");
        }
    }

    // What a service wrote is text here, and neither a column nor a tag nor a link.
    private static string Cell(string text)
    {
        var cell = new StringBuilder();
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '|' or '\\' or '`' or '*' or '[' or ']' or '!' => cell.Append('\\').Append(letter),
                '<' => cell.Append("&lt;"),
                '>' => cell.Append("&gt;"),
                '&' => cell.Append("&amp;"),
                _ when char.IsControl(letter) => cell.Append(' '),
                _ => cell.Append(letter),
            };
        }

        return cell.ToString();
    }
}
