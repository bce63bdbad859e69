namespace Conformance.Net8;

/// <summary>Splits a span without a copy.</summary>
internal static class Splitting
{
    /// <summary>Where the pieces between the separators lie.</summary>
    public static Pieces<T> Split<T>(this ReadOnlySpan<T> text, T separator)
        where T : IEquatable<T> => new(text, separator);
}
