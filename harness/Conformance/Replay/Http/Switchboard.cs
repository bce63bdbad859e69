namespace Conformance.Replay.Http;

/// <summary>Says what each request gets, and journals it with its case or as a stray.</summary>
internal sealed class Switchboard(StubIndex index, JournalBudget budget, TimeProvider time)
{
    private static readonly PreparedAnswer NoCase = new(Refusals.NoCase);
    private static readonly PreparedAnswer NotTheCall = new(Refusals.NotTheCall);
    private static readonly PreparedAnswer TooLong = new(Refusals.TooLong);
    private static readonly PreparedAnswer Unreadable = new(Refusals.Unreadable);

    private readonly Lock gate = new();
    private readonly Journal strays = new(budget);

    /// <summary>Answers what carries no value of an armed case; null where such requests are strays.</summary>
    public Stub? Fallback { get; set; }

    public Reply Receive(ReadOnlySpan<byte> bytes, in RequestHead head, ReadOnlySpan<byte> body, BodyState state)
    {
        var at = time.GetUtcNow();
        var stub = RequestKeys.FindStub(index, bytes[head.Authorization], body) ?? Fallback;
        var method = bytes[head.Method];
        var refusal = state switch
        {
            BodyState.TooLong => TooLong,
            BodyState.Broken => Unreadable,
            _ when stub is null => NoCase,
            // In a sign-in every request is part of what was seen, and the rules say what is wrong with it.
            _ when stub.IsComputed => null,
            _ when !method.SequenceEqual("POST"u8) || !IsRoot(bytes[head.Path]) || !stub.IsTarget(bytes[head.Target]) => NotTheCall,
            _ => null,
        };

        if (refusal is null && stub!.IsComputed)
        {
            return new(Unreadable, stub.Disarmed) { Closes = head.Closes, HasBody = !method.SequenceEqual("HEAD"u8), Computed = stub.ComputeAsync(bytes, body, at) };
        }

        var answer = refusal ?? stub!.Answer(bytes, body, at);
        if (stub is null)
        {
            NoteStray(bytes, body, at);
        }
        else if (refusal is not null)
        {
            stub.Note(bytes, body, at);
        }

        return new(answer, refusal is null ? stub!.Disarmed : default)
        {
            Closes = head.Closes || answer.Closes || state != BodyState.Whole,
            HasBody = !method.SequenceEqual("HEAD"u8),
        };
    }

    /// <summary>Notes what is no request as a stray without method and path.</summary>
    public Reply Refuse(ReadOnlySpan<byte> bytes)
    {
        NoteStray(default, bytes, time.GetUtcNow());
        return new(Unreadable, default) { Closes = true, HasBody = true };
    }

    public IReadOnlyList<ReceivedRequest> TakeStrays()
    {
        lock (gate)
        {
            return strays.Take();
        }
    }

    // A client that believes in a proxy sends the whole address.
    private static bool IsRoot(ReadOnlySpan<byte> path)
    {
        if (path.StartsWith("http://"u8))
        {
            var slash = path[7..].IndexOf((byte)'/');
            path = slash < 0 ? "/"u8 : path[(7 + slash)..];
        }

        return path.SequenceEqual("/"u8);
    }

    private void NoteStray(ReadOnlySpan<byte> head, ReadOnlySpan<byte> body, DateTimeOffset at)
    {
        lock (gate)
        {
            strays.Add(head, body, at);
        }
    }
}

/// <summary>What a request gets.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Disarmed">Ends the wait for a late answer.</param>
internal readonly record struct Reply(PreparedAnswer Answer, CancellationToken Disarmed)
{
    /// <summary>True when the connection is to be closed behind it.</summary>
    public bool Closes { get; init; }

    /// <summary>The answer that is still being computed and takes the place of <see cref="Answer"/>; null for one that is ready.</summary>
    public Task<PreparedAnswer>? Computed { get; init; }

    /// <summary>False for HEAD, whose answer has none.</summary>
    public bool HasBody { get; init; }
}
