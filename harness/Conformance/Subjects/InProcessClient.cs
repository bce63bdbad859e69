using Conformance.Corpus;

namespace Conformance.Subjects;

/// <summary>Makes one call of a client that is a piece of code here.</summary>
internal delegate Task<DriverAnswer> InProcessCall(ArmedCase armed, Uri endpoint, CancellationToken cancellationToken);

/// <summary>Takes a step of a sign-in with a client that is a piece of code here.</summary>
internal delegate Task<AttemptAnswer> InProcessAsk(AttemptQuestion question, CancellationToken cancellationToken);

/// <summary>A client that is a piece of code here: the degenerate clients of the self-proof, and mutants.</summary>
internal sealed class InProcessClient : IClientFactory
{
    private readonly ClientDescription client;
    private readonly Func<IClientDriver> start;

    /// <summary>A client of profile sdk.</summary>
    public InProcessClient(ClientDescription client, InProcessCall call)
    {
        this.client = client;
        start = () => new InProcessDriver(client, call, (_, _) => throw NotOfProfile("signs in"));
    }

    /// <summary>A client of profile wrapper; every driver gets a piece of code of its own, which holds its attempts.</summary>
    public InProcessClient(ClientDescription client, Func<InProcessAsk> start)
        : this(client, _ => start())
    {
    }

    /// <summary>The same, for a client that writes a log.</summary>
    public InProcessClient(ClientDescription client, Func<LogTail, InProcessAsk> start)
    {
        this.client = client;
        this.start = () =>
        {
            var log = new LogTail();
            return new InProcessDriver(client, (_, _, _) => throw NotOfProfile("makes calls"), start(log)) { Log = log };
        };
    }

    public string Name => client.Name;

    public string? Label => null;

    public Task<IClientDriver> StartAsync(CancellationToken cancellationToken) => Task.FromResult(start());

    private DriverFaultException NotOfProfile(string what) =>
        new($"The client {client.Name} is of profile {client.Profile}, and no client of that profile {what}.");
}
