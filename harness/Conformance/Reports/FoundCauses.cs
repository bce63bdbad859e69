using Conformance.Contract.Catalog;
using Conformance.Running;

namespace Conformance.Reports;

/// <summary>What the results of a run come from, without what a baseline knows.</summary>
/// <param name="Failed">The causes of failures and faults.</param>
/// <param name="Warned">The causes of warnings, those in failed cases among them: see <see cref="OfWarned"/>.</param>
internal sealed record FoundCauses(IReadOnlyList<FoundCause> Failed, IReadOnlyList<FoundCause> Warned)
{
    /// <summary>What stands above the causes of warnings. The count of warnings beside them is of cases that only warn.</summary>
    public const string OfWarned = "warnings, in failed cases too";

    /// <summary>Groups results.</summary>
    /// <param name="results">The results.</param>
    /// <param name="isStrict">True when warnings count as failures.</param>
    public static FoundCauses Of(IEnumerable<CaseResult> results, bool isStrict) => Of(
        from result in results
        where result.Baselined is null
        select new FoundIn(
            result.Case.Id, result.Verdict, result.Findings, result.Reason, Standings.Of(result, isStrict) == Standing.Failed),
        isStrict);

    /// <summary>Groups what was found.</summary>
    public static FoundCauses Of(IEnumerable<FoundIn> results, bool isStrict)
    {
        List<Sighting> failed = [];
        List<Sighting> warned = [];
        foreach (var result in results)
        {
            if (!result.IsFailed && result.Verdict != Verdict.Warn)
            {
                continue;
            }

            var before = failed.Count;
            foreach (var finding in result.Findings.Where(finding => finding.Rule.Level != Level.May))
            {
                var fails = result.IsFailed && (isStrict || finding.Rule.Level == Level.Must);
                (fails ? failed : warned).Add(new(result.Name, fails ? Verdict.Fail : Verdict.Warn, finding));
            }

            if (result.IsFailed && failed.Count == before)
            {
                failed.Add(new(result.Name, result.Verdict, null, result.Reason));
            }
        }

        return new(FoundCause.Of(failed), FoundCause.Of(warned));
    }
}

/// <summary>What was found in a case, or in a response.</summary>
/// <param name="Name">Its id, or how it is called.</param>
/// <param name="Verdict">Its verdict.</param>
/// <param name="Findings">What was found.</param>
/// <param name="Reason">What it comes from where no rule tells it.</param>
/// <param name="IsFailed">True where it is counted as failed.</param>
internal readonly record struct FoundIn(
    string Name, Verdict Verdict, IReadOnlyList<Finding> Findings, string? Reason, bool IsFailed);
