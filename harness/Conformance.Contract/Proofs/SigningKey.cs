using System.Security.Cryptography;
using System.Text;

namespace Conformance.Contract.Proofs;

/// <summary>The key of a day, a region and a service.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html, "Derive a signing key".</remarks>
internal static class SigningKey
{
    public const string Prefix = "AWS4";

    public static byte[] Derive(string secretAccessKey, CredentialScope scope) =>
        Chain(Encoding.UTF8.GetBytes(Prefix + secretAccessKey), scope.Date, scope.Region, scope.Service, scope.Terminator);

    /// <summary>Each step's result is the key of the next.</summary>
    public static byte[] Chain(byte[] key, params ReadOnlySpan<string> steps)
    {
        foreach (var step in steps)
        {
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(step));
        }

        return key;
    }
}
