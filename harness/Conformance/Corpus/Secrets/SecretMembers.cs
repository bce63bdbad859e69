using System.Text.RegularExpressions;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.Corpus.Secrets;

/// <summary>The members and parameters whose values are secrets.</summary>
internal static class SecretMembers
{
    // Those behind the kinds open nothing by themselves, and yet tell whose sign-in it was.
    private static readonly string[] Names = [.. SecretKind.AllMembers, WireNames.SrpA, WireNames.DeviceKey, WireNames.DeviceKeyParameter];

    /// <summary>The secrets that a value holds, with the names of their members.</summary>
    public static IEnumerable<KeyValuePair<string, string>> In(JsonValue value)
    {
        foreach (var child in value.Children.ToList())
        {
            if (child.Kind is JsonKind.String or JsonKind.Number && Names.Contains(child.Name, StringComparer.OrdinalIgnoreCase))
            {
                yield return new(child.Text, child.Name);
            }

            foreach (var inside in In(child))
            {
                yield return inside;
            }
        }
    }

    /// <summary>The values themselves, whatever their kind, in their order; none that is in another.</summary>
    public static IEnumerable<JsonValue> ValuesIn(JsonValue value) =>
        value.Children.ToList().SelectMany(
            child =>
                child.Name != WireNames.SrpA && Names.Contains(child.Name, StringComparer.OrdinalIgnoreCase) ? [child] : ValuesIn(child));

    /// <summary>
    /// Matches whatever stands as the value of a secret member in a text that is no JSON, or that holds some in a string.
    /// </summary>
    public static Regex AnyPlaces() => new(
        $$"""(?:^|[^A-Za-z_])(?<key>{{Any(Names.Except([WireNames.SrpA], StringComparer.Ordinal))}})[\\"']*\s*[:=]\s*"""
        + """(?:\\*["'](?<value>[^\\"'<][^\\"']*)|(?<value>[^\\"'&,}\]\s<{\[][^\\"'&,}\]\s]*))""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);

    /// <summary>Matches one of these values, as <c>value</c>, as that of a secret member, whose name is <c>key</c>.</summary>
    public static Regex Places(IEnumerable<string> values) => new(
        $$"""(?:^|[^A-Za-z_])(?<key>{{Any(Names)}})[\\"']*\s*[:=]\s*[\\"']*(?<value>{{Any(values)}})(?:[^A-Za-z0-9.]|$)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);

    private static string Any(IEnumerable<string> texts) =>
        string.Join('|', texts.Distinct(StringComparer.OrdinalIgnoreCase).Select(Regex.Escape));
}
