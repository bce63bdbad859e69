using System.Text;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Replay.Http;

namespace Conformance.Replay;

/// <summary>The answers of one armed case, and the journal of what was asked.</summary>
internal sealed class Stub : IDisposable
{
    private readonly Lock gate = new();
    private readonly CancellationTokenSource disarmed = new();
    private readonly Answer[] given;
    private readonly PreparedAnswer[] answers;
    private readonly Func<ReceivedRequest, Task<Answer>>? compute;
    private readonly byte[] target;
    private readonly Journal journal;
    private int answered;

    public Stub(string operation, IEnumerable<string> keys, IReadOnlyList<Answer> answers, JournalBudget budget)
    {
        target = Encoding.ASCII.GetBytes(WireNames.TargetPrefix + operation);
        Keys = [.. keys.Select(Encoding.UTF8.GetBytes)];
        given = [.. answers];
        this.answers = [.. answers.Select(answer => new PreparedAnswer(answer))];
        journal = new(budget);
        Disarmed = disarmed.Token;
    }

    /// <summary>A stub whose answers are computed from the requests, whatever their operation.</summary>
    public Stub(IEnumerable<string> keys, Func<ReceivedRequest, Task<Answer>> compute, JournalBudget budget)
        : this("", keys, [], budget) => this.compute = compute;

    /// <summary>
    /// Makes an answer what it is when it is served, by its place and the time; null for answers that time does not change.
    /// </summary>
    public Func<int, DateTimeOffset, Answer>? Serve { get; init; }

    /// <summary>True when its requests may come to another place by another method, since it sends who asks there.</summary>
    public bool IsRedirected { get; init; }

    /// <summary>What tells its requests apart.</summary>
    public IReadOnlyList<byte[]> Keys { get; }

    /// <summary>Ends the wait of its late answers.</summary>
    public CancellationToken Disarmed { get; }

    public int Count
    {
        get
        {
            lock (gate)
            {
                return journal.Count;
            }
        }
    }

    public bool IsTarget(ReadOnlySpan<byte> value) => compute is not null || value.SequenceEqual(target);

    /// <summary>True when answers take arithmetic, which is not for the thread that reads the connection.</summary>
    public bool IsComputed => compute is not null;

    /// <summary>Computes the answer to a request and notes it.</summary>
    public Task<PreparedAnswer> ComputeAsync(ReadOnlySpan<byte> head, ReadOnlySpan<byte> body, DateTimeOffset at)
    {
        Note(head, body, at);
        var request = new KeptRequest(head, body, at).Read();
        return Task.Run(async () => new PreparedAnswer(await compute!(request)));
    }

    /// <summary>Notes a request that gets an answer of the case, and says which.</summary>
    public PreparedAnswer Answer(ReadOnlySpan<byte> head, ReadOnlySpan<byte> body, DateTimeOffset at)
    {
        lock (gate)
        {
            journal.Add(head, body, at);
            var turn = Math.Min(answered++, answers.Length - 1);
            if (Serve is not null && Serve(turn, at) is var served && !ReferenceEquals(served, given[turn]))
            {
                given[turn] = served;
                answers[turn] = new(served);
            }

            return answers[turn];
        }
    }

    /// <summary>Notes a request that gets none of its answers.</summary>
    public void Note(ReadOnlySpan<byte> head, ReadOnlySpan<byte> body, DateTimeOffset at)
    {
        lock (gate)
        {
            journal.Add(head, body, at);
        }
    }

    public IReadOnlyList<ReceivedRequest> TakeJournal()
    {
        lock (gate)
        {
            return journal.Take();
        }
    }

    public void Dispose()
    {
        disarmed.Cancel();
        disarmed.Dispose();
    }
}
