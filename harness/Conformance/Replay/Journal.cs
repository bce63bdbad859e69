using Conformance.Contract.Wire;

namespace Conformance.Replay;

/// <summary>The first requests of one case, or of none. Its owner sees to it that one thread is in it at a time.</summary>
internal sealed class Journal(JournalBudget budget)
{
    public const int Longest = 256;

    // No client that keeps to its promise sends more, so what it sent is there whatever others did.
    private const int Guaranteed = 16;

    private List<KeptRequest>? kept;

    /// <summary>How many requests have arrived, kept or not.</summary>
    public int Count { get; private set; }

    public void Add(ReadOnlySpan<byte> head, ReadOnlySpan<byte> body, DateTimeOffset at)
    {
        Count++;
        kept ??= [];
        if (kept.Count < Guaranteed || (kept.Count < Longest && budget.HasRoom))
        {
            var request = new KeptRequest(head, body, at);
            budget.Take(request.Length);
            kept.Add(request);
        }
    }

    /// <summary>Hands out what is kept and forgets it.</summary>
    public IReadOnlyList<ReceivedRequest> Take()
    {
        var taken = kept ?? [];
        kept = null;
        Count = 0;
        budget.Take(-taken.Sum(request => (long)request.Length));
        return taken.ConvertAll(request => request.Read());
    }
}

/// <summary>What all journals of a server may hold together, beyond what is guaranteed to each.</summary>
internal sealed class JournalBudget
{
    private const long Limit = 32L * 1024 * 1024;

    private long used;

    public bool HasRoom => Volatile.Read(ref used) < Limit;

    public void Take(long bytes) => Interlocked.Add(ref used, bytes);
}
