using Conformance.Corpus;

namespace Conformance.Subjects;

/// <summary>Operates a client that is a piece of code here.</summary>
internal sealed class InProcessDriver(ClientDescription client, InProcessCall call, InProcessAsk ask) : ISignInDriver
{
    public ClientDescription Client => client;

    /// <summary>What the client writes to its log; null for one that writes none.</summary>
    public LogTail? Log { get; init; }

    public Task<DriverAnswer> CallAsync(ArmedCase armed, Uri endpoint, CancellationToken cancellationToken) =>
        GuardAsync(() => call(armed, endpoint, cancellationToken), cancellationToken);

    public Task<AttemptAnswer> AskAsync(AttemptQuestion question, CancellationToken cancellationToken) =>
        GuardAsync(() => ask(question, cancellationToken), cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<T> GuardAsync<T>(Func<Task<T>> act, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            // Code that looks at no token is given up all the same.
            return await act().WaitAsync(cancellationToken);
        }
        catch (Exception thrown) when (
            thrown is not DriverFaultException && !(thrown is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            // To a process the same would have been its end.
            throw new DriverFaultException(
                $"The client {client.Name} threw {thrown.GetType().Name} instead of giving an answer.", thrown)
            { Died = true };
        }
    }
}
