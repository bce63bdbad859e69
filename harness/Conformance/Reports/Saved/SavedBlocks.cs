using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;

namespace Conformance.Reports.Saved;

/// <summary>Tells cases of a subject in full: what was sent, what came of it, what is wrong with that, and how to see it again.</summary>
/// <param name="title">How the subject is called.</param>
/// <param name="words">In which words it is told.</param>
/// <param name="rules">The rules that something breaks, by id.</param>
/// <param name="width">How many characters fit.</param>
internal sealed class SavedBlocks(string title, SubjectWords words, IReadOnlyDictionary<string, SavedRule> rules, int width)
{
    private const int MostFindings = 12;

    /// <summary>The lines of a case.</summary>
    public IReadOnlyList<string> Of(SavedCase one, RepeatedCase again)
    {
        var what = one.Verdict == CaseFile.Spell(Verdict.HarnessFault) ? "harness fault"
            : one.Verdict == CaseFile.Spell(Verdict.Warn) ? "warning"
            : "failed";
        return
        [
            Printable.Of($"{title}: {one.Id}: {what}"),
            .. FailureBlock.Line(words.Stimulus, one.Stimulus, width),
            .. FailureBlock.Line(words.Outcome, one.Surfaced, width),
            .. FailureBlock.Line("twice", one.Unstable is { } twice ? $"{twice.First}, then {twice.Second}" : null, width),
            .. FailureBlock.Line("reason", one.Reason, width),
            .. Findings(one.Findings),
            .. FailureBlock.Line("smallest", one.Smallest is { } smallest ? Printable.Of(smallest) : null, width),
            .. FailureBlock.Again(again),
        ];
    }

    private IEnumerable<string> Findings(IReadOnlyList<SavedFinding> findings)
    {
        string? told = null;
        foreach (var finding in findings.Take(MostFindings))
        {
            if (finding.Rule != told)
            {
                told = finding.Rule;
                foreach (var line in TextFlow.Hang($"  {told} ({finding.Level})  ", rules[told].Statement, width))
                {
                    yield return line;
                }
            }

            foreach (var line in TextFlow.Hang("    at        ", finding.Path, width)
                .Concat(TextFlow.Hang("    expected  ", finding.Expected, width))
                .Concat(TextFlow.Hang("    seen      ", finding.Actual, width)))
            {
                yield return line;
            }
        }

        if (findings.Count > MostFindings)
        {
            yield return $"  and {Wording.Count(findings.Count - MostFindings, "more finding")}; --json FILE has all";
        }
    }
}
