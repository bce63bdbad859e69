using Conformance.Corpus;

namespace Conformance.Subjects;

/// <summary>A client that runs in the harness's own process: mutants, degenerate clients, and clients of .NET teams.</summary>
/// <param name="description">What a driver would say of it.</param>
/// <param name="call">Makes the call of a case.</param>
internal sealed class InProcessClient(ClientDescription description, Func<ArmedCase, Uri, CancellationToken, Task<DriverAnswer>> call) : IClientFactory
{
    public string Name => description.Name;

    public string? Label => null;

    public Task<IClientDriver> StartAsync(CancellationToken cancellationToken) => Task.FromResult<IClientDriver>(new Driver(description, call));

    private sealed class Driver(ClientDescription description, Func<ArmedCase, Uri, CancellationToken, Task<DriverAnswer>> call) : IClientDriver
    {
        public ClientDescription Client => description;

        public string LogTail => "";

        // Whatever a client throws is its own failure and not one of the harness.
        public async Task<DriverAnswer> CallAsync(ArmedCase armed, Uri endpoint, CancellationToken cancellationToken)
        {
            try
            {
                return await call(armed, endpoint, cancellationToken).WaitAsync(cancellationToken);
            }
            catch (Exception thrown) when (thrown is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                return new() { Error = new(thrown.GetType().Name, thrown.Message, thrown is HttpRequestException or TaskCanceledException ? "transport" : "other") };
            }
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
