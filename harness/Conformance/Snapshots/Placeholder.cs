using System.Globalization;
using System.Text.RegularExpressions;

namespace Conformance.Snapshots;

/// <summary>What stands in a snapshot for a text that differs from run to run, for instance <c>{session #1, 880 chars}</c>.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Number">The same for the same text; empty for what is never compared, such as a time.</param>
/// <param name="Facets">Its shape: alphabet, parts, length.</param>
internal sealed partial record Placeholder(string Kind, string Number, string Facets)
{
    private const string LengthUnit = " chars";

    /// <summary>The number of characters that it tells; null when it tells none.</summary>
    public int? Length =>
        LengthPattern().Match(Facets) is { Success: true } match
            && int.TryParse(match.Groups["length"].ValueSpan, CultureInfo.InvariantCulture, out var length)
            ? length
            : null;

    /// <summary>Kind and facets without the length: what has to stay the same.</summary>
    public string Form => Kind + LengthPattern().Replace(Facets, "");

    /// <summary>Reads one; null when the text is none.</summary>
    public static Placeholder? Read(string text) =>
        Pattern().Match(text) is { Success: true } match
            ? new(match.Groups["kind"].Value, match.Groups["number"].Value, match.Groups["facets"].Value)
            : null;

    /// <summary>A facet that tells a length.</summary>
    public static string Chars(int length) => Contract.Catalog.Wording.Number(length) + LengthUnit;

    [
        GeneratedRegex(
            @"^\{(?<kind>[a-z][a-z -]*)( #(?<number>[0-9]+))?(?<facets>(, [a-z0-9 -]+)*)\}$",
            RegexOptions.ExplicitCapture,
            matchTimeoutMilliseconds: 10_000),
    ]
    private static partial Regex Pattern();

    [GeneratedRegex(", (up to )?(?<length>[0-9]+) chars$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex LengthPattern();
}
