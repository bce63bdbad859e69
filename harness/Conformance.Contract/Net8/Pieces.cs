namespace Conformance.Net8;

/// <summary>Where the pieces of a text lie between its separators.</summary>
internal ref struct Pieces<T>(ReadOnlySpan<T> text, T separator)
    where T : IEquatable<T>
{
    private readonly ReadOnlySpan<T> text = text;
    private readonly T separator = separator;
    private int next;

    /// <summary>The piece that was come to last.</summary>
    public Range Current { get; private set; }

    /// <summary>It is its own enumerator.</summary>
    public readonly Pieces<T> GetEnumerator() => this;

    /// <summary>Goes on to the next piece; false behind the last.</summary>
    public bool MoveNext()
    {
        if (next > text.Length)
        {
            return false;
        }

        var length = text[next..].IndexOf(separator);
        var end = length < 0 ? text.Length : next + length;
        Current = next..end;
        next = end + 1;
        return true;
    }
}
