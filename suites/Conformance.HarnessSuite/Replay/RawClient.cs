using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Conformance.Contract.Wire;
using Conformance.Corpus;

namespace Conformance.HarnessSuite.Replay;

/// <summary>A client that hides nothing: it writes bytes to a socket and shows the bytes that come back.</summary>
internal sealed class RawClient : IDisposable
{
    private readonly TcpClient tcp = new();
    private readonly byte[] buffer = new byte[2 * 1024 * 1024];
    private int filled;

    public static async Task<RawClient> ConnectAsync(Uri endpoint)
    {
        var client = new RawClient();
        await client.tcp.ConnectAsync(endpoint.Host, endpoint.Port);
        return client;
    }

    public static string Request(ArmedCase armed) =>
        Request(
            $"POST / HTTP/1.1\r\nHost: localhost\r\nX-Amz-Target: {WireNames.TargetPrefix}{armed.Case.Operation}\r\n",
            $$"""{"ClientId":"{{armed.ClientId}}"}""");

    public static string Request(string head, string body) => $"{head}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";

    /// <summary>An answer by its parts.</summary>
    public static Response Read(string answer)
    {
        var end = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var lines = answer[..end].Split("\r\n");
        var body = answer[(end + 4)..];
        return new(
            int.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture),
            [.. lines[1..].Select(line => line.Split(": ", 2)).Select(parts => new Header(parts[0], parts[1]))],
            Encoding.Latin1.GetBytes(lines.Any(IsChunked) ? Joined(body) : body));
    }

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    public async Task SendAsync(ReadOnlyMemory<byte> bytes) => await tcp.GetStream().WriteAsync(bytes);

    /// <summary>All that comes until the server closes.</summary>
    public async Task<string> ReadToEndAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (await tcp.GetStream().ReadAsync(buffer.AsMemory(filled), limit.Token) is var read and > 0)
        {
            filled += read;
        }

        return Take(filled);
    }

    /// <summary>One answer, by its Content-Length or its last chunk.</summary>
    public async Task<string> ReadAnswerAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (WholeLength() is var length)
        {
            if (length >= 0 && filled >= length)
            {
                return Take(length);
            }

            var read = await tcp.GetStream().ReadAsync(buffer.AsMemory(filled), limit.Token);
            if (read == 0)
            {
                throw new EndOfStreamException($"Closed behind {filled} bytes: {Take(filled)}");
            }

            filled += read;
        }

        throw new InvalidOperationException();
    }

    public async Task<string> AskAsync(string request)
    {
        await SendAsync(request);
        return await ReadAnswerAsync();
    }

    public void Dispose() => tcp.Dispose();

    private int WholeLength()
    {
        var head = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return -1;
        }

        foreach (var line in Encoding.Latin1.GetString(buffer, 0, head).Split("\r\n"))
        {
            if (IsChunked(line))
            {
                return ChunkedLength(head + 4);
            }

            if (line.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase))
            {
                return head + 4 + int.Parse(line["Content-Length: ".Length..], CultureInfo.InvariantCulture);
            }
        }

        return head + 4;
    }

    private static bool IsChunked(string line) => line.Equals("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase);

    private static string Joined(string chunks)
    {
        var body = new StringBuilder();
        for (var at = 0; ;)
        {
            var line = chunks.IndexOf("\r\n", at, StringComparison.Ordinal);
            var length = int.Parse(chunks[at..line], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (length == 0)
            {
                return body.ToString();
            }

            body.Append(chunks, line + 2, length);
            at = line + 2 + length + 2;
        }
    }

    // The length of an answer up to the last chunk, or -1 where that has not come.
    private int ChunkedLength(int at)
    {
        while (buffer.AsSpan(at, Math.Max(filled - at, 0)).IndexOf("\r\n"u8) is var line and >= 0)
        {
            var length = int.Parse(Encoding.Latin1.GetString(buffer, at, line), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            at += line + 2 + length + 2;
            if (length == 0)
            {
                return at <= filled ? at : -1;
            }
        }

        return -1;
    }

    private string Take(int length)
    {
        var text = Encoding.Latin1.GetString(buffer, 0, length);
        buffer.AsSpan(length, filled - length).CopyTo(buffer);
        filled -= length;
        return text;
    }
}
