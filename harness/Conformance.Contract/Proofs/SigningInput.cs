using System.Security.Cryptography;
using System.Text;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Proofs;

/// <summary>Everything that goes into a signature, each part in the form in which it is signed.</summary>
internal sealed record SigningInput
{
    public required string Method { get; init; }

    public required string Path { get; init; }

    public required string Query { get; init; }

    /// <summary>The signed headers, each name once.</summary>
    public required IReadOnlyList<Header> Headers { get; init; }

    public required string HeaderList { get; init; }

    public required string PayloadHash { get; init; }

    public required string Time { get; init; }

    /// <summary>The scope as the string to sign tells it.</summary>
    public required CredentialScope Scope { get; init; }

    /// <summary>The scope that the key was derived for.</summary>
    public required CredentialScope KeyScope { get; init; }

    public required string SecretAccessKey { get; init; }

    public string CanonicalRequest => string.Join('\n', Method, Path, Query, HeaderLines, HeaderList, PayloadHash);

    private string HeaderLines => string.Concat(Headers.Select(header => $"{header.Name}:{header.Value}\n"));

    public static SigningInput Read(ReceivedRequest request, AuthorizationHeader header, string time, string secretAccessKey)
    {
        var (path, query) = CanonicalForm.Split(request.Path);
        return new()
        {
            Method = request.Method,
            Path = CanonicalForm.Path(path),
            Query = CanonicalForm.Query(query),
            Headers = ReadHeaders(request.Headers, header.SignedHeaders),
            HeaderList = header.SignedHeaders,
            PayloadHash = Hash(request.Body.Span),
            Time = time,
            Scope = header.Scope,
            KeyScope = header.Scope,
            SecretAccessKey = secretAccessKey,
        };
    }

    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static string Hash(string text) => Hash(Encoding.Latin1.GetBytes(text));

    public string StringToSign(string requestHash) => string.Join('\n', AuthorizationHeader.Algorithm, Time, Scope, requestHash);

    public byte[] DeriveKey() => SigningKey.Derive(SecretAccessKey, KeyScope);

    public byte[] Sign() => Sign(DeriveKey(), StringToSign(Hash(CanonicalRequest)));

    public byte[] Sign(byte[] key) => Sign(key, StringToSign(Hash(CanonicalRequest)));

    /// <summary>Signs another canonical request.</summary>
    public byte[] SignRequest(string canonicalRequest) => Sign(DeriveKey(), StringToSign(Hash(canonicalRequest)));

    /// <summary>Signs another string.</summary>
    public byte[] SignString(string stringToSign) => Sign(DeriveKey(), stringToSign);

    private static Header[] ReadHeaders(IReadOnlyList<Header> sent, string list) =>
    [
        .. from name in list.Split(';')
           let values = sent.Where(
               header =>
                   header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => CanonicalForm.HeaderValue(header.Value))
           select new Header(name.ToLowerInvariant(), string.Join(',', values)),
    ];

    private static byte[] Sign(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.Latin1.GetBytes(text));
}
