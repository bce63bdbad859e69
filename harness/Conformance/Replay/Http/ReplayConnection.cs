using System.Buffers;
using System.IO.Pipelines;
using Conformance.Corpus.Wire;
using Microsoft.AspNetCore.Connections;

namespace Conformance.Replay.Http;

/// <summary>Serves the requests of one connection, one after the other.</summary>
/// <remarks>
/// It writes the bytes of an answer itself, since Kestrel's HTTP layer would sort the headers and respell their names, and could
/// not break off where a fault asks for it.
/// </remarks>
internal sealed class ReplayConnection(ConnectionContext connection, Switchboard switchboard, DateHeader date, TimeProvider time)
{
    private readonly PipeReader input = connection.Transport.Input;
    private readonly PipeWriter output = connection.Transport.Output;
    private RequestHead head;
    private Reply reply;

    private enum Taken
    {
        Nothing,
        Garbage,
        Head,
        All,
    }

    public async Task ServeAsync()
    {
        try
        {
            // One loop without calls that wait, but for the rare paths, so that a request allocates nothing.
            while (await input.ReadAsync() is var read && !(read.IsCompleted && read.Buffer.IsEmpty))
            {
                var buffer = read.Buffer;
                switch (Take(buffer))
                {
                    case Taken.Nothing when read.IsCompleted:
                        // Hung up within the head: nothing was asked.
                        return;

                    case Taken.Nothing:
                        input.AdvanceTo(buffer.Start, buffer.End);
                        continue;

                    case Taken.All:
                        input.AdvanceTo(buffer.GetPosition(head.Length + head.BodyLength));
                        break;

                    case Taken.Head:
                        var bytes = buffer.Slice(0, head.Length).ToArray();
                        input.AdvanceTo(buffer.GetPosition(head.Length));
                        await TakeBodyAsync(bytes);
                        break;

                    default:
                        reply = switchboard.Refuse(buffer.Slice(0, Math.Min(buffer.Length, RequestHead.Longest)).ToArray());
                        input.AdvanceTo(buffer.End);
                        break;
                }

                if (reply.Computed is { } computed)
                {
                    var answer = await computed;
                    reply = reply with { Answer = answer, Closes = reply.Closes || answer.Closes };
                }

                if (reply.Answer.Delay > TimeSpan.Zero)
                {
                    await WaitAsync();
                }

                if (reply.Answer.IsSilent)
                {
                    return;
                }

                if (reply.Answer.Frame is { IsPaced: true } paced)
                {
                    await WriteInPartsAsync(paced);
                }
                else
                {
                    reply.Answer.Write(output, date, reply.Closes, reply.HasBody);
                }

                if ((await output.FlushAsync()).IsCompleted || reply.Closes)
                {
                    return;
                }
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // The client hung up, the case was disarmed while its answer waited, or the server stops.
        }
    }

    private Taken Take(in ReadOnlySequence<byte> buffer)
    {
        var bytes = buffer.IsSingleSegment
            ? buffer.FirstSpan
            : buffer.Slice(0, Math.Min(buffer.Length, RequestHead.Longest)).ToArray();
        switch (RequestHead.Read(bytes, out head))
        {
            case HeadState.Incomplete:
                return Taken.Nothing;

            case HeadState.Malformed:
                return Taken.Garbage;

            case HeadState.Complete when head.IsChunked || head.BodyLength > bytes.Length - head.Length:
                return Taken.Head;

            default:
                reply = switchboard.Receive(bytes[..head.Length], head, bytes.Slice(head.Length, (int)head.BodyLength), BodyState.Whole);
                return Taken.All;
        }
    }

    private async Task TakeBodyAsync(byte[] bytes)
    {
        if (head.AwaitsContinue)
        {
            output.Write("HTTP/1.1 100 Continue\r\n\r\n"u8);
            await output.FlushAsync();
        }

        var body = new RequestBody(input);
        var state = await body.ReadAsync(head);
        reply = switchboard.Receive(bytes, head, body.Kept.Span, state);
    }

    private async Task WriteInPartsAsync(WireFrame paced)
    {
        using var pointless = CancellationTokenSource.CreateLinkedTokenSource(connection.ConnectionClosed, reply.Disarmed);
        var bytes = reply.Answer.Framed(date);
        foreach (var part in paced.Parts(bytes))
        {
            output.Write(part.Span);
            await output.FlushAsync();
            await Task.Delay(paced.Pause, time, pointless.Token);
        }
    }

    private async Task WaitAsync()
    {
        using var pointless = CancellationTokenSource.CreateLinkedTokenSource(connection.ConnectionClosed, reply.Disarmed);
        await Task.Delay(reply.Answer.Delay, time, pointless.Token);
    }
}
