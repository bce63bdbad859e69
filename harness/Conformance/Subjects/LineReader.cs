using System.Diagnostics.CodeAnalysis;

namespace Conformance.Subjects;

/// <summary>Reads lines of limited length: whatever is sent, it holds no more than the longest line that is allowed.</summary>
internal sealed class LineReader(Stream source, int longest)
{
    private const int FirstSize = 16 * 1024;

    private byte[] buffer = new byte[FirstSize];
    private int start;
    private int end;

    /// <summary>What has come since the last whole line.</summary>
    public ReadOnlyMemory<byte> Rest => buffer.AsMemory(start..end);

    /// <summary>True when the rest is longer than a line may be.</summary>
    public bool IsTooLong => Rest.Length > longest;

    /// <summary>Waits for the next line, and answers it without its line feed in an array of its own.</summary>
    /// <returns>False at the end of the stream, and when a line is too long.</returns>
    public bool TryRead([NotNullWhen(true)] out byte[]? line)
    {
        var searched = start;
        while (true)
        {
            var found = buffer.AsSpan(searched..end).IndexOf((byte)'\n');
            if (found >= 0 && searched + found - start <= longest)
            {
                line = buffer[start..(searched + found)];
                start = searched + found + 1;
                return true;
            }

            searched = end;
            if (IsTooLong)
            {
                line = null;
                return false;
            }

            searched -= MakeRoom();
            var read = Read();
            if (read == 0)
            {
                line = null;
                return false;
            }

            end += read;
        }
    }

    /// <summary>Moves what is kept to the front, or takes a larger buffer; answers by how much it moved.</summary>
    private int MakeRoom()
    {
        if (end < buffer.Length)
        {
            return 0;
        }

        var moved = start;
        // One byte beyond the limit tells that it is passed, and the line feed of the longest line needs one too.
        var target = start > 0 ? buffer : new byte[buffer.Length >= longest / 2 ? longest + 1 : buffer.Length * 2];
        buffer.AsSpan(start..end).CopyTo(target);
        buffer = target;
        end -= start;
        start = 0;
        return moved;
    }

    private int Read()
    {
        try
        {
            return source.Read(buffer, end, buffer.Length - end);
        }
        catch (IOException)
        {
            // The other side is gone.
            return 0;
        }
    }
}
