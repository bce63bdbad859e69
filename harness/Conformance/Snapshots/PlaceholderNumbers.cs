using System.Text.RegularExpressions;
using Conformance.Contract.Catalog;

namespace Conformance.Snapshots;

/// <summary>
/// Numbers the placeholders of a snapshot by first appearance, so that two that were made from different sources are numbered alike.
/// </summary>
internal static partial class PlaceholderNumbers
{
    /// <summary>The text with its placeholders numbered.</summary>
    public static string InOrder(string text)
    {
        var met = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        return Pattern().Replace(text, match =>
        {
            var (kind, number) = (match.Groups["kind"].Value, match.Groups["number"].Value);
            var ofKind = met.TryGetValue(kind, out var known) ? known : met[kind] = new(StringComparer.Ordinal);
            if (!ofKind.TryGetValue(number, out var shown))
            {
                shown = ofKind[number] = Wording.Number(ofKind.Count + 1);
            }

            return $"{{{kind} #{shown}";
        });
    }

    [GeneratedRegex(
        @"\{(?<kind>[a-z][a-z -]*) #(?<number>[0-9]+)(?=[,}])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Pattern();
}
