using System.Security.Cryptography;
using System.Text;
using Conformance.Contract.Catalog;
using Conformance.Contract.Proofs;

namespace Conformance.RuleSuite.Proofs;

internal sealed class SecretHashIsExplained
{
    private const string Sub = "3f1c2B9e-Sub";
    private const string Alias = "Zoë@example.com";
    private const string Client = "4h1rnesscl1ent0000000000aa";
    private const string Secret = "harness-client-secret";

    private static readonly (Seen Over, string Value)[] Names =
        [(Seen.OverActualUsername.As("the username of the request"), Sub), (Seen.OverAlias.As("the alias that was typed"), Alias)];

    private static IEnumerable<TestCaseData> Wrong =>
    [
        Case("empty", ""),
        Case("the raw client secret", Secret),
        Case("computed over the alias that was typed", Base64(Hmac(Secret, Alias + Client))),
        Case("with the client id before the username", Base64(Hmac(Secret, Client + Sub))),
        Case("with key and message swapped", Base64(Hmac(Sub + Client, Secret))),
        Case("with the username in lower case", Base64(Hmac(Secret, Sub.ToLowerInvariant() + Client))),
        Case("with the username in upper case", Base64(Hmac(Secret, Sub.ToUpperInvariant() + Client))),
        Case("with a separator between username and client id", Base64(Hmac(Secret, $"{Sub}:{Client}"))),
        Case("with the username alone", Base64(Hmac(Secret, Sub))),
        Case("with the client id alone", Base64(Hmac(Secret, Client))),
        Case("with SHA-256 without a key", Base64(SHA256.HashData(Bytes(Sub + Client + Secret)))),
        Case("with SHA-512", Base64(HMACSHA512.HashData(Bytes(Secret), Bytes(Sub + Client)))),
#pragma warning disable CA5350 // The wrong client is what is tested.
        Case("with SHA-1", Base64(HMACSHA1.HashData(Bytes(Secret), Bytes(Sub + Client)))),
#pragma warning restore CA5350
        Case("hexadecimal instead of base64", Convert.ToHexStringLower(Hmac(Secret, Sub + Client))),
        Case("hexadecimal instead of base64", Convert.ToHexString(Hmac(Secret, Sub + Client))),
        Case("base64 without padding", Base64(Hmac(Secret, Sub + Client)).TrimEnd('=')),
        Case("base64url instead of base64", Url(Hmac(Secret, Sub + Client))),
        Case("base64url without padding instead of base64", Url(Hmac(Secret, Sub + Client)).TrimEnd('=')),
        Case("base64 with a line end", Base64(Hmac(Secret, Sub + Client)) + "\n"),
        Case("base64 of hexadecimal", Base64(Bytes(Convert.ToHexStringLower(Hmac(Secret, Sub + Client))))),
        Case(
            "computed over the alias that was typed, with the username in lower case",
            Base64(Hmac(Secret, Alias.ToLowerInvariant() + Client))),
        Case(
            "computed over the alias that was typed, in Latin-1 instead of UTF-8",
            Base64(HMACSHA256.HashData(Bytes(Secret), Encoding.Latin1.GetBytes(Alias + Client)))),
        Case(
            "computed over the alias that was typed, with the client id before the username, hexadecimal instead of base64",
            Convert.ToHexStringLower(Hmac(Secret, Client + Alias))),
        Case("computed over none of the known names", Base64(Hmac(Secret, "nobody" + Client))),
        Case("computed over none of the known names", Base64(Hmac("another secret", Sub + Client))),
    ];

    [TestCase("Mess", "age", "secret", "qnR8UCqJggD55PohusaBNviGoOJ67HC6Btry4qXLVZc=")]
    [TestCase("harness-user-01", Client, Secret, "Q+j1ql+Q9/gRlw/Sd9lVO2RWPKv52RErhuab+cx1ayA=")]
    public void Known_answers_are_computed(string username, string clientId, string clientSecret, string hash)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(SecretHash.Compute(username, clientId, clientSecret), Is.EqualTo(hash));
            Assert.That(
                SecretHash.Explain(hash, clientId, clientSecret, [(Seen.OverActualUsername.As("the username of the request"), username)]),
                Is.Null);
        }
    }

    [TestCaseSource(nameof(Wrong))]
    public void Wrong_hash_is_explained(string sent, string explanation) =>
        Assert.That(SecretHash.Explain(sent, Client, Secret, Names)?.Told, Is.EqualTo(explanation));

    [Test]
    public void Blanks_around_the_username_are_named() =>
        Assert.That(
            SecretHash.Explain(
                Base64(Hmac(Secret, "me" + Client)),
                Client,
                Secret,
                [(Seen.OverActualUsername.As("the username of the request"), "me ")])?.Told,
            Is.EqualTo("with the trimmed username"));

    [Test]
    public void Alias_equal_to_the_username_is_no_fault() =>
        Assert.That(
            SecretHash.Explain(SecretHash.Compute(Sub, Client, Secret), Client, Secret, [Names[0], (Seen.OverAlias, Sub)]), Is.Null);

    [TestCaseSource(nameof(Wrong))]
    public void No_explanation_tells_hash_or_secret(string sent, string explanation)
    {
        var told = SecretHash.Explain(sent, Client, Secret, Names)?.Told;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(told, Does.Not.Contain(Secret).And.Not.Contain(Client).And.Not.Contain(Sub).And.Not.Contain(Alias), explanation);
            Assert.That(sent.Length > 0 && told!.Contains(sent, StringComparison.Ordinal), Is.False);
        }
    }

    private static TestCaseData Case(string explanation, string sent) => new(sent, explanation);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Hmac(string key, string message) => HMACSHA256.HashData(Bytes(key), Bytes(message));

    private static string Base64(byte[] bytes) => Convert.ToBase64String(bytes);

    private static string Url(byte[] bytes) => Base64(bytes).Replace('+', '-').Replace('/', '_');
}
