using Conformance.Contract.Wire;

namespace Conformance.Corpus.Generation.Shrinking;

/// <summary>What could be taken away from a payload or be simpler in it, the greatest first.</summary>
internal static class Reductions
{
    public static IEnumerable<JsonEdit> Of(Case one)
    {
        // A byte-order mark, or what is no JSON, is not a thing that gets smaller.
        var root = JsonReading.TryRead(one.Answers[^1].Body, out _)?.Root ?? default;
        return root.Kind == JsonKind.Object ? [.. Removals(root, "$"), .. Replacements(root, "$")] : [];
    }

    private static IEnumerable<JsonEdit> Removals(JsonValue parent, string path)
    {
        var members = Addressable(parent);
        foreach (var member in members)
        {
            yield return new(JsonEditKind.Remove, $"{path}.{member.Name}");
        }

        foreach (var edit in members.SelectMany(member => Removals(member, $"{path}.{member.Name}")))
        {
            yield return edit;
        }
    }

    private static IEnumerable<JsonEdit> Replacements(JsonValue parent, string path) =>
        Addressable(parent).SelectMany(member => SimplerValues.Of(member)
            .Select(simpler => new JsonEdit(JsonEditKind.Set, $"{path}.{member.Name}", simpler))
            .Concat(Replacements(member, $"{path}.{member.Name}")));

    // An edit finds a member by its name: of two with the same name the first, and none whose name would need another spelling.
    private static List<JsonValue> Addressable(JsonValue parent) => parent.Kind == JsonKind.Object
        ? [
            .. parent.Children.ToList()
                .Where(member => member.RawName.IndexOfAny("\\."u8) < 0)
                .DistinctBy(member => member.Name, StringComparer.Ordinal),
        ]
        : [];
}
