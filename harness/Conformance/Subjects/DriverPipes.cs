namespace Conformance.Subjects;

/// <summary>How the reading of a driver's answers ended.</summary>
/// <param name="ExitCode">Null when the process is still there.</param>
/// <param name="Rest">What it wrote of a line that has no end.</param>
/// <param name="IsTooLong">True when the line is longer than a message may be.</param>
internal sealed record DriverEnd(int? ExitCode, ReadOnlyMemory<byte> Rest, bool IsTooLong);

/// <summary>The three pipes of a driver. Nothing that is done with them waits for ever.</summary>
internal sealed class DriverPipes : IAsyncDisposable
{
    /// <summary>How long a process may take to end when it should, and what it left in its pipes to be read.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly ProcessGroup group;
    private readonly TimeProvider clock;
    private readonly LineReader lines;
    private readonly LogTail log = new();
    private readonly Task answersEnded;
    private readonly Task logEnded;
    private readonly TaskCompletionSource inputRefused = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim writing = new(1);
    private volatile bool isStopped;

    /// <summary>Starts to read.</summary>
    /// <param name="group">The driver.</param>
    /// <param name="longest">How many bytes a line may have.</param>
    /// <param name="accept">Gets each line, on one thread.</param>
    /// <param name="clock">Measures the grace.</param>
    public DriverPipes(ProcessGroup group, int longest, Action<byte[]> accept, TimeProvider clock)
    {
        this.group = group;
        this.clock = clock;
        lines = new(group.Output, longest);
        logEnded = OnThread(ReadLog);
        answersEnded = OnThread(() => ReadAnswers(accept));
        Ended = WatchAsync();
    }

    /// <summary>The end of the log.</summary>
    public LogTail Log => log;

    /// <summary>Ends when there are no more answers to come.</summary>
    public Task<DriverEnd> Ended { get; }

    /// <summary>
    /// Writes a message and the line feed behind it. It never fails: a driver that does not take it has ended or is about to.
    /// </summary>
    public async Task SendAsync(byte[] message)
    {
        await writing.WaitAsync();
        try
        {
            // A driver that does not read fills the pipe: that is to block nobody who asks.
            await Task.Run(() =>
            {
                group.Input.Write([.. message, (byte)'\n']);
                group.Input.Flush();
            });
        }
        catch (Exception closed) when (closed is IOException or ObjectDisposedException)
        {
            inputRefused.TrySetResult();
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>Says the last word, gives the driver time to end by itself, and reads what it still wrote.</summary>
    public async Task LeaveAsync(byte[] bye)
    {
        await WithinGraceAsync(SendAndCloseAsync(bye));
        await WithinGraceAsync(group.Exited);
        if (group.Exited.IsCompletedSuccessfully)
        {
            // A descendant that left the group may hold the pipes open for ever.
            await WithinGraceAsync(Task.WhenAll(answersEnded, logEnded));
        }
    }

    /// <summary>Ends the process group at once.</summary>
    public void Kill()
    {
        isStopped = true;
        group.Kill();
    }

    /// <summary>Ends the process group and waits until it is gone and its log is read.</summary>
    public async ValueTask DisposeAsync()
    {
        Kill();
        await WithinGraceAsync(Task.WhenAll(group.Exited, logEnded));
        await group.Input.DisposeAsync();
    }

    // A thread of their own each: reading a pipe blocks, and the thread pool of two cores has none to spare.
    private static Task OnThread(Action read) =>
        Task.Factory.StartNew(read, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private async Task SendAndCloseAsync(byte[] message)
    {
        await SendAsync(message);
        await group.Input.DisposeAsync();
    }

    private async Task<DriverEnd> WatchAsync()
    {
        await Task.WhenAny(group.Exited, answersEnded, inputRefused.Task);
        if (answersEnded.IsCompletedSuccessfully && lines.IsTooLong)
        {
            return new(null, lines.Rest, IsTooLong: true);
        }

        await WithinGraceAsync(group.Exited);
        if (!group.Exited.IsCompletedSuccessfully)
        {
            return new(null, default, IsTooLong: false);
        }

        // A descendant that left the group may hold the pipes open for ever.
        await WithinGraceAsync(Task.WhenAll(answersEnded, logEnded));
        var isRead = answersEnded.IsCompletedSuccessfully;
        return new(await group.Exited, isRead ? lines.Rest : default, isRead && lines.IsTooLong);
    }

    private async Task WithinGraceAsync(Task task) =>
        await task.WaitAsync(Grace, clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private void ReadLog()
    {
        using var source = group.Log;
        var buffer = new byte[16 * 1024];
        try
        {
            while (source.Read(buffer) is var count and > 0)
            {
                log.Append(buffer.AsSpan(0, count));
            }
        }
        catch (IOException)
        {
            // The other side is gone.
        }
    }

    private void ReadAnswers(Action<byte[]> accept)
    {
        using var source = group.Output;
        while (!isStopped && lines.TryRead(out var line))
        {
            accept(line);
        }
    }
}
