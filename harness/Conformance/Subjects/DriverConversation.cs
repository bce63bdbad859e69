using Conformance.Contract.Wire;

namespace Conformance.Subjects;

/// <summary>Requests and answers with one process. Whatever the process does, every request ends: by its answer or by a fault.</summary>
internal sealed class DriverConversation : IAsyncDisposable
{
    private const int LogLines = 5;

    // What a shell adds to the number of the signal that ended a process.
    private const int SignalBase = 128;
    private const int Interrupt = 2;
    private const int Terminate = 15;

    private static readonly TimeSpan GivingUp = TimeSpan.FromMilliseconds(250);

    private readonly TimeProvider clock;
    private readonly DriverSchemas schemas;
    private readonly DriverFaults faults;
    private readonly AnswerLines answers;
    private readonly DriverPipes pipes;
    private readonly Lock turn = new();
    private readonly Dictionary<int, DriverQuestion> open = [];
    private int lastId;
    private int? bye;
    private bool hasAnswered;
    private DriverFaultException? fault;

    public DriverConversation(ProcessGroup group, DriverSchemas schemas, DriverFaults faults, TimeProvider clock)
    {
        this.schemas = schemas;
        this.faults = faults;
        this.clock = clock;
        answers = new(schemas, faults);
        pipes = new(group, ProtocolMessages.Longest, Accept, clock);
        _ = WatchAsync();
    }

    public LogTail Log => pipes.Log;

    /// <summary>How the driver broke the protocol when no request was open; null when it did not.</summary>
    public DriverFaultException? LateFault { get; private set; }

    public IReadOnlyList<string> LastLogLines => pipes.Log.LastLines(LogLines);

    /// <summary>Sends a request and waits for its answer.</summary>
    /// <param name="operation">The request's <c>op</c>.</param>
    /// <param name="write">Writes the request with the id that it gets.</param>
    /// <param name="cancellationToken">Gives the request up, which ends the process group.</param>
    /// <exception cref="DriverFaultException">The driver ended, broke the protocol, or had done so before.</exception>
    public async Task<JsonReading> AskAsync(string operation, Func<int, byte[]> write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var id = Interlocked.Increment(ref lastId);
        var message = write(id);
        if (schemas.Request(operation, answers.Protocol).Check(JsonReading.TryRead(message, out _)!.Root) is { } violation)
        {
            throw faults.OwnMessage(operation, violation);
        }

        var question = new DriverQuestion(operation);
        lock (turn)
        {
            if (fault is not null || bye is not null)
            {
                throw fault ?? faults.Dismissed();
            }

            open[id] = question;
        }

        using var registration = cancellationToken.Register(() => GiveUp(id, cancellationToken));
        _ = pipes.SendAsync(message);
        return await question.Answer;
    }

    /// <summary>Ends the process group, and with it every open request; only the first fault counts.</summary>
    public void Fail(DriverFaultException found)
    {
        DriverQuestion[] ended;
        lock (turn)
        {
            LateFault ??= fault is null && open.Count == 0 && !found.Died ? found : null;
            fault ??= found;
            ended = [.. open.Values];
            open.Clear();
        }

        // First the processes, then those who wait: nobody is to be told of the end of a driver that still runs.
        pipes.Kill();
        foreach (var question in ended)
        {
            question.Fail(fault);
        }
    }

    public async ValueTask DisposeAsync()
    {
        int? leaving = null;
        lock (turn)
        {
            if (bye is null && fault is null && open.Count == 0)
            {
                leaving = bye = Interlocked.Increment(ref lastId);
            }
        }

        if (leaving is { } id)
        {
            await pipes.LeaveAsync(ProtocolMessages.Bye(id));
        }

        // From here on whatever the process writes is ignored.
        Fail(faults.Dismissed());
        await pipes.DisposeAsync();
    }

    private void GiveUp(int id, CancellationToken cancellationToken)
    {
        DriverQuestion? question;
        lock (turn)
        {
            if (!open.Remove(id, out question))
            {
                return;
            }
        }

        Fail(faults.Bystander());
        question.GiveUp(cancellationToken);
    }

    private async Task WatchAsync()
    {
        var end = await pipes.Ended;
        lock (turn)
        {
            // To end is what bye asks for.
            if (bye is not null && !end.IsTooLong)
            {
                return;
            }
        }

        if (end.ExitCode is SignalBase + Interrupt or SignalBase + Terminate)
        {
            // Ctrl-C and a build server's time limit end all at once: whoever gives the run up shall do so first.
            await Task.Delay(GivingUp, clock);
        }

        Fail(end switch
        {
            { IsTooLong: true } => faults.TooLong(end.Rest.Span, ProtocolMessages.Longest),
            { ExitCode: { } exitCode } => faults.Ended(exitCode, Progress(), end.Rest.Span, LastLogLines),
            _ => faults.HungUp(Progress(), LastLogLines),
        });
    }

    private DriverProgress Progress()
    {
        lock (turn)
        {
            return new(hasAnswered, [.. open.Keys]);
        }
    }

    private void Accept(byte[] line)
    {
        if (fault is not null)
        {
            return;
        }

        try
        {
            if (answers.Read(line) is { } answer)
            {
                Settle(answer.Id, answer.Reading);
            }
        }
        catch (DriverFaultException found)
        {
            Fail(found);
        }
    }

    private void Settle(int id, JsonReading reading)
    {
        DriverQuestion? question;
        lock (turn)
        {
            if (id == bye)
            {
                return;
            }

            if (!open.TryGetValue(id, out question))
            {
                throw id > 0 && id <= lastId ? faults.AnsweredTwice(id) : faults.NobodyAsked(id, new(hasAnswered, [.. open.Keys]));
            }
        }

        answers.Check(question.Operation, reading.Root);
        lock (turn)
        {
            open.Remove(id);
            hasAnswered = true;
        }

        question.Settle(reading);
    }
}
