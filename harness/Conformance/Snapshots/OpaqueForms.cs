using System.Globalization;
using System.Text.RegularExpressions;

namespace Conformance.Snapshots;

/// <summary>What a text is by its own form, whatever member it stands in.</summary>
internal static partial class OpaqueForms
{
    /// <summary>What a whole text is; null for ordinary words.</summary>
    public static OpaqueForm? Find(string text) =>
        UuidAlone().IsMatch(text) ? new("uuid", "")
        : IsDeviceKey(text) ? new("device key", "")
        : IsTime(text) ? new("time", "") { IsAlike = true }
        : JwtAlone().IsMatch(text) ? new("token", $"{Contract.Catalog.Wording.Number(text.Count(letter => letter == '.') + 1)} parts")
        : HexAlone().IsMatch(text) ? OpaqueNames.Hex(text)
        : RunAlone().IsMatch(text) ? new("opaque", Placeholder.Chars(text.Length))
        : null;

    /// <summary>Region, underscore, UUID.</summary>
    public static bool IsDeviceKey(string text) => DeviceKeyAlone().IsMatch(text);

    /// <summary>Replaces what is volatile within words.</summary>
    public static string ReplaceInside(string text, Func<string, OpaqueForm, string> shown) =>
        Inside().Replace(text, match => shown(match.Value, Find(match.Value) ?? new("opaque", Placeholder.Chars(match.Length))));

    private static bool IsTime(string text) =>
        text.Length is >= 20 and <= 40
        && (DateTimeOffset.TryParseExact(text, "R", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) || IsoTime().IsMatch(text));

    private const string Uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private const string Jwt = @"eyJ[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]*){2,4}";

    // Names of the API have no digit and at most some 40 letters; a secret of that length has a digit but for one in a thousand.
    private const string Run = @"(?=[A-Za-z+/_-]*[0-9])[A-Za-z0-9+/_-]{40,}={0,2}";

    [GeneratedRegex($"^{Uuid}$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex UuidAlone();

    [GeneratedRegex($"^[a-z]{{2}}(-[a-z]+)+-[0-9]_{Uuid}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex DeviceKeyAlone();

    [GeneratedRegex($"^{Jwt}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex JwtAlone();

    [GeneratedRegex("^([0-9a-f]{64,}|[0-9A-F]{64,})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex HexAlone();

    [GeneratedRegex($"^{Run}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex RunAlone();

    [
        GeneratedRegex(
            "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?(Z|[+-][0-9]{2}:?[0-9]{2})$",
            RegexOptions.ExplicitCapture,
            matchTimeoutMilliseconds: 10_000),
    ]
    private static partial Regex IsoTime();

    // Tried where a run of such letters begins, and behind what was found, since trying it at each letter of a long run takes for ever.
    private const string Beginning = @"((?<![A-Za-z0-9+/_-])|\G)";

    [GeneratedRegex($@"{Beginning}{Jwt}|\b{Uuid}\b|{Beginning}{Run}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Inside();
}
