using Conformance.Recording.Substitution;

namespace Conformance.Snapshots;

/// <summary>
/// What a value is that the scrubber put in the place of another, as far as its member and its form tell. Two of one form may stand for
/// different values, so that nobody can compare them.
/// </summary>
internal static class ReplacedForms
{
    /// <summary>The kind of a number.</summary>
    public const string Number = "number";

    /// <summary>The kind of a body that is no JSON.</summary>
    public const string Body = "body";

    private const string Message = "message";

    /// <summary>The kinds of which no value is kept, with what they are in a sentence.</summary>
    public static IReadOnlyList<(string Kind, string Words)> All { get; } =
    [
        ("value", "a value that is no word of the protocol"),
        (Number, "a number that is none of the protocol"),
        ("masked", "a masked destination"),
        ("other email", "somebody's e-mail address"),
        ("other phone", "somebody's phone number"),
        (Message, "a message that is not kept whole"),
        (Body, "a page or a text in place of JSON that is not kept whole"),
    ];

    /// <summary>True for a kind whose values are not kept.</summary>
    public static bool Has(Placeholder placeholder) => All.Any(one => one.Kind == placeholder.Kind);

    /// <summary>What a text is.</summary>
    public static OpaqueForm OfText(string member, string text) => new(
        MemberKinds.Of(member) == TextKind.Prose ? Message
            : text.Contains("**", StringComparison.Ordinal) ? "masked"
            : ToldText.KindOf(text) is var kind and not ToldText.Username ? $"other {kind}"
            : "value",
        "");
}
