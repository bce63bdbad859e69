using Conformance.Corpus;
using Conformance.Mutants;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Running;

/// <summary>A client that is right in every case but those for which a test says otherwise.</summary>
internal sealed class ScriptedClient(string name) : IClientFactory
{
    private static readonly Task<IClientDriver> Right = ReferenceClient.Create().StartAsync(CancellationToken.None);

    private int starts;
    private int ends;

    public string Name => name;

    public string? Label => null;

    public int Starts => starts;

    public int Ends => ends;

    /// <summary>What is wrong with the n-th start, counted from 1; null when it starts.</summary>
    public Func<int, DriverFaultException?> OnStart { get; init; } = _ => null;

    /// <summary>What it does instead of what is right; null to do that after all.</summary>
    public Func<ArmedCase, Uri, CancellationToken, Task<DriverAnswer?>>? OnCall { get; init; }

    public ClientDescription Description { get; init; } = DegenerateClients.Describe(name);

    public static async Task<DriverAnswer> RightAsync(ArmedCase armed, Uri endpoint, CancellationToken cancellationToken) =>
        await (await Right).CallAsync(armed, endpoint, cancellationToken);

    public Task<IClientDriver> StartAsync(CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref starts);
        if (OnStart(number) is { } fault)
        {
            Interlocked.Increment(ref ends);
            throw fault;
        }

        return Task.FromResult<IClientDriver>(new Driver(this));
    }

    private sealed class Driver(ScriptedClient script) : IClientDriver
    {
        private readonly InProcessDriver inner = new(
            script.Description,
            async (armed, endpoint, cancellationToken) =>
                script.OnCall is { } instead && await instead(armed, endpoint, cancellationToken) is { } answer
                ? answer
                : await RightAsync(armed, endpoint, cancellationToken),
            (_, _) => throw new InvalidOperationException("it makes calls only"));

        public ClientDescription Client => script.Description;

        public Task<DriverAnswer> CallAsync(ArmedCase armed, Uri endpoint, CancellationToken cancellationToken) =>
            inner.CallAsync(armed, endpoint, cancellationToken);

        public ValueTask DisposeAsync()
        {
            Interlocked.Increment(ref script.ends);
            return inner.DisposeAsync();
        }
    }
}
