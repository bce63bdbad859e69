namespace Conformance.Snapshots.Changes;

/// <summary>
/// Notes which placeholder of the old snapshot stands for which of the new one: numbers may change, what is equal may not.
/// </summary>
internal sealed class EqualTexts
{
    private readonly Dictionary<string, string> forward = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> back = new(StringComparer.Ordinal);

    /// <summary>True when the two stand for each other wherever they were met before.</summary>
    public bool Agree(Placeholder old, Placeholder now)
    {
        var (one, other) = ($"{old.Kind} {old.Number}", $"{now.Kind} {now.Number}");
        return forward.TryAdd(one, other) & back.TryAdd(other, one)
            || (forward.GetValueOrDefault(one) == other && back.GetValueOrDefault(other) == one);
    }
}
