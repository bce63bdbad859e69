using Conformance.Corpus;

namespace Conformance.Subjects;

/// <summary>A driver that is a program of its own, in any language, and speaks the driver protocol on its standard streams.</summary>
internal sealed class SubprocessDriver(ClientDescription client, DriverConversation conversation, EmptyConfiguration configuration) : IClientDriver
{
    private readonly SemaphoreSlim places = new(Math.Max(client.Concurrent, 1));

    public ClientDescription Client => client;

    public string LogTail => conversation.LogTail;

    public async Task<DriverAnswer> CallAsync(ArmedCase armed, Uri endpoint, CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken);
        try
        {
            var reading = await conversation.AskAsync(ProtocolMessages.CallOperation, id => DriverCall.Write(id, armed, endpoint), cancellationToken);
            return CallAnswer.Read(reading);
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
