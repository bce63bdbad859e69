using Conformance.Corpus;

namespace Conformance.Subjects;

/// <summary>Operates a client that is a piece of code here.</summary>
internal sealed class InProcessDriver(ClientDescription client, InProcessCall call) : IClientDriver
{
    public ClientDescription Client => client;

    public async Task<DriverAnswer> CallAsync(ArmedCase armed, Uri endpoint, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            // Code that looks at no token is given up all the same.
            return await call(armed, endpoint, cancellationToken).WaitAsync(cancellationToken);
        }
        catch (Exception thrown) when (
            thrown is not DriverFaultException && !(thrown is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            // To a process the same would have been its end.
            throw new DriverFaultException($"The client {client.Name} threw {thrown.GetType().Name} instead of giving an answer.", thrown) { Died = true };
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
