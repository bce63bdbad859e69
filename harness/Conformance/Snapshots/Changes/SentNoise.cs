using Conformance.Contract.Wire;

namespace Conformance.Snapshots.Changes;

/// <summary>What differs in two bodies and not in their snapshots: ids, times, the order of keys. Its text is never told.</summary>
internal static class SentNoise
{
    /// <summary>Adds it, but for places of which something else is told.</summary>
    public static void Collect(Place body, JsonReading? old, JsonReading? now, IReadOnlyList<string> told, List<Noise> into)
    {
        if (old is not null && now is not null)
        {
            Walk(body.Path, old.Root, now.Root, (at, words) =>
            {
                if (!told.Any(place => at == place || at.StartsWith(place + ".", StringComparison.Ordinal)))
                {
                    into.Add(new(body.Scenario, at, words));
                }
            });
        }
    }

    private static void Walk(string path, JsonValue old, JsonValue now, Action<string, string> add)
    {
        if (old.Kind != now.Kind)
        {
            return;
        }

        if (old.Kind == JsonKind.Object)
        {
            var (before, after) = (Names(old), Names(now));
            if (!before.Where(after.Contains).SequenceEqual(after.Where(before.Contains), StringComparer.Ordinal))
            {
                add(path, Noise.KeyOrder);
            }

            foreach (var name in before.Where(after.Contains))
            {
                Walk(Contract.Catalog.Wording.Path(path, old[name]), old[name], now[name], add);
            }
        }
        else if (old.Kind == JsonKind.String && old.Text != now.Text)
        {
            if (JsonInText.Read(old.Text) is { } one && JsonInText.Read(now.Text) is { } other)
            {
                Walk($"{path}[{Contract.Catalog.Wording.Name(JsonInText.Mark)}]", one.Root, other.Root, add);
            }
            else
            {
                add(path, Noise.Volatile);
            }
        }
    }

    private static string[] Names(JsonValue value) =>
        [.. value.Children.ToList().Select(member => member.Name).Distinct(StringComparer.Ordinal)];
}
