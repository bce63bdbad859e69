using Conformance.Contract.Catalog;
using Conformance.Judging.Dues;
using Conformance.Running;

namespace Conformance.Cli;

/// <summary>What a run that only looks at a service has to say: how far it came, and what it could not ask.</summary>
internal sealed class ServiceWatch : IReport
{
    private readonly List<CaseResult> results = [];

    /// <summary>How many scenarios were played.</summary>
    public int Played => results.Count(result => result.Verdict != Verdict.NotApplicable);

    /// <summary>Why the service gave no answer at all; null when it always did.</summary>
    public string? Silence =>
        results.SelectMany(result => result.Findings).FirstOrDefault(finding => finding.Rule == EachRequestIsAnswered.Rule.Rule)?.Actual;

    /// <summary>Why a scenario was not played to its end; null when it was.</summary>
    public string? ReasonOf(string scenario) => results.FirstOrDefault(result => result.Case.Id == scenario) is not { } played ? null
        : played.Findings.FirstOrDefault(finding => finding.Rule == EachRequestIsAnswered.Rule.Rule) is { } silent ? silent.Actual
        : played.Reason;

    /// <summary>What was not played, a sentence for each reason.</summary>
    public IEnumerable<string> NotPlayed =>
    [
        .. results.Where(result => result.Verdict == Verdict.NotApplicable)
            .CountBy(result => result.Reason ?? "")
            .OrderBy(reason => reason.Key, StringComparer.Ordinal)
            .Select(reason => $"not played, {Wording.Count(reason.Value, "scenario")}: {reason.Key}"),
        .. Silence is { } silence ? (string[])[$"the service was silent: {silence}"] : [],
    ];

    /// <inheritdoc/>
    public void On(RunEvent happened)
    {
        if (happened is CaseJudged judged)
        {
            results.Add(judged.Result);
        }
    }
}
