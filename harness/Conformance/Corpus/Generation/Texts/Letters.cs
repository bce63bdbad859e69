using System.Buffers.Text;
using Conformance.Contract.Proofs;

namespace Conformance.Corpus.Generation.Texts;

/// <summary>Random letters of the alphabets that the service uses.</summary>
internal static class Letters
{
    // A multiple of three, so that the chunks' base64 texts join.
    private const int Chunk = 384;

    /// <summary>The base64url text of so many bytes, random but for the first, without padding.</summary>
    public static Utf8Text AddBase64Url(this Utf8Text text, ref SplitMix random, int bytes, ReadOnlySpan<byte> first = default)
    {
        Span<byte> drawn = stackalloc byte[Chunk];
        for (; bytes > 0; bytes -= Chunk, first = default)
        {
            var part = drawn[..Math.Min(bytes, Chunk)];
            random.Fill(part);
            first.CopyTo(part);
            Base64Url.EncodeToUtf8(part, text.Take(Base64Url.GetEncodedLength(part.Length)));
        }

        return text;
    }

    /// <summary>The standard base64 text of so many bytes, random but for the first, with padding.</summary>
    public static Utf8Text AddBase64(this Utf8Text text, ref SplitMix random, int bytes, ReadOnlySpan<byte> first = default)
    {
        Span<byte> drawn = stackalloc byte[Chunk];
        for (; bytes > 0; bytes -= Chunk, first = default)
        {
            var part = drawn[..Math.Min(bytes, Chunk)];
            random.Fill(part);
            first.CopyTo(part);
            Base64.EncodeToUtf8(part, text.Take(Base64.GetMaxEncodedToUtf8Length(part.Length)), out _, out _);
        }

        return text;
    }

    /// <summary>
    /// A big integer of so many bytes in lower-case hexadecimal digits without leading zeros, so that one in 16 is shorter.
    /// </summary>
    public static Utf8Text AddBigInteger(this Utf8Text text, ref SplitMix random, int bytes)
    {
        Span<byte> drawn = stackalloc byte[Chunk];
        Span<byte> digits = stackalloc byte[Chunk * 2];
        random.Fill(drawn[..bytes]);
        Convert.TryToHexStringLower(drawn[..bytes], digits, out var length);
        return text.Add(digits[..length].TrimStart((byte)'0'));
    }

    /// <summary>A UUID of any version and variant: the newer ones of the service are of none.</summary>
    public static Guid Uuid(this ref SplitMix random)
    {
        Span<byte> drawn = stackalloc byte[16];
        random.Fill(drawn);
        return new(drawn, bigEndian: true);
    }

    public static Utf8Text AddUuid(this Utf8Text text, ref SplitMix random) => text.Add(random.Uuid());

    public static Utf8Text AddDeviceKey(this Utf8Text text, Guid device) => text.Add("eu-west-1_"u8).Add(device);

    public static Utf8Text AddDigits(this Utf8Text text, ref SplitMix random, int count)
    {
        foreach (ref var digit in text.Take(count))
        {
            digit = (byte)('0' + random.Below(10));
        }

        return text;
    }
}
