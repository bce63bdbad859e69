using Conformance.Corpus;
using Conformance.Judging;

namespace Conformance.Running;

/// <summary>
/// Plays once more the cases in which a cause that the baseline lists was not seen: what comes and goes is not fixed, and its entry
/// not out of date.
/// </summary>
internal static class FixedCases
{
    /// <summary>Plays them, in the order of their ids, each once, as long as plays are left.</summary>
    /// <param name="nowFixed">The cases, each with the entry that lists it.</param>
    /// <param name="again">Plays a case.</param>
    /// <param name="left">The bounds.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>How those ended that were played.</returns>
    public static async Task<IReadOnlyList<CaseResult>> PlayAsync(
        IEnumerable<(BaselineEntry Entry, Case Case)> nowFixed, SecondPlay again, PlaysLeft left, CancellationToken cancellationToken)
    {
        List<CaseResult> played = [];
        foreach (
            var entries in nowFixed.GroupBy(one => one.Case, one => one.Entry).OrderBy(entries => entries.Key.Id, StringComparer.Ordinal))
        {
            if (left.TryTake([.. entries.Select(entry => new Cause(entry.Rule, entry.Place ?? "", entry.Seen ?? "")).Distinct()]))
            {
                played.Add(await again.PlayAsync(entries.Key, cancellationToken));
            }
        }

        return played;
    }
}
