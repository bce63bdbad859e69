using Conformance.Contract;
using Conformance.Wire;
using static Conformance.Wire.WireNames;

namespace Conformance.Judging;

/// <summary>Words for what was sent and what is shown, which give no secret away.</summary>
internal static class SurfacedWords
{
    private const int LongestShown = 60;

    // Their text tells what went wrong and is no secret. Everything else is told by kind and length.
    private static readonly string[] Told =
    [
        ChallengeName, AvailableChallenges,
        $"{AuthenticationResult}.{ExpiresIn}", $"{AuthenticationResult}.{TokenType}",
        $"{ChallengeParameters}.{DeliveryMedium}", $"{ChallengeParameters}.{MfasCanChoose}", $"{ChallengeParameters}.{MfasCanSetup}", $"{ChallengeParameters}.{RequiredAttributes}",
    ];

    /// <summary>Words for a value.</summary>
    /// <param name="path">Its path on the wire.</param>
    /// <param name="value">The value.</param>
    public static string Of(string path, JsonValue value) => value.Kind switch
    {
        JsonKind.Absent => "absent",
        JsonKind.Null => "null",
        JsonKind.String when Told.Contains(path, StringComparer.Ordinal) => $"\"{Clip(value.Text)}\"",
        JsonKind.String => $"a string of {value.Text.Length} characters",
        JsonKind.Array when Told.Contains(path, StringComparer.Ordinal) => Clip(value.Text),
        JsonKind.Array => $"an array of {value.Children.ToList().Count} items",
        JsonKind.Object => $"an object with {string.Join(", ", value.Children.ToList().Select(member => Clip(member.Name)).DefaultIfEmpty("nothing in it"))}",
        _ => Clip(value.Text),
    };

    /// <summary>What is seen of a pair.</summary>
    public static Seen Seen(string path, Pair pair, Match match) => Contract.Seen.Of(Word(pair, match), match is Match.Another or Match.Worn ? Against(path, pair) : Of(path, pair.Shown));

    /// <summary>What is seen of a surface where an error was due.</summary>
    public static Seen Success(JsonValue surface) => Contract.Seen.Of(
        Names(surface) is { Length: > 0 } names ? $"success with {names}" : "success with nothing set",
        $"success with {Of("", surface)}");

    private static string Word(Pair pair, Match match) => (match, pair.Shown.Kind) switch
    {
        (Match.Invented, _) => "invented",
        (Match.Worn, _) => "a part of it",
        (_, JsonKind.Absent) => "absent",
        (_, JsonKind.Null) => "null",
        (_, JsonKind.String) when pair.Shown.IsText("") => "an empty text",
        _ when (pair with { Terms = pair.Terms with { IsOdd = true } }).IsSame => "the text of another kind",
        _ => OtherValue(pair),
    };

    private static string OtherValue(Pair pair)
    {
        var isSameKind = pair.Sent.Kind == pair.Shown.Kind;
        return (pair.Sent.Kind, pair) switch
        {
            (JsonKind.String, { ShownText: { } shown }) => pair.Sent.Text.StartsWith(shown, StringComparison.Ordinal) ? "the first part of it" : "another text",
            (_, { ShownText: not null }) => "a text",
            (JsonKind.Number, { ShownNumber: not null }) => "another number",
            (_, { ShownNumber: not null }) => "a number",
            (_, { Shown.Kind: JsonKind.Boolean }) => isSameKind ? "the other boolean" : "a boolean",
            (_, { Shown.Kind: JsonKind.Array }) => isSameKind ? "other items" : "an array",
            _ => "an object",
        };
    }

    private static string Against(string path, Pair pair)
    {
        var words = Of(path, pair.Shown);
        if (pair.Sent.Kind != JsonKind.String || pair.ShownText is not { } shown)
        {
            return words;
        }

        var sent = pair.Sent.Text;
        var same = sent.AsSpan().CommonPrefixLength(shown);
        return same == shown.Length && sent.Length > shown.Length
            ? $"{words}: the first {same} of them"
            : $"{words} that differs from character {same + 1} on";
    }

    // The names that a client makes up are its own text.
    private static string Names(JsonValue surface) =>
        string.Join(", ", SurfacedMember.OfCall.Where(member => !Pair.IsNothing(surface[member.Name])).Select(member => member.Name));

    private static string Clip(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "…";
}
