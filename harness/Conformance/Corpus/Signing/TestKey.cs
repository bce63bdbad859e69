using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Conformance.Corpus.Signing;

/// <summary>
/// One of the keys of the replay's JWKS. All are public, in <c>fixtures/keys</c>, so that nothing that they sign is worth anything.
/// </summary>
internal sealed class TestKey
{
    private readonly RSA key = RSA.Create();
    private readonly Lock oneAtATime = new();

    private TestKey(string name)
    {
        using var pem = typeof(TestKey).Assembly.GetManifestResourceStream($"keys/{name}.pem")!;
        key.ImportFromPem(new StreamReader(pem, Encoding.ASCII).ReadToEnd());
        Id = Convert.ToBase64String(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));
    }

    /// <summary>Signs access tokens.</summary>
    public static TestKey Access { get; } = new("access");

    /// <summary>Signs ID tokens.</summary>
    public static TestKey IdToken { get; } = new("id");

    /// <summary>Signs nothing.</summary>
    public static TestKey Unrelated { get; } = new("unrelated");

    /// <summary>Signs tokens that must not pass, and stands nowhere.</summary>
    public static TestKey Stranger { get; } = new("stranger");

    /// <summary>Those that stand in the JWKS, in its order.</summary>
    public static IReadOnlyList<TestKey> All { get; } = [IdToken, Access, Unrelated];

    /// <summary>The kid: 44 characters that end with <c>=</c>, as the service's.</summary>
    public string Id { get; }

    /// <summary>The modulus, as a JWK has it.</summary>
    public string Modulus => Base64Url.EncodeToString(key.ExportParameters(includePrivateParameters: false).Modulus);

    /// <summary>The exponent, as a JWK has it.</summary>
    public string Exponent => Base64Url.EncodeToString(key.ExportParameters(includePrivateParameters: false).Exponent);

    /// <summary>The key as anybody may have it.</summary>
    public string PublicPem => key.ExportSubjectPublicKeyInfoPem();

    /// <summary>The signature of a text by HS256, with the public key for the secret.</summary>
    public string SignAsSecret(string text) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.ASCII.GetBytes(PublicPem), Encoding.ASCII.GetBytes(text)));

    /// <summary>The signature of a text by RS256, in base64url: the same text has the same one each time.</summary>
    public string Sign(string text)
    {
        lock (oneAtATime)
        {
            return Base64Url.EncodeToString(
                key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        }
    }
}
