using Conformance.Contract.Catalog;
using Conformance.Judging;

namespace Conformance.Reports;

/// <summary>One case in which something was found.</summary>
/// <param name="Case">The id of the case, or the name of what was judged.</param>
/// <param name="Verdict">What it makes of the case: fail, warn or harness-fault.</param>
/// <param name="Finding">What was found; null where no rule tells it, as of a driver that died.</param>
/// <param name="Reason">What it comes from where no rule tells it.</param>
internal readonly record struct Sighting(string Case, Verdict Verdict, Finding? Finding, string? Reason = null);

/// <summary>A cause with all the cases in which it was found: what a reader mends.</summary>
/// <param name="Verdict">What it makes of its cases: fail, warn or harness-fault.</param>
/// <param name="Cause">Rule, place and what was seen; null where no rule tells it.</param>
/// <param name="Example">What was found in the first of the cases; null where no rule tells it.</param>
/// <param name="Reason">What it comes from where no rule tells it.</param>
/// <param name="Cases">The cases, in the order of their ids.</param>
internal sealed record FoundCause(
    Verdict Verdict, Cause? Cause, Finding? Example, string? Reason, IReadOnlyList<string> Cases)
{
    /// <summary>Groups by cause. The causes that a reader mends first come first, and of alike ones that of the most cases.</summary>
    public static IReadOnlyList<FoundCause> Of(IEnumerable<Sighting> sightings) =>
    [
        .. sightings.GroupBy(one => one.Finding is { } finding
                ? (one.Verdict, Cause: Cause.Of(finding), Reason: null)
                : (one.Verdict, Cause: (Cause?)null, one.Reason))
            .Select(alike => Of(alike.Key.Verdict, alike.Key.Cause, alike.Key.Reason, alike))
            .OrderBy(cause => CauseRanks.Of(cause))
            .ThenByDescending(cause => cause.Cases.Count)
            .ThenBy(cause => cause.ToString(), StringComparer.Ordinal),
    ];

    /// <summary>The level of the rule; null where no rule tells it.</summary>
    public Level? Level => Example?.Rule.Level;

    /// <summary>The cause in a line, for instance <c>SUR-SES-001 at $.Session: absent</c>.</summary>
    public override string ToString() => Cause is null ? Reason ?? "no rule tells why" : $"{Cause.Rule} at {Cause.Place}: {Cause.Seen}";

    private static FoundCause Of(Verdict verdict, Cause? cause, string? reason, IEnumerable<Sighting> alike)
    {
        var ordered = alike.OrderBy(one => one.Case, StringComparer.Ordinal).ToArray();

        // A case that exists for a should weakens what it finds beside it: where a must is broken as well, that is what counts.
        return new(
            verdict,
            cause,
            ordered.Select(one => one.Finding).MinBy(finding => finding?.Rule.Level),
            reason,
            [.. ordered.Select(one => one.Case).Distinct(StringComparer.Ordinal)]);
    }
}
