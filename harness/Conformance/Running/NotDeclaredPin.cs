using System.Globalization;
using System.Text.Json.Nodes;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Judging;
using Conformance.Subjects;
using JsonValue = Conformance.Contract.Wire.JsonValue;

namespace Conformance.Running;

/// <summary>
/// How many checks a client left out because a word is not declared when its baseline was written, so that one that declares less is found
/// out.
/// </summary>
internal static class NotDeclaredPin
{
    public const string Member = "notDeclared";

    /// <summary>Reads the counts of a baseline; null where it has none, as those that were written before.</summary>
    /// <exception cref="FormatException">They are no counts of words that can be declared.</exception>
    public static IReadOnlyDictionary<string, int>? Read(JsonValue baseline)
    {
        var counts = baseline[Member];
        if (counts.Kind == JsonKind.Absent)
        {
            return null;
        }

        EditedJson.Refuse(counts, $"$.{Member}", ProtocolWords.All);
        return counts.Children.ToList().ToDictionary(
            count => count.Name,
            count =>
                count.Kind == JsonKind.Number && int.TryParse(count.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw new FormatException($"$.{Member}.{count.Name} must be a whole number."),
            StringComparer.Ordinal);
    }

    public static JsonObject Write(IReadOnlyDictionary<string, int> counts) =>
        new(
            counts.OrderBy(count => count.Key, StringComparer.Ordinal).Select(
                count => KeyValuePair.Create(count.Key, (JsonNode?)count.Value)));

    /// <summary>The counts that results ask for.</summary>
    public static IReadOnlyDictionary<string, int> Of(IEnumerable<CaseResult> results) =>
        NotDeclared.Sum(results.Where(result => result.Case.Origin != Origin.Generated).Select(result => result.NotDeclared));

    /// <summary>
    /// What is out of date, a sentence for each word with more checks unmade than before. A selection of cases has fewer and makes nothing
    /// stale.
    /// </summary>
    public static IEnumerable<string> Stale(IReadOnlyDictionary<string, int>? pinned, IEnumerable<CaseResult> results) => pinned is null
        ? []
        : from count in Of(results)
          let before = pinned.GetValueOrDefault(count.Key)
          where count.Value > before
          select $"{count.Key} is not declared: {Declarations.Tell(count.Value)}, {before} when the baseline was written";
}
