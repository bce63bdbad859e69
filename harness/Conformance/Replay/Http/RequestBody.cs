using System.Buffers;
using System.Buffers.Text;
using System.IO.Pipelines;

namespace Conformance.Replay.Http;

internal enum BodyState
{
    Whole,

    /// <summary>Longer than what is kept.</summary>
    TooLong,

    /// <summary>The client hung up in it, or broke the chunks.</summary>
    Broken,
}

/// <summary>Reads the body of a request that did not arrive whole with its head.</summary>
internal sealed class RequestBody(PipeReader input)
{
    /// <summary>What is kept of a body; a longer one is refused.</summary>
    public const int Longest = 1024 * 1024;

    // A refused body is read to its end all the same: a client that is still writing would see a reset and not the refusal.
    private const long MostRead = 64L * 1024 * 1024;
    private const int LongestLine = 4096;

    private readonly ArrayBufferWriter<byte> kept = new();
    private long seen;

    public ReadOnlyMemory<byte> Kept => kept.WrittenMemory;

    public async Task<BodyState> ReadAsync(RequestHead head)
    {
        var isWhole = head.IsChunked ? await ReadChunksAsync() : await ReadBytesAsync(head.BodyLength);
        return seen > Longest ? BodyState.TooLong : isWhole ? BodyState.Whole : BodyState.Broken;
    }

    private async Task<bool> ReadBytesAsync(long length)
    {
        while (length > 0 && seen <= MostRead)
        {
            var read = await input.ReadAsync();
            var part = read.Buffer.Slice(0, Math.Min(length, read.Buffer.Length));
            length -= part.Length;
            Keep(part);
            input.AdvanceTo(part.End);
            if (read.IsCompleted && length > 0)
            {
                return false;
            }
        }

        return length == 0;
    }

    private async Task<bool> ReadChunksAsync()
    {
        while (true)
        {
            var line = await ReadLineAsync();
            if (line is null || !Utf8Parser.TryParse(line, out long length, out var digits, 'x') || length < 0
                || (digits < line.Length && line[digits] is not ((byte)';' or (byte)' ')))
            {
                return false;
            }

            if (length == 0)
            {
                return await SkipTrailersAsync();
            }

            if (!await ReadBytesAsync(length) || await ReadLineAsync() is not { Length: 0 })
            {
                return false;
            }
        }
    }

    private async Task<bool> SkipTrailersAsync()
    {
        while (await ReadLineAsync() is { } line)
        {
            if (line.Length == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The next line without its end, or null when there is none.</summary>
    private async Task<byte[]?> ReadLineAsync()
    {
        while (true)
        {
            var read = await input.ReadAsync();
            if (TakeLine(read.Buffer, out var line, out var end))
            {
                input.AdvanceTo(end);
                return line;
            }

            var isTooLong = read.Buffer.Length > LongestLine;
            input.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            if (read.IsCompleted || isTooLong)
            {
                return null;
            }
        }
    }

    private static bool TakeLine(ReadOnlySequence<byte> buffer, out byte[] line, out SequencePosition end)
    {
        var reader = new SequenceReader<byte>(buffer);
        var found = reader.TryReadTo(out ReadOnlySequence<byte> text, "\r\n"u8);
        line = found ? text.ToArray() : [];
        end = reader.Position;
        return found;
    }

    private void Keep(ReadOnlySequence<byte> part)
    {
        seen += part.Length;
        var room = Longest - kept.WrittenCount;
        foreach (var segment in part.Slice(0, Math.Min(room, part.Length)))
        {
            kept.Write(segment.Span);
        }
    }
}
