using System.Security.Cryptography;
using System.Text;
using Conformance.Contract.Proofs;

namespace Conformance.RuleSuite.Proofs;

/// <summary>Requests whose every visible part is right, signed by a signer with one fault.</summary>
internal sealed class WrongSignersAreNamed
{
    private static readonly HandSigner Signer = new();

    private static readonly HandSigner WithQuery = Signer with { Target = "/?b=2&a=1", Query = "a=1&b=2" };

    private static readonly HandSigner Twice = Signer with
    {
        Headers = [new("X-Twice", "b"), new("X-Twice", "a"), .. Signer.Headers],
        SignedHeaders = $"{Signer.SignedHeaders};x-twice",
    };

    private static readonly (string Part, string Actual, HandSigner Signer)[] Mutants =
    [
        Payload("the hash of an empty text", _ => HandSigner.Hash([])),
        Payload("'UNSIGNED-PAYLOAD'", _ => "UNSIGNED-PAYLOAD"),
        Payload("the body itself instead of its hash", Encoding.Latin1.GetString),
        Payload("the hash in upper case", body => HandSigner.Hash(body).ToUpperInvariant()),
        Payload("the hash with dashes", body => BitConverter.ToString(SHA256.HashData(body))),
        Payload("the hash in base64", body => Convert.ToBase64String(SHA256.HashData(body))),
        Payload("the hash of the hash", body => HandSigner.Hash(SHA256.HashData(body))),
        Payload("the hash of an empty JSON object", _ => HandSigner.Hash("{}"u8.ToArray())),
        Payload("the hash of the body with or without the line end after it", body => HandSigner.Hash([.. body, (byte)'\n'])),
        Payload("the hash of the body in Latin-1", body => HandSigner.Hash(Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(body)))),
        Payload("the hash of the body in ASCII", body => HandSigner.Hash(Encoding.ASCII.GetBytes(Encoding.UTF8.GetString(body)))),
        Payload("the hash of the body in UTF-16", body => HandSigner.Hash(Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(body)))),

        Request("'host' without the port", Signer.Signing("host:127.0.0.1\n", of: "host:127.0.0.1:40123\n")),
        Request(
            "'host' with a port that the header does not have",
            Signer.With("Host", "localhost").Signing("host:localhost:80\n", of: "host:localhost\n")),
        Request("'host' of the real service", Signer.Signing("host:cognito-idp.eu-west-1.amazonaws.com\n", of: "host:127.0.0.1:40123\n")),
        Request("'host' under another name of this machine", Signer.Signing("host:localhost:40123\n", of: "host:127.0.0.1:40123\n")),
        Request(
            "'content-type' without its parameters",
            Signer.With("Content-Type", "application/x-amz-json-1.1; charset=utf-8").Signing("-1.1\n", of: "-1.1; charset=utf-8\n")),
        Request("'content-type' with a charset that was not sent", Signer.Signing("-1.1;charset=UTF-8\n", of: "-1.1\n")),
        Request("header values with their runs of blanks", Signer.With("X-Amz-Target", "a  b").Signing("a  b", of: "a b")),
        Request("the first alone of headers of one name", Twice.Signing("x-twice:b\n", of: "x-twice:b,a\n")),
        Request("the last alone of headers of one name", Twice.Signing("x-twice:a\n", of: "x-twice:b,a\n")),
        Request("headers of one name joined by a comma and a blank", Twice.Signing("x-twice:b, a\n", of: "x-twice:b,a\n")),
        Request("headers of one name in another order", Twice.Signing("x-twice:a,b\n", of: "x-twice:b,a\n")),
        Request(
            "a blank before each header value",
            Signer.With("Host", "localhost") with
            {
                Request = text => EditLines(text, line => line.Replace(":", ": ", StringComparison.Ordinal)),
            }),
        Request("header values in lower case", Signer with { Request = text => EditLines(text, line => line.ToLowerInvariant()) }),
        Request(
            "header names in the case in which they were sent",
            Signer with
            {
                Request = text => EditLines(text, line => SentName(line) + line[line.IndexOf(':', StringComparison.Ordinal)..]),
            }),
        Request("headers in the order in which they were sent", Signer with { Request = InSentOrder }),

        Request("the method in lower case", Signer.Signing("post\n", of: "POST\n")),
        Request("another method", Signer.Signing("GET\n", of: "POST\n")),
        Request("no path", Signer with { Path = "" }),
        Request("the path with its slash doubled", Signer with { Path = "//" }),
        Request("the whole address instead of the path", Signer with { Path = "http://127.0.0.1:40123/" }),
        Request("the path as it was sent", Signer with { Target = "/a%20b/./", Path = "/a%20b/./" }),
        Request("no query", WithQuery with { Query = "" }),
        Request("the query as it was sent", WithQuery with { Query = "b=2&a=1" }),
        Request("the query in the path", WithQuery with { Path = "/?b=2&a=1", Query = "" }),
        Request("no empty line after the headers", Signer.Signing("AdminInitiateAuth\ncontent", of: "AdminInitiateAuth\n\ncontent")),
        Request("a line end after the last line", Signer with { Request = text => text + "\n" }),
        Request("lines that end in CR LF", Signer.Signing("\r\n", of: "\n")),

        ToSign("the canonical request itself instead of its hash", Signer with { RequestHash = text => text }),
        ToSign(
            "the canonical request alone",
            Signer with { RequestHash = text => text, ToSign = text => text[text.IndexOf("POST", StringComparison.Ordinal)..] }),
        ToSign(
            "the hash as bytes instead of hexadecimal",
            Signer with { RequestHash = text => Encoding.Latin1.GetString(SHA256.HashData(Encoding.Latin1.GetBytes(text))) }),
        ToSign(
            "the hash in upper case",
            Signer with { RequestHash = text => HandSigner.Hash(Encoding.Latin1.GetBytes(text)).ToUpperInvariant() }),
        ToSign(
            "the hash in base64",
            Signer with { RequestHash = text => Convert.ToBase64String(SHA256.HashData(Encoding.Latin1.GetBytes(text))) }),
        ToSign("no scope", Cut("20260203/eu-west-1/cognito-idp/aws4_request\n", "")),
        ToSign("the access key id before the scope", Cut("\n20260203/", "\nAKIAHARNESS000000001/20260203/")),
        ToSign("no algorithm", Cut("AWS4-HMAC-SHA256\n", "")),
        ToSign("no time", Cut("20260203T040506Z\n", "")),
        ToSign("the day instead of the time", Cut("20260203T040506Z\n", "20260203\n")),
        ToSign("a line end after the last line", Signer with { ToSign = text => text + "\n" }),
        ToSign("lines that end in CR LF", Cut("\n", "\r\n")),

        Key("without 'AWS4' before the secret access key", HandSigner.Chain),
        Key("with 'aws4' in lower case", (secret, scope) => HandSigner.Chain("aws4" + secret, scope)),
        (SignaturePart.Key, "a key of the trimmed secret access key", Signer with
        {
            Credentials = Signer.Credentials with { SecretAccessKey = "ends in a blank " },
            Key = (secret, scope) => HandSigner.Chain("AWS4" + secret.Trim(), scope),
        }),
        Key("of the secret access key with a line end", (secret, scope) => HandSigner.Chain($"AWS4{secret}\n", scope)),
        Key("of an empty secret access key", (_, scope) => HandSigner.Chain("AWS4", scope)),
        Key("of the access key id", (_, scope) => HandSigner.Chain("AWS4AKIAHARNESS000000001", scope)),
        Key("of the session token", (_, scope) => HandSigner.Chain("AWS4harness+session/token==", scope)),
        Key("that was not derived", (secret, _) => Encoding.UTF8.GetBytes("AWS4" + secret)),
        Key("without the terminator", (secret, scope) => HandSigner.Chain("AWS4" + secret, scope[..3])),
        Key(
            "with service and region swapped",
            (secret, scope) => HandSigner.Chain("AWS4" + secret, scope[0], scope[2], scope[1], scope[3])),
        Key("of the time instead of the day", (secret, scope) => HandSigner.Chain("AWS4" + secret, ["20260203T040506Z", .. scope[1..]])),
        Key("of the day before or after", (secret, scope) => HandSigner.Chain("AWS4" + secret, ["20260202", .. scope[1..]])),
        Key("of the region 'us-east-1'", (secret, scope) => HandSigner.Chain("AWS4" + secret, scope[0], "us-east-1", scope[2], scope[3])),
        Key("with keys and messages swapped in its derivation", (secret, scope) =>
            scope.Aggregate(
                Encoding.UTF8.GetBytes("AWS4" + secret), (message, key) => HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), message))),
        Key("with its steps in hexadecimal", (secret, scope) =>
            Encoding.UTF8.GetBytes(scope.Aggregate("AWS4" + secret, (key, step) => Convert.ToHexStringLower(HandSigner.Hmac(key, step))))),
    ];

    private static IEnumerable<TestCaseData> Cases =>
        from mutant in Mutants
        select new TestCaseData(mutant.Signer, mutant.Part, mutant.Actual).SetArgDisplayNames(
            $"{mutant.Part}, {mutant.Actual}".Replace("'", "", StringComparison.Ordinal));

    [TestCaseSource(nameof(Cases))]
    public void Named(HandSigner signer, string part, string actual)
    {
        var faults = signer.Verify();

        Assert.That(faults.Select(fault => (fault.Part, fault.Actual)), Is.EqualTo([(part, actual)]));
    }

    [Test]
    public void Every_guess_has_its_wrong_signer() =>
        Assert.That(
            Mutants.Select(mutant => (mutant.Part, mutant.Actual)),
            Is.EqualTo(SignatureGuesses.All.Select(guess => (guess.Part, guess.Actual))));

    private static (string Part, string Actual, HandSigner Signer) Payload(string actual, Func<byte[], string> hash) =>
        (SignaturePart.BodyHash, actual, Signer with { Payload = hash });

    private static (string Part, string Actual, HandSigner Signer) Request(string actual, HandSigner signer) =>
        (SignaturePart.CanonicalRequest, actual, signer);

    private static (string Part, string Actual, HandSigner Signer) ToSign(string actual, HandSigner signer) =>
        (SignaturePart.StringToSign, actual, signer);

    private static (string Part, string Actual, HandSigner Signer) Key(string actual, Func<string, string[], byte[]> key) =>
        (SignaturePart.Key, $"a key {actual}", Signer with { Key = key });

    private static HandSigner Cut(string from, string to) =>
        Signer with { ToSign = text => text.Replace(from, to, StringComparison.Ordinal) };

    private static string InSentOrder(string text)
    {
        var lines = text.Split('\n');
        var sent = new Queue<string>(
            lines.Where(IsHeader).OrderBy(line => Signer.Headers.ToList().FindIndex(header => header.Name == SentName(line))));
        return string.Join('\n', lines.Select(line => IsHeader(line) ? sent.Dequeue() : line));
    }

    private static string SentName(string line) =>
        Signer.Headers.First(header => line.StartsWith($"{header.Name}:", StringComparison.OrdinalIgnoreCase)).Name;

    private static string EditLines(string text, Func<string, string> edited) =>
        string.Join('\n', text.Split('\n').Select(line => IsHeader(line) ? edited(line) : line));

    private static bool IsHeader(string line) => line.Contains(':', StringComparison.Ordinal);
}
