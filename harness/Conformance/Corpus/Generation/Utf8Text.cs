using System.Buffers.Text;
using System.Text;

namespace Conformance.Corpus.Generation;

/// <summary>A reused buffer that text is appended to.</summary>
internal sealed class Utf8Text
{
    private byte[] buffer = new byte[16 * 1024];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> this[int start, int length] => buffer.AsSpan(start, length);

    public void Clear() => Length = 0;

    /// <summary>Appends room for so many bytes, for the caller to fill.</summary>
    public Span<byte> Take(int length)
    {
        if (Length + length > buffer.Length)
        {
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, Length + length));
        }

        Length += length;
        return buffer.AsSpan(Length - length, length);
    }

    public Utf8Text Add(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Take(text.Length));
        return this;
    }

    public Utf8Text Add(string text)
    {
        Encoding.UTF8.GetBytes(text, Take(Encoding.UTF8.GetByteCount(text)));
        return this;
    }

    public Utf8Text Add(long number)
    {
        Span<byte> digits = stackalloc byte[20];
        Utf8Formatter.TryFormat(number, digits, out var length);
        return Add(digits[..length]);
    }

    public Utf8Text Add(Guid uuid)
    {
        uuid.TryFormat(Take(36), out _);
        return this;
    }

    /// <summary>The text from a place on, to be written over.</summary>
    public Span<byte> From(int start) => buffer.AsSpan(start, Length - start);
}
