using Conformance.Contract.Wire;
using Conformance.Subjects;

namespace Conformance.Judging;

/// <summary>A value that was sent, beside what a client shows of it.</summary>
/// <param name="Sent">What was sent.</param>
/// <param name="Shown">What is shown.</param>
/// <param name="Terms">What the comparison goes by.</param>
internal readonly record struct Pair(JsonValue Sent, JsonValue Shown, Terms Terms)
{
    /// <summary>The refresh token that may stand here as it was before; absent anywhere else.</summary>
    public JsonValue Kept { get; init; }

    /// <summary>True for an entry of a map.</summary>
    public bool IsEntry { get; init; }

    /// <summary>The text that is shown, out of its tag; null when it is none.</summary>
    public string? ShownText => TaggedText.TextOf(Shown);

    /// <summary>The text of the number that is shown, out of its tag; null when it is none.</summary>
    public string? ShownNumber => TaggedText.NumberOf(Shown);

    /// <summary>True when what is shown is what was sent, by itself or by a tolerance.</summary>
    public bool IsSame => IsEqual || Tolerance.Of(this) is not null;

    private bool IsEqual => Sent.Kind == Shown.Kind && Sent.Kind switch
    {
        JsonKind.Absent or JsonKind.Null => !Kept.HasValue,
        JsonKind.String => string.Equals(Sent.Text, Shown.Text, StringComparison.Ordinal),
        JsonKind.Array => HaveSameItems(Sent.Children.ToList(), Shown.Children.ToList()),
        JsonKind.Object => HaveSameMembers(),
        _ => Sent.Raw.SequenceEqual(Shown.Raw),
    };

    /// <summary>True for what says nothing: absent, null, an empty container, and an object in which all is so.</summary>
    public static bool IsNothing(JsonValue value)
    {
        foreach (var member in value.Children)
        {
            if (value.Kind == JsonKind.Array || !IsNothing(member))
            {
                return false;
            }
        }

        return value.Kind is JsonKind.Absent or JsonKind.Null or JsonKind.Object or JsonKind.Array;
    }

    /// <summary>True for the value that a type has before it is set: an empty text, or 0.</summary>
    public static bool IsZero(JsonValue value) =>
        value.IsText("") || (value.Kind == JsonKind.Number && Numeral.Read(value.Text) is { Digits: "" });

    private bool HaveSameItems(IReadOnlyList<JsonValue> sent, IReadOnlyList<JsonValue> shown)
    {
        var terms = Terms;
        return sent.Count == shown.Count && sent.Zip(shown, (one, other) => new Pair(one, other, terms).IsSame).All(isSame => isSame);
    }

    private bool HaveSameMembers()
    {
        var (sent, shown, terms) = (Sent, Shown, Terms);
        return sent.Children.ToList()
            .Concat(shown.Children.ToList())
            .All(member => new Pair(sent[member.Name], shown[member.Name], terms).IsSame);
    }
}
