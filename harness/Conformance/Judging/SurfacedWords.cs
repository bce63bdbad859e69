using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using static Conformance.Contract.Wire.WireNames;

namespace Conformance.Judging;

/// <summary>Words for what was sent and what is shown, which give no secret away.</summary>
internal static class SurfacedWords
{
    private const int LongestShown = 60;

    // Their text tells what went wrong and is no secret: words of the protocol, names, and destinations, which are masked. Everything else
    // is told by kind and length. Where a client puts a secret in such a place, it is struck out like anywhere else.
    private static readonly string[] Told =
    [
        ChallengeName, AvailableChallenges,
        $"{AuthenticationResult}.{ExpiresIn}", $"{AuthenticationResult}.{TokenType}",
        .. ((string[])[
            DeliveryMedium, DeliveryDestination, MfasCanChoose, MfasCanSetup, RequiredAttributes,
            UserIdForSrp, Username, FriendlyDeviceName,
        ]).Select(parameter => $"{ChallengeParameters}.{parameter}"),
    ];

    /// <summary>Words for a value.</summary>
    /// <param name="path">Its path on the wire.</param>
    /// <param name="value">The value.</param>
    public static string Of(string path, JsonValue value) => value.Kind switch
    {
        JsonKind.Absent => "absent",
        JsonKind.Null => "null",
        JsonKind.String when Told.Contains(path, StringComparer.Ordinal) => $"\"{Clip(value.Text)}\"",
        JsonKind.String when value.RawString.IsEmpty => "an empty string",
        JsonKind.String => $"a string of {Wording.Count(value.Text.Length, "character")}",
        JsonKind.Array when Told.Contains(path, StringComparer.Ordinal) => Clip(value.Text),
        JsonKind.Array when value.Children.ToList().Count == 0 => "an empty array",
        JsonKind.Array => $"an array of {Wording.Count(value.Children.ToList().Count, "item")}",
        JsonKind.Object =>
            $"an object with "
            + $"{string.Join(", ", value.Children.ToList().Select(member => Clip(member.Name)).DefaultIfEmpty("nothing in it"))}",
        _ => Clip(value.Text),
    };

    public static Seen Seen(string path, Pair pair, Match match) =>
        What(pair, match).As(match is Match.Another or Match.Worn ? Against(path, pair) : Of(path, pair.Shown));

    /// <summary>What is seen of a surface where an error was due.</summary>
    public static Seen Success(JsonValue surface) =>
        Contract.Catalog.Seen.SuccessWith(
            [.. SurfacedMember.OfCall.Where(member => !Pair.IsNothing(surface[member.Name]))]).As($"success with {Of("", surface)}");

    private static Seen What(Pair pair, Match match) => (match, pair.Shown.Kind) switch
    {
        (Match.Invented, _) => Contract.Catalog.Seen.Invented,
        (Match.Worn, _) => Contract.Catalog.Seen.Part,
        (_, JsonKind.Absent) => Contract.Catalog.Seen.Absent,
        (_, JsonKind.Null) => Contract.Catalog.Seen.Null,
        (_, JsonKind.String) when pair.Shown.IsText("") => Contract.Catalog.Seen.Empty,
        _ when (pair with { Terms = pair.Terms with { IsOdd = true } }).IsSame => Contract.Catalog.Seen.OtherKind,
        _ => OtherValue(pair),
    };

    private static Seen OtherValue(Pair pair)
    {
        var isSameKind = pair.Sent.Kind == pair.Shown.Kind;
        return (pair.Sent.Kind, pair) switch
        {
            (JsonKind.String, { ShownText: { } shown }) =>
                pair.Sent.Text.StartsWith(shown, StringComparison.Ordinal)
                    ? Contract.Catalog.Seen.Beginning
                    : Contract.Catalog.Seen.AnotherText,
            (_, { ShownText: not null }) => Contract.Catalog.Seen.Text,
            (JsonKind.Number, { ShownNumber: not null }) => Contract.Catalog.Seen.OtherNumber,
            (_, { ShownNumber: not null }) => Contract.Catalog.Seen.Number,
            (_, { Shown.Kind: JsonKind.Boolean }) => isSameKind ? Contract.Catalog.Seen.OtherBoolean : Contract.Catalog.Seen.Boolean,
            (_, { Shown.Kind: JsonKind.Array }) => isSameKind ? Contract.Catalog.Seen.OtherItems : Contract.Catalog.Seen.Array,
            _ => Contract.Catalog.Seen.Object,
        };
    }

    private static string Against(string path, Pair pair)
    {
        var words = Of(path, pair.Shown);
        if (pair.Sent.Kind != JsonKind.String || pair.ShownText is not { Length: > 0 } shown)
        {
            return words;
        }

        var sent = pair.Sent.Text;
        var same = sent.AsSpan().CommonPrefixLength(shown);
        return same == shown.Length && sent.Length > shown.Length
            ? $"{words}: the first of the {sent.Length} that were sent"
            : $"{words} that differs from character {same + 1} on";
    }

    private static string Clip(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "…";
}
