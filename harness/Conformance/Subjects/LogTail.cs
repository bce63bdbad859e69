using System.Text;

namespace Conformance.Subjects;

/// <summary>Reads a stream to its end and keeps the last 64 KiB, however much there is.</summary>
internal sealed class LogTail
{
    private const int Kept = 64 * 1024;

    private readonly Lock turn = new();
    private readonly byte[] ring = new byte[Kept];
    private long written;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        lock (turn)
        {
            var rest = bytes.Length > Kept ? bytes[^Kept..] : bytes;
            written += bytes.Length - rest.Length;
            var start = (int)(written % Kept);
            var first = Math.Min(rest.Length, Kept - start);
            rest[..first].CopyTo(ring.AsSpan(start));
            rest[first..].CopyTo(ring);
            written += rest.Length;
        }
    }

    public string Text
    {
        get
        {
            lock (turn)
            {
                if (written <= Kept)
                {
                    return Encoding.UTF8.GetString(ring, 0, (int)written);
                }

                var start = (int)(written % Kept);
                return Encoding.UTF8.GetString([.. ring.AsSpan(start), .. ring.AsSpan(0, start)]);
            }
        }
    }

    /// <summary>The last lines that are not blank.</summary>
    public IReadOnlyList<string> LastLines(int count) =>
        [.. Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).TakeLast(count)];
}
