using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Wire;
using Microsoft.AspNetCore.WebUtilities;

namespace Conformance.Replay.Http;

/// <summary>The bytes of one answer, ready but for the date.</summary>
internal sealed class PreparedAnswer
{
    private const int OneBlock = 3800;
    private static readonly string DateGap = new('D', 29);

    private readonly byte[] head;
    private readonly int dateAt;
    private readonly ReadOnlyMemory<byte> body;

    public PreparedAnswer(Answer answer)
    {
        Delay = answer.Delay;
        IsSilent = answer.Fault == WireFault.CloseBeforeStatus;
        Frame = answer.Frame;
        Closes = answer.Fault != WireFault.None || Frame is { Closes: true };
        var sent = answer.SentBody;
        if (Frame is not null)
        {
            head = Encoding.Latin1.GetBytes(Frame.Compose(WriteHead(answer, out _), Encoding.Latin1.GetString(sent.Span)));
            dateAt = head.AsSpan().IndexOf(Encoding.ASCII.GetBytes(DateGap));
            return;
        }

        body = answer.Fault == WireFault.CloseInBody ? HalfInOneChunk(sent.Span) : sent;
        head = Encoding.Latin1.GetBytes(WriteHead(answer, out dateAt));
    }

    /// <summary>How long to wait before the first byte.</summary>
    public TimeSpan Delay { get; }

    /// <summary>True when the connection is to be closed without a byte.</summary>
    public bool IsSilent { get; }

    /// <summary>True when the connection is to be closed behind the answer.</summary>
    public bool Closes { get; }

    /// <summary>How it is framed by hand; null for as usual.</summary>
    public WireFrame? Frame { get; }

    /// <summary>The bytes of one that is framed by hand.</summary>
    public ReadOnlyMemory<byte> Framed(DateHeader date)
    {
        byte[] bytes = [.. head];
        if (dateAt >= 0)
        {
            date.Now.CopyTo(bytes.AsSpan(dateAt));
        }

        return bytes;
    }

    public void Write(PipeWriter output, DateHeader date, bool closing, bool withBody)
    {
        if (Frame is not null)
        {
            output.Write(Framed(date).Span);
            return;
        }

        var end = closing ? "Connection: close\r\n\r\n"u8 : "\r\n"u8;
        var sent = withBody ? body.Span : default;
        var length = head.Length + end.Length + sent.Length;
        var buffer = output.GetSpan(length <= OneBlock ? length : head.Length + end.Length);
        head.CopyTo(buffer);
        if (dateAt >= 0)
        {
            date.Now.CopyTo(buffer[dateAt..]);
        }

        end.CopyTo(buffer[head.Length..]);
        if (length <= OneBlock)
        {
            sent.CopyTo(buffer[(head.Length + end.Length)..]);
            output.Advance(length);
        }
        else
        {
            output.Advance(head.Length + end.Length);
            output.Write(sent);
        }
    }

    // A chunk of no bytes would be the last one, and so the proper end of an empty body.
    private static byte[] HalfInOneChunk(ReadOnlySpan<byte> body)
    {
        var half = body[..(body.Length / 2)];
        return half.IsEmpty
            ? []
            : [.. Encoding.ASCII.GetBytes(half.Length.ToString("x", CultureInfo.InvariantCulture)), .. "\r\n"u8, .. half, .. "\r\n"u8];
    }

    private static string WriteHead(Answer answer, out int dateAt)
    {
        var text = new StringBuilder(512)
            .Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {answer.Status} {ReasonPhrases.GetReasonPhrase(answer.Status)}\r\n");
        dateAt = -1;
        if (answer.Headers.Find("Date") is null)
        {
            text.Append("Date: ");
            dateAt = text.Length;
            text.Append(DateGap).Append("\r\n");
        }

        foreach (var header in answer.Headers)
        {
            text.Append(header.Name).Append(": ").Append(header.Value).Append("\r\n");
        }

        if (answer.Fault == WireFault.CloseInBody)
        {
            text.Append("Transfer-Encoding: chunked\r\n");
        }
        else if (answer.Status != 204 && answer.Frame is null && answer.Headers.Find(WireNames.ContentLength) is null)
        {
            text.Append(CultureInfo.InvariantCulture, $"Content-Length: {answer.AnnouncedLength}\r\n");
        }

        return text.ToString();
    }
}
