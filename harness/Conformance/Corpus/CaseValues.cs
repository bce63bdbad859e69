using System.Security.Cryptography;
using System.Text;

namespace Conformance.Corpus;

/// <summary>The values of a case that are not secret, and those that are derived from its id.</summary>
internal static class CaseValues
{
    public const string Username = "harness-user-01";
    public const string UserPoolId = "eu-west-1_Kx3TnQw9L";
    public const string Region = "eu-west-1";

    /// <summary>The <c>iss</c> of tokens, which libraries derive from the pool id.</summary>
    public const string Issuer = $"https://cognito-idp.{Region}.amazonaws.com/{UserPoolId}";

    /// <summary>The same for a pool whose issuer was updated.</summary>
    public const string UpdatedIssuer = $"https://issuer-cognito-idp.{Region}.amazonaws.com/{UserPoolId}";

    private const string Alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const string Digits = "0123456789";
    private const string LowerAlphanumeric = "abcdefghijklmnopqrstuvwxyz0123456789";
    private const string UpperAlphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const string Base64Url = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private const string Hexadecimal = "0123456789abcdef";

    /// <summary>True for the two operations that cases call.</summary>
    public static bool IsJudged(string operation) =>
        operation is Contract.Wire.WireNames.AdminInitiateAuth or Contract.Wire.WireNames.AdminRespondToAuthChallenge;

    public static string ClientId(string seed) => Letters(seed, "client id", 26, LowerAlphanumeric);

    public static string AccessKeyId(string seed) => "AKIA" + Letters(seed, "access key id", 16, UpperAlphanumeric);

    public static string SecretAccessKey(string seed) => Letters(seed, "secret access key", 40, Base64Url);

    public static string Password(string seed) => "Pw1!" + Letters(seed, "password", 20, LowerAlphanumeric);

    /// <summary>Letters and digits, which every alphabet of a secret has: base64 and base64url differ in the other two.</summary>
    public static string Stamp(string seed, string what, int length) => Letters(seed, what, length, Alphanumeric);

    /// <summary>The same for a text that may be one of digits alone, and stays one.</summary>
    public static string StampLike(ReadOnlySpan<byte> text, string seed, string what, int length) =>
        text.ContainsAnyExceptInRange((byte)'0', (byte)'9') ? Stamp(seed, what, length) : Letters(seed, what, length, Digits);

    /// <summary>A Session of the length and alphabet of real ones, AWS Encryption SDK prefix included.</summary>
    public static string Session(string seed, int length) => "AYABe" + Letters(seed, "session", length - 5, Base64Url);

    /// <summary>The session token of temporary credentials.</summary>
    public static string SessionToken(string seed) => Base64(seed, "session token", 312);

    /// <summary>The secret of an authenticator, in base32.</summary>
    public static string TotpSecret(string seed) => Letters(seed, "totp secret", 52, UpperAlphanumeric);

    /// <summary>The secret of an app client, in its length and alphabet.</summary>
    public static string ClientSecret(string seed) => Letters(seed, "client secret", 52, LowerAlphanumeric);

    /// <summary>The one-time code of a call: it opens nothing, and is the same for all.</summary>
    public const string CallCode = "204816";

    /// <summary>A code whose leading zero gets lost in a number.</summary>
    public static string Code(string seed) => "0" + Letters(seed, "code", 5, "123456789");

    /// <summary>Standard base64 of as many bytes, with the letters that base64url does not have.</summary>
    public static string Base64(string seed, string what, int length)
    {
        var bytes = new byte[length];
        for (var block = 0; block * SHA256.HashSizeInBytes < length; block++)
        {
            SHA256.HashData(Encoding.UTF8.GetBytes($"{what}\n{block}\n{seed}")).AsSpan(
                0, Math.Min(SHA256.HashSizeInBytes, length - (block * SHA256.HashSizeInBytes)))
                .CopyTo(bytes.AsSpan(block * SHA256.HashSizeInBytes));
        }

        return Convert.ToBase64String(bytes);
    }

    /// <summary>A request id that is stable for the seed.</summary>
    public static string RequestId(string seed)
    {
        var digits = Letters(seed, "request id", 32, Hexadecimal);
        return $"{digits[..8]}-{digits[8..12]}-4{digits[13..16]}-8{digits[17..20]}-{digits[20..]}";
    }

    private static string Letters(string seed, string what, int length, string alphabet)
    {
        var text = new StringBuilder(length);
        for (var block = 0; text.Length < length; block++)
        {
            foreach (var value in SHA256.HashData(Encoding.UTF8.GetBytes($"{what}\n{block}\n{seed}")))
            {
                if (text.Length < length)
                {
                    text.Append(alphabet[value % alphabet.Length]);
                }
            }
        }

        return text.ToString();
    }
}
