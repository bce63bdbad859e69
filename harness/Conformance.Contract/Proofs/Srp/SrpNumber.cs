using System.Globalization;
using System.Numerics;
using System.Text;
using Conformance.Contract.Responses;

namespace Conformance.Contract.Proofs.Srp;

/// <summary>How a number becomes bytes before it is hashed.</summary>
internal enum NumberForm
{
    /// <summary>Cognito's: as few bytes as do, with a zero byte in front where the top bit is set, as Java's BigInteger does.</summary>
    Padded,

    /// <summary>As few bytes as do.</summary>
    Bare,

    /// <summary>As many bytes as the largest such number has.</summary>
    Fixed,

    /// <summary>The same, with a zero byte in front where the top bit is set.</summary>
    FixedAndPadded,

    /// <summary>No bytes of the number at all, but its hexadecimal digits as text.</summary>
    Digits,
}

/// <summary>The numbers of the proof, as text and as bytes.</summary>
internal static class SrpNumber
{
    /// <summary>The bytes of N, and so the most that A, B and S have.</summary>
    public const int GroupLength = Group.Digits / 2;

    public const int SaltLength = 16;

    public const int ScramblerLength = 32;

    public static BigInteger N { get; } = Read(Group.Prime);

    /// <summary>Reads hexadecimal digits, which the caller has looked at.</summary>
    // Without the zero a first digit from 8 on makes the number negative.
    public static BigInteger Read(string digits) =>
        BigInteger.Parse("0" + digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    public static BigInteger Read(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true, isBigEndian: true);

    /// <summary>The text as the service writes it: lower case, no zero in front, an odd number of digits where it comes so.</summary>
    public static string Text(BigInteger number) => number.ToString("x", CultureInfo.InvariantCulture).TrimStart('0');

    public static byte[] Bytes(BigInteger number, NumberForm form, int length)
    {
        if (form == NumberForm.Digits)
        {
            return Encoding.ASCII.GetBytes(Text(number));
        }

        var padded = form is NumberForm.Padded or NumberForm.FixedAndPadded;
        var bytes = number.ToByteArray(isUnsigned: !padded, isBigEndian: true);
        if (form is NumberForm.Padded or NumberForm.Bare || bytes.Length >= length)
        {
            return bytes;
        }

        return [.. new byte[length - bytes.Length], .. bytes];
    }
}
