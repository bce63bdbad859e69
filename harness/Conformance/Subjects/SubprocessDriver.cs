using Conformance.Contract.Wire;
using Conformance.Corpus;

namespace Conformance.Subjects;

/// <summary>A driver that is a program of its own, in any language, and speaks the driver protocol on its standard streams.</summary>
internal sealed class SubprocessDriver(
    ClientDescription client, DriverConversation conversation, EmptyConfiguration configuration) : ISignInDriver
{
    private readonly SemaphoreSlim places = new(Math.Max(client.Concurrent, 1));

    public ClientDescription Client => client;

    public LogTail Log => conversation.Log;

    public DriverFaultException? LateFault => conversation.LateFault;

    public async Task<DriverAnswer> CallAsync(ArmedCase armed, Uri endpoint, CancellationToken cancellationToken) =>
        CallAnswer.Read(await SendAsync(ProtocolMessages.CallOperation, id => DriverCall.Write(id, armed, endpoint), cancellationToken));

    public async Task<AttemptAnswer> AskAsync(AttemptQuestion question, CancellationToken cancellationToken) =>
        new(await SendAsync(question.Operation, question.Write, cancellationToken));

    private async Task<JsonReading> SendAsync(string operation, Func<int, byte[]> write, CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken);
        try
        {
            return await conversation.AskAsync(operation, write, cancellationToken);
        }
        finally
        {
            places.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await conversation.DisposeAsync();
        configuration.Dispose();
    }
}
