using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Conformance.Recording.Substitution;

/// <summary>Letters that are drawn from a seed: the same seed, the same letters.</summary>
internal static class Alphabet
{
    public const string Digits = "0123456789";
    public const string LowerHex = "0123456789abcdef";
    public const string UpperHex = "0123456789ABCDEF";
    public const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    public const string Lower = "abcdefghijklmnopqrstuvwxyz";
    public const string LowerAndDigits = Lower + Digits;
    public const string Alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZ" + LowerAndDigits;

    private const int ShortestHex = 16;

    private static readonly SearchValues<char> InLowerHex = SearchValues.Create(LowerHex);
    private static readonly SearchValues<char> InUpperHex = SearchValues.Create(UpperHex);
    private static readonly SearchValues<char> InBase32 = SearchValues.Create(Base32);

    /// <summary>A stream of bytes that depends on the seed alone.</summary>
    public static IEnumerable<byte> Bytes(string seed)
    {
        for (var block = 0; ; block++)
        {
            foreach (var value in SHA256.HashData(Encoding.UTF8.GetBytes($"{block}\n{seed}")))
            {
                yield return value;
            }
        }
    }

    /// <summary>As many letters of an alphabet.</summary>
    public static string Draw(string seed, string alphabet, int length) =>
        string.Create(length, (seed, alphabet), static (text, from) =>
        {
            var at = 0;
            foreach (var value in Bytes(from.seed).Take(text.Length))
            {
                text[at++] = from.alphabet[value % from.alphabet.Length];
            }
        });

    /// <summary>The smallest alphabet that a text could be drawn from. Separators do not count: random text has them or not.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var (hasUpper, hasLower, hasDigit) =
            (text.ContainsAnyInRange('A', 'Z'), text.ContainsAnyInRange('a', 'z'), text.ContainsAnyInRange('0', '9'));
        return (hasUpper, hasLower, hasDigit) switch
        {
            (false, false, true) => Digits,
            (_, _, true) when text.Length >= ShortestHex && !text.ContainsAnyExcept(InLowerHex) => LowerHex,
            (_, _, true) when text.Length >= ShortestHex && !text.ContainsAnyExcept(InUpperHex) => UpperHex,
            (true, false, _) when !text.ContainsAnyExcept(InBase32) => Base32,
            (false, true, _) => LowerAndDigits,
            _ => Alphanumeric,
        };
    }

    /// <summary>The alphabet of a name, in which it is chance whether a letter is a capital.</summary>
    public static string OfName(ReadOnlySpan<char> name) =>
        (name.ContainsAnyInRange('0', '9'), name.ContainsAnyInRange('a', 'z') || name.ContainsAnyInRange('A', 'Z')) switch
        {
            (true, true) => LowerAndDigits,
            (true, false) => Digits,
            _ => Lower,
        };
}
