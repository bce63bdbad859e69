using Conformance.Contract.Catalog;
using Conformance.Running;

namespace Conformance.Reports;

/// <summary>What the results of a run come from, without what a baseline knows.</summary>
/// <param name="Failed">The causes of failures and faults.</param>
/// <param name="Warned">The causes of warnings, those in failed cases among them.</param>
internal sealed record FoundCauses(IReadOnlyList<FoundCause> Failed, IReadOnlyList<FoundCause> Warned)
{
    /// <summary>Groups results.</summary>
    /// <param name="results">The results.</param>
    /// <param name="isStrict">True when warnings count as failures.</param>
    public static FoundCauses Of(IEnumerable<CaseResult> results, bool isStrict)
    {
        List<Sighting> failed = [];
        List<Sighting> warned = [];
        foreach (var result in results.Where(result => result.Baselined is null))
        {
            var isFailed = Standings.Of(result, isStrict) == Standing.Failed;
            if (!isFailed && result.Verdict != Verdict.Warn)
            {
                continue;
            }

            var before = failed.Count;
            foreach (var finding in result.Findings.Where(finding => finding.Rule.Level != Level.May))
            {
                var fails = isFailed && (isStrict || finding.Rule.Level == Level.Must);
                (fails ? failed : warned).Add(new(result.Case.Id, fails ? Verdict.Fail : Verdict.Warn, finding));
            }

            if (isFailed && failed.Count == before)
            {
                failed.Add(new(result.Case.Id, result.Verdict, null, result.Reason));
            }
        }

        return new(FoundCause.Of(failed), FoundCause.Of(warned));
    }
}
