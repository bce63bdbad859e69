namespace Conformance.Corpus.Wire;

/// <summary>
/// How an answer is framed on the wire, where it is not as the replay does by itself: the embedded server alone can express it.
/// </summary>
/// <param name="Compose">
/// Makes the bytes, as text of Latin-1, of the head (status line and headers, each line with its end, without a length) and of the body.
/// </param>
internal sealed record WireFrame(Func<string, string, string> Compose)
{
    /// <summary>True where the connection is closed behind it.</summary>
    public bool Closes { get; init; } = true;

    /// <summary>True where not every client can read it, so that one that cannot may ask again.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>
    /// The content coding of the body, which whoever accepts it in a request has to read; null for none, and for one that has two meanings.
    /// </summary>
    public string? Coding { get; init; }

    /// <summary>Where the server waits before it sends on, as shares of the bytes; none to send all at once.</summary>
    public IReadOnlyList<double> Pauses { get; init; } = [];

    /// <summary>How many bytes are sent at once; 0 for all.</summary>
    public int Step { get; init; }

    /// <summary>How long it waits each time.</summary>
    public TimeSpan Pause => Step > 0 ? TimeSpan.Zero : TimeSpan.FromMilliseconds(60);

    /// <summary>True for an answer that is sent in parts.</summary>
    public bool IsPaced => Step > 0 || Pauses.Count > 0;

    /// <summary>The parts in which the bytes are sent.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Parts(ReadOnlyMemory<byte> bytes)
    {
        var ends = Step > 0
            ? Enumerable.Range(1, bytes.Length / Step).Select(at => at * Step)
            : Pauses.Select(share => (int)(share * bytes.Length));
        var start = 0;
        foreach (var end in ends.Where(end => end > 0 && end < bytes.Length).Append(bytes.Length))
        {
            yield return bytes[start..end];
            start = end;
        }
    }
}
