using Conformance.Contract.Proofs;

namespace Conformance.Corpus.Generation.Texts;

/// <summary>Texts with the shape of a Session: base64url without padding that starts as a message of the AWS Encryption SDK does.</summary>
internal static class Sessions
{
    public const int Shortest = 20;
    public const int Longest = 4096;

    private static ReadOnlySpan<byte> Header => [0x01, 0x80, 0x01, 0x78];

    /// <summary>Lengths that break the storage of clients, and those of recordings; each is one that base64 can have.</summary>
    public static int Length(ref SplitMix random)
    {
        var drawn = Draw(ref random);
        return drawn % 4 == 1 ? drawn + 1 : drawn;
    }

    public static Utf8Text AddSession(this Utf8Text text, ref SplitMix random, int length)
    {
        var start = text.Length;
        text.AddBase64Url(ref random, length * 3 / 4, Header[..Math.Min(Header.Length, length / 2)]);
        if (length > 64 && random.OneIn(4))
        {
            // A long run of ones in the binary message reads so, and survives no URL decoding.
            "_____wAAAAE"u8.CopyTo(text.From(start + random.Between(8, length - 16)));
        }

        // No base64 text has one letter more than whole groups: only a Session that is too long does.
        return text.Length - start < length ? text.Add("A"u8) : text;
    }

    private static int Draw(ref SplitMix random) => random.Below(16) switch
    {
        0 => Shortest,
        1 => random.Between(21, 255),
        2 => 2048,
        3 => random.Between(2049, Longest - 1),
        4 => Longest,
        5 => 808,
        6 => 859,
        7 => 880,
        _ => random.Between(800, 1040),
    };
}
