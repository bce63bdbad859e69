using Conformance.Contract.Wire;
using Conformance.Snapshots.Changes;

namespace Conformance.Snapshots;

/// <summary>One place at which two snapshots differ.</summary>
/// <param name="Path">The JSON path.</param>
/// <param name="Old">What was verified, in a line; null for nothing.</param>
/// <param name="New">What was seen; null for nothing.</param>
internal sealed record JsonDifference(string Path, string? Old, string? New)
{
    /// <summary>The places, in the order in which the snapshots have them. Order of keys and blanks are none.</summary>
    public static IReadOnlyList<JsonDifference> Between(JsonValue old, JsonValue now)
    {
        List<JsonDifference> places = [];
        Walk("$", old, now, places);
        return places;
    }

    private static void Walk(string path, JsonValue old, JsonValue now, List<JsonDifference> into)
    {
        switch (old.Kind, now.Kind)
        {
            case (JsonKind.Object, JsonKind.Object):
                foreach (
                    var member in old.Children.ToList()
                        .Concat(now.Children.ToList())
                        .DistinctBy(member => member.Name, StringComparer.Ordinal)
                        .OrderBy(member => member.Name, StringComparer.Ordinal))
                {
                    Walk(Contract.Catalog.Wording.Path(path, member), old[member.Name], now[member.Name], into);
                }

                break;
            case (JsonKind.Array, JsonKind.Array):
                var (before, after) = (old.Children.ToList(), now.Children.ToList());
                for (var at = 0; at < Math.Max(before.Count, after.Count); at++)
                {
                    Walk(
                        $"{path}[{Contract.Catalog.Wording.Number(at)}]",
                        before.ElementAtOrDefault(at),
                        after.ElementAtOrDefault(at),
                        into);
                }

                break;
            case var (one, other) when one != other || old.Text != now.Text:
                into.Add(new(path, Words(old), Words(now)));
                break;
        }
    }

    private static string? Words(JsonValue value) => value.Kind == JsonKind.Absent ? null : Pair.Words(value);
}
