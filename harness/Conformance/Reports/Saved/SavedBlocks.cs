using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;

namespace Conformance.Reports.Saved;

/// <summary>Tells cases of a subject in full: what was sent, what came of it, what is wrong with that, and how to see it again.</summary>
/// <param name="title">How the subject is called.</param>
/// <param name="isService">True for a service.</param>
/// <param name="rules">The rules that something breaks, by id.</param>
/// <param name="width">How many characters fit.</param>
internal sealed class SavedBlocks(string title, bool isService, IReadOnlyDictionary<string, SavedRule> rules, int width)
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
            .. FailureBlock.Stimulus(one.Stimulus, isService, width),
            .. FailureBlock.Surfaced(one.Surfaced, isService, width),
            .. one.Unstable is { } twice ? TextFlow.Hang("  twice     ", $"{twice.First}, then {twice.Second}", width) : [],
            .. FailureBlock.Reason(one.Reason, width),
            .. Findings(one.Findings),
            .. one.Smallest is { } smallest ? FailureBlock.Smallest(smallest, width) : [],
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
