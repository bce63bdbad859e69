using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using Conformance.Contract.Wire;
using Conformance.Corpus;
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
        Closes = answer.Fault != WireFault.None;
        var sent = answer.SentBody;
        body = answer.Fault == WireFault.CloseInBody ? HalfInOneChunk(sent.Span) : sent;
        head = WriteHead(answer, out dateAt);
    }

    /// <summary>How long to wait before the first byte.</summary>
    public TimeSpan Delay { get; }

    /// <summary>True when the connection is to be closed without a byte.</summary>
    public bool IsSilent { get; }

    /// <summary>True when the connection is to be closed behind the answer.</summary>
    public bool Closes { get; }

    public void Write(PipeWriter output, DateHeader date, bool closing, bool withBody)
    {
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

    private static byte[] WriteHead(Answer answer, out int dateAt)
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
        else if (answer.Status != 204 && answer.Headers.Find(WireNames.ContentLength) is null)
        {
            text.Append(CultureInfo.InvariantCulture, $"Content-Length: {answer.AnnouncedLength}\r\n");
        }

        return Encoding.Latin1.GetBytes(text.ToString());
    }
}
