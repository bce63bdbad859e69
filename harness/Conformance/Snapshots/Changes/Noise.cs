namespace Conformance.Snapshots.Changes;

/// <summary>One difference that tells nothing.</summary>
/// <param name="Scenario">Where.</param>
/// <param name="Path">The JSON path.</param>
/// <param name="Words">What it is: one of <see cref="All"/>.</param>
internal sealed record Noise(string Scenario, string Path, string Words)
{
    public const string NullForNothing = "null instead of nothing, or the reverse";
    public const string ListOrder = "the order of a list";
    public const string Renumbered = "another number of the same text";
    public const string NumberSpelling = "another spelling of the same number";
    public const string KeyOrder = "the order of keys";
    public const string Volatile = "an id, a time or another text that differs each time";

    /// <summary>All that a difference may be and tell nothing.</summary>
    public static IReadOnlyList<string> All { get; } = [Volatile, KeyOrder, ListOrder, NullForNothing, NumberSpelling, Renumbered];
}
