using Conformance.Subjects;
using Conformance.Wire;

namespace Conformance.Contract;

/// <summary>
/// Traces each surfaced value of an oddly typed payload to what was sent: the value, its lossless text, the first or the last of
/// duplicates, or an other-case key's value. What cannot be traced is another value; what is gone is a loss.
/// </summary>
internal sealed class OddValues
{
    private readonly ClientDescription client;
    private readonly string operation;

    public OddValues(Surfacing surfacing)
        : this(surfacing.Armed.Sent.Root, surfacing.Surface, surfacing.Client, surfacing.Armed.Case.Operation)
    {
    }

    /// <summary>Traces a surface.</summary>
    /// <param name="sent">What was sent.</param>
    /// <param name="surfaced">The surface.</param>
    /// <param name="client">The client, of whose own model the members are.</param>
    /// <param name="operation">The operation that was answered.</param>
    public OddValues(JsonValue sent, JsonValue surfaced, ClientDescription client, string operation)
    {
        (this.client, this.operation) = (client, operation);
        TraceStructure([sent], surfaced, "");
    }

    /// <summary>Surfaced values that were never sent.</summary>
    public List<Difference> Changed { get; } = [];

    /// <summary>Sent values that are not surfaced.</summary>
    public List<Difference> Lost { get; } = [];

    private void TraceStructure(IReadOnlyList<JsonValue> sent, JsonValue surfaced, string path)
    {
        foreach (var name in SurfaceComparison.MembersOf(path))
        {
            var inner = path.Length == 0 ? name : $"{path}.{name}";
            if (!client.Knows(operation, inner))
            {
                continue;
            }

            JsonValue[] candidates =
            [
                .. sent.SelectMany(parent => parent.Children.ToList())
                    .Where(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)),
            ];
            Trace(candidates, surfaced[name], name, inner);
        }
    }

    private void Trace(JsonValue[] candidates, JsonValue surfaced, string name, string path)
    {
        // A key in another case is another key: it may be absent.
        var named = candidates.FirstOrDefault(member => member.IsNamed(name) && !SurfacedValue.IsNothing(member));
        if (SurfacedValue.IsNothing(surfaced) && named.Kind == JsonKind.Absent)
        {
            return;
        }

        if (!surfaced.HasValue)
        {
            Lost.Add(new("$." + path, SurfacedValue.Describe(path, named), "absent"));
            return;
        }

        if (candidates.Any(sent => IsTraceable(sent, surfaced)))
        {
            return;
        }

        if (surfaced.Kind == JsonKind.Object && SurfaceComparison.MembersOf(path).Count > 0 && candidates.Any(sent => sent.Kind == JsonKind.Object))
        {
            TraceStructure([.. candidates.Where(sent => sent.Kind == JsonKind.Object)], surfaced, path);
            return;
        }

        if (surfaced.Kind == JsonKind.Object && path == WireNames.ChallengeParameters && candidates.Any(sent => sent.Kind == JsonKind.Object))
        {
            TraceParameters([.. candidates.Where(sent => sent.Kind == JsonKind.Object)], surfaced);
            return;
        }

        if (SurfacedValue.IsNothing(surfaced))
        {
            Lost.Add(new("$." + path, SurfacedValue.Describe(path, named), SurfacedValue.Describe(path, surfaced)));
            return;
        }

        Changed.Add(new(
            "$." + path,
            candidates.Length == 0 ? "absent" : SurfacedValue.Describe(path, candidates[0]),
            SurfacedValue.Describe(path, surfaced)));
    }

    private static bool IsTraceable(JsonValue sent, JsonValue surfaced) =>
        SurfacedValue.AreEqual(sent, surfaced)
        || SurfacedValue.IsLosslessText(sent, surfaced)
        || (sent.Kind == JsonKind.Array && surfaced.Kind == JsonKind.Array
            && sent.Children.ToList() is var before && surfaced.Children.ToList() is var after
            && before.Count == after.Count && before.Zip(after, IsTraceable).All(isSo => isSo));

    private void TraceParameters(JsonValue[] maps, JsonValue surfaced)
    {
        foreach (var name in maps.SelectMany(map => map.Children.ToList()).Concat(surfaced.Children.ToList()).Select(entry => entry.Name).Distinct(StringComparer.Ordinal))
        {
            Trace([.. maps.SelectMany(map => map.Children.ToList()).Where(entry => entry.IsNamed(name))], surfaced[name], name, $"{WireNames.ChallengeParameters}.{name}");
        }
    }
}
