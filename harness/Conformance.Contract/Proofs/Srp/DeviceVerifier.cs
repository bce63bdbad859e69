using System.Buffers.Text;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Conformance.Contract.Proofs.Srp;

/// <summary>The DeviceSecretVerifierConfig with which ConfirmDevice enrols a device.</summary>
internal static class DeviceVerifier
{
    /// <summary>What is wrong with the two, as a sentence without its full stop; null if nothing is.</summary>
    /// <param name="salt">Salt, base64.</param>
    /// <param name="verifier">PasswordVerifier, base64.</param>
    /// <param name="device">The device: its group key as pool, its key as user, its own password.</param>
    public static string? WhyWrong(string salt, string verifier, SrpAccount device)
    {
        if (WhyNoNumber(salt) is { } wrongSalt)
        {
            return $"Salt {wrongSalt}";
        }

        if (WhyNoVerifier(verifier) is { } wrongVerifier)
        {
            return $"PasswordVerifier {wrongVerifier}";
        }

        var saltBytes = Convert.FromBase64String(salt);
        var v = SrpNumber.Read(Convert.FromBase64String(verifier));
        if (v == V(SrpMath.PrivateKey(device, SrpNumber.Read(saltBytes), SrpVariant.Cognito)))
        {
            return null;
        }

        // The SALT of a later sign-in comes back without its zeros.
        var identity = SHA256.HashData(Encoding.UTF8.GetBytes($"{device.Pool}{device.UserId}:{device.Password}"));
        return v == V(SrpNumber.Read(SHA256.HashData([.. saltBytes, .. identity])))
            ? "PasswordVerifier is made with the zero bytes in front of Salt, which are lost"
            : "PasswordVerifier is that of another device, password or salt";
    }

    /// <summary>Why a text is no base64 of a positive number, as a sentence without its subject; null if it is.</summary>
    // The service reads it as Java's BigInteger does, to which a top bit is a sign.
    public static string? WhyNoNumber(string text) =>
        text.Length == 0 ? "is empty"
        : !Base64.IsValid(text) ? "is no base64"
        : Convert.FromBase64String(text) is [>= 0x80, ..] ? "is a negative number: it has no zero byte before its top bit"
        : SrpNumber.Read(Convert.FromBase64String(text)).IsZero ? "is zero"
        : null;

    /// <summary>The same of a PasswordVerifier, which is less than N.</summary>
    public static string? WhyNoVerifier(string text) =>
        WhyNoNumber(text) ?? (SrpNumber.Read(Convert.FromBase64String(text)) >= SrpNumber.N ? "is not less than N" : null);

    /// <summary>Salt and PasswordVerifier, base64, of a device.</summary>
    /// <param name="device">The device: its group key as pool, its key as user, its own password.</param>
    /// <param name="salt">Bytes that nobody can guess.</param>
    public static (string Salt, string Verifier) Make(SrpAccount device, ReadOnlySpan<byte> salt)
    {
        var number = SrpNumber.Read(salt);
        return (Text(number), Text(V(SrpMath.PrivateKey(device, number, SrpVariant.Cognito))));

        static string Text(BigInteger number) => Convert.ToBase64String(SrpNumber.Bytes(number, NumberForm.Padded, 0));
    }

    private static BigInteger V(BigInteger x) => BigInteger.ModPow(SrpVariant.Cognito.Generator, x, SrpNumber.N);

}
