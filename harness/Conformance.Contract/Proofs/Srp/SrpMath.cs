using System.Buffers.Text;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Conformance.Contract.Proofs.Srp;

/// <summary>What the two sides of the proof have in common.</summary>
internal static class SrpMath
{
    /// <summary>k.</summary>
    public static BigInteger Multiplier(SrpVariant variant)
    {
        if (variant.K == MultiplierForm.Three)
        {
            return 3;
        }

        var (ofN, ofG, length) = variant.K switch
        {
            MultiplierForm.BareN => (NumberForm.Bare, NumberForm.Padded, SrpNumber.GroupLength),
            MultiplierForm.Rfc5054 => (NumberForm.Bare, NumberForm.Fixed, SrpNumber.GroupLength),
            MultiplierForm.PaddedG => (NumberForm.Padded, NumberForm.Fixed, SrpNumber.GroupLength + 1),
            _ => (NumberForm.Padded, NumberForm.Padded, SrpNumber.GroupLength),
        };
        return Hash([.. SrpNumber.Bytes(SrpNumber.N, ofN, length), .. SrpNumber.Bytes(variant.Generator, ofG, length)]);
    }

    /// <summary>x.</summary>
    public static BigInteger PrivateKey(SrpAccount account, BigInteger salt, SrpVariant variant)
    {
        var user = SrpText.In(account.Text(variant.UserInX), variant.User);
        var password = SrpText.In(account.Password, variant.Password);
        byte[] identity =
        [
            .. SrpText.Bytes($"{account.Text(variant.PoolInX)}{user}:", variant.CodingInX),
            .. SrpText.Bytes(password, variant.CodingOfPassword ?? variant.CodingInX),
        ];
        return Hash([.. SrpNumber.Bytes(salt, variant.Salt, SrpNumber.SaltLength), .. SHA256.HashData(identity)]);
    }

    /// <summary>u.</summary>
    public static BigInteger Scrambler(BigInteger a, BigInteger b, SrpVariant variant) =>
        Hash([.. SrpNumber.Bytes(a, variant.A, SrpNumber.GroupLength), .. SrpNumber.Bytes(b, variant.B, SrpNumber.GroupLength)]);

    /// <summary>K: HKDF of S, with u as its salt.</summary>
    public static byte[] Key(BigInteger s, BigInteger u, SrpVariant variant)
    {
        var extracted = HMACSHA256.HashData(
            SrpNumber.Bytes(u, variant.U, SrpNumber.ScramblerLength),
            SrpNumber.Bytes(s, variant.S, SrpNumber.GroupLength));
        var info = variant.EndsInfo ? "Caldera Derived Key\u0001"u8 : "Caldera Derived Key"u8;
        return HMACSHA256.HashData(extracted, info)[..variant.KeyLength];
    }

    /// <summary>PASSWORD_CLAIM_SIGNATURE, or null where the block is no base64 or the time is not readable.</summary>
    public static string? Signature(byte[] key, SrpAccount account, string secretBlock, string timestamp, SrpVariant variant)
    {
        if (variant.Time.Text(timestamp) is not { } time || (variant.DecodesSecretBlock && !Base64.IsValid(secretBlock)))
        {
            return null;
        }

        byte[] message =
        [
            .. SrpText.Bytes(
                account.Text(variant.PoolInMessage) + SrpText.In(account.Text(variant.UserInMessage), variant.User),
                variant.CodingInMessage),
            .. variant.DecodesSecretBlock ? Convert.FromBase64String(secretBlock) : Encoding.UTF8.GetBytes(secretBlock),
            .. Encoding.UTF8.GetBytes(time),
        ];
        return Convert.ToBase64String(HMACSHA256.HashData(key, message));
    }

    private static BigInteger Hash(ReadOnlySpan<byte> bytes) => SrpNumber.Read(SHA256.HashData(bytes));
}
