using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Judging;

namespace Conformance.Running;

/// <summary>One known deviation: a cause, and the cases in which it shows.</summary>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Cases">The ids of the cases; a person may write patterns.</param>
/// <param name="Versions">The client version, with <c>*</c> for any text.</param>
/// <param name="Reason">Why it is known and not fixed.</param>
/// <param name="Until">The last day on which it is believed; null for no end.</param>
public sealed record BaselineEntry(string Rule, IReadOnlyList<string> Cases, string Versions, string Reason, DateOnly? Until)
{
    private const int MostTold = 3;

    /// <summary>An entry in the old format: a rule in one case or pattern, wherever and whatever is seen.</summary>
    public BaselineEntry(string oneCase, string rule, string versions, string reason, DateOnly? until)
        : this(rule, [oneCase], versions, reason, until)
    {
    }

    /// <summary>Where the rule is broken, with <c>*</c> for numbers; null for anywhere.</summary>
    public string? Place { get; init; }

    /// <summary>What is seen there, as a word; null for anything.</summary>
    public string? Seen { get; init; }

    /// <summary>The line of its file in which it begins; 0 for one that was not read.</summary>
    internal int Line { get; init; }

    /// <summary>True for an entry that names no cause.</summary>
    internal bool IsOfOldForm => Place is null || Seen is null;

    // A service does not tell its version, and who runs it need not.
    internal bool CoversVersion(string version) => version.Length == 0 || CasePattern.Matches(Versions, version);

    internal bool IsFor(Cause cause) =>
        Rule == cause.Rule && (Place is null || Place == cause.Place) && (Seen is null || Seen == cause.Seen);

    /// <summary>True for a cause that differs by the form of the answer alone.</summary>
    internal bool IsForAnyForm(Cause cause) => !IsOfOldForm && new Cause(Rule, Place!, Seen!).OfAnyForm() == cause.OfAnyForm();

    internal bool IsSeenIn(CaseResult result) => result.Findings.Any(finding => IsFor(Cause.Of(finding)));

    /// <summary>True where the case was judged and the cause not seen: a fault of the driver shows nothing.</summary>
    internal bool IsGoneFrom(CaseResult result) => result.IsJudged && !IsSeenIn(result);

    internal bool Names(string caseId) => Cases.Any(pattern => CasePattern.Matches(pattern, caseId));

    /// <summary>Compares the cases one by one, wherever the entry stands.</summary>
    public bool Equals(BaselineEntry? other) =>
        other is not null
            && (Rule, Place, Seen, Versions, Reason, Until) == (
                other.Rule, other.Place, other.Seen, other.Versions, other.Reason, other.Until)
        && Cases.SequenceEqual(other.Cases, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rule, Place, Seen, Cases.Count);

    /// <summary>How a message names it.</summary>
    public override string ToString() =>
        IsOfOldForm
            ? $"{string.Join(", ", Cases.Take(MostTold).Select(Excerpt.Word))}{(Cases.Count > MostTold ? ", …" : "")} "
                + Excerpt.Word(Rule)
            : $"{Excerpt.Word(Rule)} at {Excerpt.Word(Place!)}, {Excerpt.Word(Seen!)}";
}
