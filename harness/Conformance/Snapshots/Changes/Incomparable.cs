using System.Text;
using Conformance.Contract.Wire;
using Conformance.Recording.Substitution;

namespace Conformance.Snapshots.Changes;

/// <summary>One place of which nobody can say whether it changed, since a recording keeps nothing of its value.</summary>
/// <param name="Place">Where.</param>
/// <param name="Words">What stands there.</param>
internal sealed record Incomparable(Place Place, string Words)
{
    /// <summary>The parameter whose value a recording keeps when it is asked to; null where it never does.</summary>
    public string? Keepable =>
        Place.Parameter is { Length: > 0 } parameter && Place.Member == $"{WireNames.ChallengeParameters}.{parameter}"
        && ScrubWishes.CanKeep(parameter)
            ? parameter
            : null;

    /// <summary>What stands at such a place; null for one that can be compared.</summary>
    public static string? WordsOf(string member, JsonValue old, JsonValue now) => (Replaced(old), Replaced(now)) switch
    {
        ({ } one, { } other) => one.Kind == other.Kind ? WordsOf(one) : null,
        ({ } one, null) => IsReplacedToo(member, one, now) ? WordsOf(one) : null,
        (null, { } other) => IsReplacedToo(member, other, old) ? WordsOf(other) : null,
        _ => null,
    };

    private static string WordsOf(Placeholder placeholder) => ReplacedForms.All.First(one => one.Kind == placeholder.Kind).Words;

    private static Placeholder? Replaced(JsonValue value) =>
        value.Kind == JsonKind.String && Placeholder.Read(value.Text) is { } placeholder && ReplacedForms.Has(placeholder)
            ? placeholder
            : null;

    // A value that the scrubber would have left is another one; one that was kept, or that somebody wrote down, may be the same.
    private static bool IsReplacedToo(string member, Placeholder replaced, JsonValue value)
    {
        var isNumber = replaced.Kind == ReplacedForms.Number;
        if (value.Kind != (isNumber ? JsonKind.Number : JsonKind.String) || (!isNumber && Placeholder.Read(value.Text) is not null))
        {
            return false;
        }

        var alone = JsonReading.TryRead(
            Encoding.UTF8.GetBytes($"{{{JsonText.Quote(member)}:{(isNumber ? value.Text : JsonText.Quote(value.Text))}}}"), out _);
        return alone is not null
            && !alone.Bytes.Span.SequenceEqual(JsonSubstitution.Rewrite(alone, JsonPlace.Body, new Substitutes("")));
    }
}
