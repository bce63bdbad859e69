using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Conformance.Wire;

namespace Conformance.Contract;

/// <summary>Equality of sent and surfaced values, and words for them that give no secret away.</summary>
internal static class SurfacedValue
{
    private const int LongestShown = 60;

    // Their text tells what went wrong and is no secret. Everything else is told by kind and length.
    private static readonly string[] Shown =
    [
        WireNames.ChallengeName, WireNames.AvailableChallenges,
        WireNames.AuthenticationResult + "." + WireNames.ExpiresIn,
        WireNames.AuthenticationResult + "." + WireNames.TokenType,
        WireNames.ChallengeParameters + "." + WireNames.DeliveryMedium,
        WireNames.ChallengeParameters + "." + WireNames.MfasCanChoose,
        WireNames.ChallengeParameters + "." + WireNames.MfasCanSetup,
        WireNames.ChallengeParameters + "." + WireNames.RequiredAttributes,
    ];

    /// <summary>True for what counts like absent: null, an empty container, and an object in which everything counts so.</summary>
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

    /// <summary>True when the surfaced value has the sent value's meaning.</summary>
    public static bool AreEqual(JsonValue sent, JsonValue surfaced)
    {
        if (Tagged(surfaced, "$number"u8) is { Kind: JsonKind.String } number)
        {
            return sent.Kind == JsonKind.Number && AreEqualNumbers(sent.Text, number.Text);
        }

        if (Tagged(surfaced, "$utf16"u8) is { Kind: JsonKind.String } utf16)
        {
            return sent.Kind == JsonKind.String && Base64.IsValid(utf16.RawString)
                && string.Equals(Encoding.Unicode.GetString(Convert.FromBase64String(utf16.Text)), sent.Text, StringComparison.Ordinal);
        }

        return sent.Kind == surfaced.Kind && sent.Kind switch
        {
            JsonKind.Number => AreEqualNumbers(sent.Text, surfaced.Text),
            JsonKind.String => string.Equals(sent.Text, surfaced.Text, StringComparison.Ordinal),
            JsonKind.Boolean => sent.Raw.SequenceEqual(surfaced.Raw),
            JsonKind.Array => AreEqualItems(sent, surfaced),
            JsonKind.Object => AreEqualMembers(sent, surfaced),
            _ => true,
        };
    }

    /// <summary>True when the surfaced value is the sent one in the text of another type, with nothing lost.</summary>
    public static bool IsLosslessText(JsonValue sent, JsonValue surfaced)
    {
        if (sent.Kind == JsonKind.String)
        {
            return surfaced.Kind is JsonKind.Number or JsonKind.Boolean && string.Equals(sent.Text, surfaced.Text, StringComparison.Ordinal);
        }

        if (surfaced.Kind != JsonKind.String || sent.Kind is JsonKind.Absent or JsonKind.Null)
        {
            return false;
        }

        // Python writes True for true; the letter case tells nothing more.
        var text = surfaced.Text;
        return string.Equals(text, sent.Text, sent.Kind == JsonKind.Boolean ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)
            || (JsonReading.TryRead(Encoding.UTF8.GetBytes(text), out _) is { } reading && AreEqual(sent, reading.Root));
    }

    /// <summary>Words for a value.</summary>
    public static string Describe(string path, JsonValue value) => value.Kind switch
    {
        JsonKind.Absent => "absent",
        JsonKind.Null => "null",
        JsonKind.String when Shown.Contains(path, StringComparer.Ordinal) => $"\"{Clip(value.Text)}\"",
        JsonKind.String => $"a string of {value.Text.Length} characters",
        JsonKind.Array when Shown.Contains(path, StringComparer.Ordinal) => Clip(value.Text),
        JsonKind.Array => $"an array of {value.Children.ToList().Count} items",
        JsonKind.Object => $"an object with {string.Join(", ", value.Children.ToList().Select(member => Clip(member.Name)).DefaultIfEmpty("nothing in it"))}",
        _ => Clip(value.Text),
    };

    /// <summary>Words for a surfaced value that say how it differs from the sent one.</summary>
    public static string DescribeAgainst(string path, JsonValue sent, JsonValue surfaced)
    {
        var words = Describe(path, surfaced);
        if (sent.Kind != JsonKind.String || surfaced.Kind != JsonKind.String)
        {
            return words;
        }

        var (before, after) = (sent.Text, surfaced.Text);
        var same = before.AsSpan().CommonPrefixLength(after);
        return same == after.Length && before.Length > after.Length
            ? $"{words}: the first {same} of them"
            : $"{words} that differs from character {same + 1} on";
    }

    private static JsonValue Tagged(JsonValue value, ReadOnlySpan<byte> tag) => value.Kind == JsonKind.Object ? value[tag] : default;

    private static bool AreEqualNumbers(string one, string other) =>
        string.Equals(one, other, StringComparison.Ordinal)
        || (decimal.TryParse(one, NumberStyles.Float, CultureInfo.InvariantCulture, out var first)
            && decimal.TryParse(other, NumberStyles.Float, CultureInfo.InvariantCulture, out var second)
            && first == second);

    private static bool AreEqualItems(JsonValue sent, JsonValue surfaced)
    {
        var (one, other) = (sent.Children.ToList(), surfaced.Children.ToList());
        return one.Count == other.Count && one.Zip(other, AreEqual).All(equal => equal);
    }

    private static bool AreEqualMembers(JsonValue sent, JsonValue surfaced)
    {
        var (one, other) = (sent.Children.ToList(), surfaced.Children.ToList());
        return one.Count == other.Count && one.All(member => AreEqual(member, surfaced[member.Name]));
    }

    private static string Clip(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "…";
}
