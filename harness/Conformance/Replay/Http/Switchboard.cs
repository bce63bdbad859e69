using System.Text;
using Conformance.Contract.Wire;
using Conformance.Corpus.Signing;

namespace Conformance.Replay.Http;

/// <summary>Says what each request gets, and journals it with its case or as a stray.</summary>
internal sealed class Switchboard(StubIndex index, JournalBudget budget, TimeProvider time, Func<Uri> endpoint)
{
    private static readonly PreparedAnswer Jwks = new(WellKnown.Jwks);
    private static readonly byte[] JwksPath = Encoding.ASCII.GetBytes(WellKnown.JwksPath);
    private static readonly byte[] DiscoveryPath = Encoding.ASCII.GetBytes(WellKnown.DiscoveryPath);
    private static readonly PreparedAnswer NoCase = new(Refusals.NoCase);
    private static readonly PreparedAnswer NotTheCall = new(Refusals.NotTheCall);
    private static readonly PreparedAnswer TooLong = new(Refusals.TooLong);
    private static readonly PreparedAnswer Unreadable = new(Refusals.Unreadable);

    private readonly Lock gate = new();
    private readonly Journal strays = new(budget);
    private readonly Queue<KeptRequest> lookups = new();
    private readonly Lazy<PreparedAnswer> discovery = new(() => new(WellKnown.Discovery(endpoint())));

    /// <summary>Answers what carries no value of an armed case; null where such requests are strays.</summary>
    public Stub? Fallback { get; set; }

    public Reply Receive(ReadOnlySpan<byte> bytes, in RequestHead head, ReadOnlySpan<byte> body, BodyState state)
    {
        var at = time.GetUtcNow();
        if (state == BodyState.Whole && FindPublished(bytes, head) is { } published)
        {
            NoteLookup(bytes, body, at);
            return new(published, default) { Closes = head.Closes, HasBody = !bytes[head.Method].SequenceEqual("HEAD"u8) };
        }

        var stub = RequestKeys.FindStub(index, bytes[head.Authorization], body)
            ?? RequestKeys.FindInPath(index, PathOf(bytes[head.Path])) ?? Fallback;
        var method = bytes[head.Method];
        var refusal = state switch
        {
            BodyState.TooLong => TooLong,
            BodyState.Broken => Unreadable,
            _ when stub is null => NoCase,
            // In a sign-in every request is part of what was seen, and the rules say what is wrong with it.
            _ when stub.IsComputed => null,
            _ when stub.IsRedirected => null,
            _ when !method.SequenceEqual("POST"u8) || !IsRoot(bytes[head.Path]) || !stub.IsTarget(bytes[head.Target]) => NotTheCall,
            _ => null,
        };

        if (refusal is null && stub!.IsComputed)
        {
            return new(Unreadable, stub.Disarmed)
            {
                Closes = head.Closes,
                HasBody = !method.SequenceEqual("HEAD"u8),
                Computed = stub.ComputeAsync(bytes, body, at),
            };
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

    /// <summary>The requests for what the pool publishes since a time, the oldest first.</summary>
    public IReadOnlyList<ReceivedRequest> Lookups(DateTimeOffset since)
    {
        lock (gate)
        {
            return [.. lookups.Select(request => request.Read()).Where(request => request.At >= since)];
        }
    }

    // A client that believes in a proxy sends the whole address.
    private static ReadOnlySpan<byte> PathOf(ReadOnlySpan<byte> target)
    {
        if (!target.StartsWith("http://"u8))
        {
            return target;
        }

        var slash = target[7..].IndexOf((byte)'/');
        return slash < 0 ? "/"u8 : target[(7 + slash)..];
    }

    private static bool IsRoot(ReadOnlySpan<byte> target) => PathOf(target).SequenceEqual("/"u8);

    private PreparedAnswer? FindPublished(ReadOnlySpan<byte> bytes, in RequestHead head)
    {
        if (!bytes[head.Method].SequenceEqual("GET"u8) && !bytes[head.Method].SequenceEqual("HEAD"u8))
        {
            return null;
        }

        var path = PathOf(bytes[head.Path]);
        path = path.IndexOf((byte)'?') is var query and >= 0 ? path[..query] : path;
        return path.SequenceEqual(JwksPath) ? Jwks : path.SequenceEqual(DiscoveryPath) ? discovery.Value : null;
    }

    private void NoteLookup(ReadOnlySpan<byte> head, ReadOnlySpan<byte> body, DateTimeOffset at)
    {
        lock (gate)
        {
            if (lookups.Count == Journal.Longest)
            {
                lookups.Dequeue();
            }

            lookups.Enqueue(new(head, body, at));
        }
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
