using System.Buffers.Text;
using System.Text;
using Conformance.Contract.Wire;

namespace Conformance.Replay.Http;

internal enum HeadState
{
    Incomplete,
    Malformed,
    Complete,
}

/// <summary>Where the parts of a request's head lie in its bytes.</summary>
/// <remarks>
/// Kestrel's own reading forgets the order of the headers and how their names were written, and it answers what it cannot read by
/// itself; a journal of what a client really sent needs both.
/// </remarks>
internal struct RequestHead
{
    public const int Longest = 64 * 1024;

    /// <summary>The length with the empty line.</summary>
    public int Length;
    public Range Method;
    public Range Path;
    public Range Target;
    public Range Authorization;
    public long BodyLength;
    public bool IsChunked;
    public bool Closes;
    public bool AwaitsContinue;

    public static HeadState Read(ReadOnlySpan<byte> bytes, out RequestHead head)
    {
        head = default;
        var end = bytes.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            // A TLS greeting has no line ends: its sender would wait for ever.
            return bytes.Length < Longest && (bytes.IsEmpty || char.IsAsciiLetter((char)bytes[0]))
                ? HeadState.Incomplete
                : HeadState.Malformed;
        }

        head.Length = end + 4;
        var at = bytes.IndexOf("\r\n"u8);
        if (!head.ReadRequestLine(bytes[..at]))
        {
            return HeadState.Malformed;
        }

        while (at < end)
        {
            var start = at + 2;
            at = start + bytes[start..].IndexOf("\r\n"u8);
            var colon = bytes[start..at].IndexOf((byte)':');
            if (colon <= 0 || !head.ReadHeader(bytes, start..(start + colon), Trim(bytes, start + colon + 1, at)))
            {
                return HeadState.Malformed;
            }
        }

        return HeadState.Complete;
    }

    /// <summary>The headers as they were written.</summary>
    public static IReadOnlyList<Header> ReadHeaders(ReadOnlySpan<byte> head)
    {
        List<Header> headers = [];
        foreach (var line in Encoding.Latin1.GetString(head).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..])
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers.Add(new(line[..colon], line[(colon + 1)..].Trim(' ', '\t')));
        }

        return headers;
    }

    private static Range Trim(ReadOnlySpan<byte> bytes, int start, int end)
    {
        while (start < end && bytes[start] is (byte)' ' or (byte)'\t')
        {
            start++;
        }

        while (start < end && bytes[end - 1] is (byte)' ' or (byte)'\t')
        {
            end--;
        }

        return start..end;
    }

    private static bool AsksToClose(ReadOnlySpan<byte> options)
    {
        foreach (var option in options.Split((byte)','))
        {
            if (Ascii.EqualsIgnoreCase(options[option].Trim((byte)' '), "close"u8))
            {
                return true;
            }
        }

        return false;
    }

    private bool ReadRequestLine(ReadOnlySpan<byte> line)
    {
        var first = line.IndexOf((byte)' ');
        var last = line.LastIndexOf((byte)' ');
        if (first <= 0 || last <= first + 1)
        {
            return false;
        }

        Method = ..first;
        Path = (first + 1)..last;
        Closes = !line[(last + 1)..].SequenceEqual("HTTP/1.1"u8);
        return line[(last + 1)..].StartsWith("HTTP/1."u8);
    }

    private bool ReadHeader(ReadOnlySpan<byte> bytes, Range name, Range value)
    {
        var named = bytes[name];
        switch (named.Length)
        {
            case 6 when Ascii.EqualsIgnoreCase(named, "Expect"u8):
                AwaitsContinue = Ascii.EqualsIgnoreCase(bytes[value], "100-continue"u8);
                return true;

            case 10 when Ascii.EqualsIgnoreCase(named, "Connection"u8):
                Closes |= AsksToClose(bytes[value]);
                return true;

            case 12 when Ascii.EqualsIgnoreCase(named, "X-Amz-Target"u8):
                Target = value;
                return true;

            case 13 when Ascii.EqualsIgnoreCase(named, "Authorization"u8):
                Authorization = value;
                return true;

            case 14 when Ascii.EqualsIgnoreCase(named, "Content-Length"u8):
                return Utf8Parser.TryParse(bytes[value], out BodyLength, out var read) && read == bytes[value].Length && BodyLength >= 0;

            case 17 when Ascii.EqualsIgnoreCase(named, "Transfer-Encoding"u8):
                IsChunked = Ascii.EqualsIgnoreCase(bytes[value], "chunked"u8);
                return IsChunked;

            default:
                return true;
        }
    }
}
