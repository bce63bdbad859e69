using Conformance.Contract.Catalog;
using Conformance.Running;

namespace Conformance.Reports;

/// <summary>In which of the three counts of the last line a result is.</summary>
internal enum Standing
{
    Passed,
    Failed,
    Skipped,
}

/// <summary>Results of the three kinds.</summary>
internal readonly record struct Standings(int Passed, int Failed, int Skipped)
{
    public static Standing Of(CaseResult result, bool isStrict) => result switch
    {
        { Verdict: Verdict.NotApplicable } => Standing.Skipped,
        { Verdict: Verdict.Pass } => Standing.Passed,
        { Verdict: Verdict.Warn } when !isStrict => Standing.Passed,
        { Baselined: not null } => Standing.Skipped,
        _ => Standing.Failed,
    };

    public static Standings Count(IEnumerable<CaseResult> results, bool isStrict)
    {
        var counted = results.CountBy(result => Of(result, isStrict)).ToDictionary();
        return new(
            counted.GetValueOrDefault(Standing.Passed),
            counted.GetValueOrDefault(Standing.Failed),
            counted.GetValueOrDefault(Standing.Skipped));
    }

    /// <inheritdoc/>
    public override string ToString() => this == default ? "-" : $"{Passed}/{Failed}/{Skipped}";
}
