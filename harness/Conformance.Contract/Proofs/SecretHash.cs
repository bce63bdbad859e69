using System.Security.Cryptography;
using System.Text;
using Conformance.Contract.Catalog;

namespace Conformance.Contract.Proofs;

/// <summary>The <c>SECRET_HASH</c> that a client sends for an app client with a secret.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash
/// </remarks>
internal static class SecretHash
{
    private static readonly Seen Unknown = Seen.AnotherText.As("computed over none of the known names");

    private static readonly (string Told, Func<Ingredients, byte[]> Make)[] Computations =
    [
        ("", of => Keyed(of.Secret, of.Username + of.ClientId)),
        ("with the client id before the username", of => Keyed(of.Secret, of.ClientId + of.Username)),
        ("with key and message swapped", of => Keyed(of.Username + of.ClientId, of.Secret)),
        ("with the username in lower case", of => Keyed(of.Secret, of.Username.ToLowerInvariant() + of.ClientId)),
        ("with the username in upper case", of => Keyed(of.Secret, of.Username.ToUpperInvariant() + of.ClientId)),
        ("with the trimmed username", of => Keyed(of.Secret, of.Username.Trim() + of.ClientId)),
        ("with a separator between username and client id", of => Keyed(of.Secret, $"{of.Username}:{of.ClientId}")),
        ("in Latin-1 instead of UTF-8", of => HMACSHA256.HashData(Bytes(of.Secret), Encoding.Latin1.GetBytes(of.Username + of.ClientId))),
        ("with the username alone", of => Keyed(of.Secret, of.Username)),
        ("with the client id alone", of => Keyed(of.Secret, of.ClientId)),
        ("with SHA-256 without a key", of => SHA256.HashData(Bytes(of.Username + of.ClientId + of.Secret))),
        ("with SHA-512", of => HMACSHA512.HashData(Bytes(of.Secret), Bytes(of.Username + of.ClientId))),
#pragma warning disable CA5350 // A client is told that it used SHA-1; nothing is protected by it here.
        ("with SHA-1", of => HMACSHA1.HashData(Bytes(of.Secret), Bytes(of.Username + of.ClientId))),
#pragma warning restore CA5350
    ];

    private static readonly (string Told, Func<byte[], string> Write)[] Encodings =
    [
        ("", Convert.ToBase64String),
        ("hexadecimal instead of base64", Convert.ToHexStringLower),
        ("hexadecimal instead of base64", Convert.ToHexString),
        ("base64 without padding", hash => Convert.ToBase64String(hash).TrimEnd('=')),
        ("base64url instead of base64", hash => Convert.ToBase64String(hash).Replace('+', '-').Replace('/', '_')),
        (
            "base64url without padding instead of base64",
            hash => Convert.ToBase64String(hash).Replace('+', '-').Replace('/', '_').TrimEnd('=')),
        ("base64 with a line end", hash => Convert.ToBase64String(hash) + "\n"),
        ("base64 of hexadecimal", hash => Convert.ToBase64String(Bytes(Convert.ToHexStringLower(hash)))),
    ];

    /// <summary>The right hash of a username.</summary>
    public static string Compute(string username, string clientId, string clientSecret) =>
        Convert.ToBase64String(Keyed(clientSecret, username + clientId));

    /// <summary>
    /// What a wrong hash was made of, as a part of a sentence; null if it is right. It tells neither the hash nor the secret.
    /// </summary>
    /// <param name="sent">The hash that a client sent.</param>
    /// <param name="clientId">The app client.</param>
    /// <param name="clientSecret">Its secret.</param>
    /// <param name="names">The names that the client knows, each with what a hash over it counts as and how a message calls it. The hash
    /// must be over the first.</param>
    public static Seen? Explain(string sent, string clientId, string clientSecret, IReadOnlyList<(Seen Over, string Value)> names)
    {
        if (sent == Compute(names[0].Value, clientId, clientSecret))
        {
            return null;
        }

        if (sent.Length == 0)
        {
            return Seen.Empty.As("empty");
        }

        if (sent == clientSecret)
        {
            return Seen.Secret("client secret").As("the raw client secret");
        }

        return Find(sent, clientId, clientSecret, names) ?? Unknown;
    }

    // The simplest explanation is tried first: a name, then an encoding, then a computation, then two or three at once.
    private static Seen? Find(string sent, string clientId, string clientSecret, IReadOnlyList<(Seen Over, string Value)> names) => (
        from tried in
            from name in names.Select(
                (name, at) => (Seen: at == 0 ? Seen.OtherForm : name.Over, Told: at == 0 ? "" : $"computed over {name.Over}", name.Value))
            from computation in Computations
            from encoding in Encodings
            let told = new[] { name.Told, computation.Told, encoding.Told }.Where(told => told.Length > 0).ToList()
            select (name.Seen, Told: told, name.Value, computation.Make, encoding.Write)
        orderby tried.Told.Count
        where tried.Write(tried.Make(new(tried.Value, clientId, clientSecret))) == sent
        select (Seen?)tried.Seen.As(string.Join(", ", tried.Told))).FirstOrDefault();

    private static byte[] Keyed(string key, string message) => HMACSHA256.HashData(Bytes(key), Bytes(message));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private sealed record Ingredients(string Username, string ClientId, string Secret);
}
