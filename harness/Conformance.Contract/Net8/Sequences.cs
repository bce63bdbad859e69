namespace Conformance.Net8;

/// <summary>What later frameworks ask of sequences.</summary>
internal static class Sequences
{
    /// <summary>The items, each with its place.</summary>
    public static IEnumerable<(int Index, T Item)> Index<T>(this IEnumerable<T> items) => items.Select((item, at) => (at, item));

    /// <summary>How many items have each key, in the order in which the keys come.</summary>
    public static IEnumerable<KeyValuePair<TKey, int>> CountBy<T, TKey>(
        this IEnumerable<T> items, Func<T, TKey> key, IEqualityComparer<TKey>? comparer = null)
        where TKey : notnull =>
        items.GroupBy(key, comparer).Select(group => KeyValuePair.Create(group.Key, group.Count()));

    /// <summary>The items of an array from the last to the first; the array stays as it is.</summary>
    // The compiler would take the method that turns the array itself round.
    public static IEnumerable<T> Reverse<T>(this T[] items) => Enumerable.Reverse(items);
}
