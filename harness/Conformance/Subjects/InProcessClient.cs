using Conformance.Corpus;

namespace Conformance.Subjects;

/// <summary>Makes one call of a client that is a piece of code here.</summary>
internal delegate Task<DriverAnswer> InProcessCall(ArmedCase armed, Uri endpoint, CancellationToken cancellationToken);

/// <summary>A client that is a piece of code here: the degenerate clients of the self-proof, and mutants.</summary>
internal sealed class InProcessClient(ClientDescription client, InProcessCall call) : IClientFactory
{
    public string Name => client.Name;

    public string? Label => null;

    public Task<IClientDriver> StartAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IClientDriver>(new InProcessDriver(client, call));
}
