using Conformance.Subjects;

namespace Conformance.Running;

/// <summary>The place of one driver process: a broken one is thrown away, and the next call finds a fresh one.</summary>
internal sealed class DriverSlot(IClientFactory factory, IClientDriver? current) : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private IClientDriver? current = current;

    public async Task<IClientDriver> GetAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            return current ??= await factory.StartAsync(cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    public async Task DiscardAsync(IClientDriver broken)
    {
        await gate.WaitAsync(CancellationToken.None);
        try
        {
            if (ReferenceEquals(current, broken))
            {
                current = null;
                await broken.DisposeAsync();
            }
        }
        finally
        {
            gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (current is not null)
        {
            await current.DisposeAsync();
        }

        gate.Dispose();
    }
}
