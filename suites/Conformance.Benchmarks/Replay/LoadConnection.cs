using System.Buffers.Text;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Conformance.Benchmarks.Replay;

/// <summary>One keep-alive connection that asks, reads the whole answer, and asks again.</summary>
internal sealed class LoadConnection(IPEndPoint server, IReadOnlyList<byte[]> requests, int first) : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] buffer = new byte[64 * 1024];

    /// <summary>How long each answer took, in ticks of the stopwatch.</summary>
    public List<long> Latencies { get; } = new(64 * 1024);

    /// <summary>Asks for one stub after the other until the time is over.</summary>
    public async Task RunAsync(long until)
    {
        await socket.ConnectAsync(server);
        for (var next = first; Stopwatch.GetTimestamp() is var asked && asked < until; next++)
        {
            await socket.SendAsync(requests[next % requests.Count]);
            await ReadAnswerAsync();
            Latencies.Add(Stopwatch.GetTimestamp() - asked);
        }
    }

    public void Dispose() => socket.Dispose();

    private async Task ReadAnswerAsync()
    {
        var read = 0;
        var length = int.MaxValue;
        while (read < length)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(read));
            if (received == 0)
            {
                throw new InvalidDataException($"{server} closed the connection.");
            }

            read += received;
            length = length == int.MaxValue ? Length(buffer.AsSpan(0, read)) : length;
        }
    }

    private int Length(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return int.MaxValue;
        }

        // Nothing is asked before the answer is read, so what comes ends with it.
        if (answer.StartsWith("HTTP/1.1 200 "u8) && answer[..head].IndexOf("\r\nTransfer-Encoding: chunked"u8) >= 0)
        {
            return answer.EndsWith("\r\n0\r\n\r\n"u8) ? answer.Length : int.MaxValue;
        }

        var mark = "\r\nContent-Length: "u8;
        var announced = answer.IndexOf(mark);
        return answer.StartsWith("HTTP/1.1 200 "u8)
            && announced >= 0
            && Utf8Parser.TryParse(answer[(announced + mark.Length)..], out int body, out _)
            ? head + 4 + body
            : throw new InvalidDataException($"{server} answers with something else than the stub.");
    }
}
