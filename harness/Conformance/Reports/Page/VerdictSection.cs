using System.Globalization;
using Conformance.Contract.Catalog;
using Conformance.Reports.Saved;

namespace Conformance.Reports.Page;

/// <summary>How the run ended, and what it was a run of.</summary>
internal static class VerdictSection
{
    public static void Write(Markup page, PageRun run)
    {
        var saved = run.Saved;
        using (page.Open("header", ("class", saved.ExitCode == 0 ? "good" : "bad")))
        {
            page.Element("h1", RunEnding.Title(saved.ExitCode));
            page.Element("p", saved.Summary.Line(), ("class", "count"));
            page.Element("p", Figures(saved.Summary, saved.Strict));
            if (saved.Basis is { } counts && BasisCounts.Line(counts) is { } basis)
            {
                page.Element("p", basis);
            }

            WriteList(page, RunEnding.Sentences(saved));
        }

        using (page.Line().Open("dl", ("class", "facts")))
        {
            foreach (var (name, value) in Facts(saved, run.Unit))
            {
                using (page.Open("div"))
                {
                    page.Element("dt", name).Element("dd", value);
                }
            }
        }
    }

    /// <summary>The counts behind the three of the last line.</summary>
    public static string Figures(SavedSummary summary, bool isStrict) =>
        $"{Wording.Count(summary.Warned, "warning")}{(isStrict && summary.Warned > 0 ? " (failures unless baselined: --strict)" : "")}, "
        + $"{Wording.Count(summary.Faults, "fault")}, {summary.NotApplicable} not applicable, {summary.Baselined} baselined";

    private static IEnumerable<(string Name, string Value)> Facts(SavedRun saved, string unit) =>
    [
        ("harness", saved.Harness),
        ("corpus", saved.Corpus),
        .. saved.Replay.Length == 0 ? [] : ((string, string)[])[("replay", saved.Replay)],
        ($"selected {unit}s", saved.Cases.ToString(CultureInfo.InvariantCulture)),
        .. saved.Shard is { } shard ? ((string, string)[])[("shard", shard)] : [],
        .. saved.Selection is { } chosen ? ((string, string)[])[("chosen by", string.Join(' ', chosen))] : [],
        .. saved.Nonce is { } nonce ? ((string, string)[])[("nonce", nonce)] : [],
        .. saved.Seed is { } seed ? ((string, string)[])[("seed", $"{seed}, {saved.Generate ?? 0} generated")] : [],
        ("started", saved.StartedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)),
        ("took", $"{(saved.ElapsedMs / 1000d).ToString("0.0", CultureInfo.InvariantCulture)} s"),
    ];

    private static void WriteList(Markup page, IReadOnlyList<string> sentences)
    {
        if (sentences.Count == 0)
        {
            return;
        }

        Write(sentences.Take(RunEnding.MostSentences));
        if (sentences.Count > RunEnding.MostSentences)
        {
            using (page.Open("details"))
            {
                page.Element("summary", $"{sentences.Count - RunEnding.MostSentences} more");
                Write(sentences.Skip(RunEnding.MostSentences));
            }
        }

        void Write(IEnumerable<string> told)
        {
            using (page.Open("ul"))
            {
                foreach (var sentence in told)
                {
                    page.Element("li", sentence);
                }
            }
        }
    }
}
