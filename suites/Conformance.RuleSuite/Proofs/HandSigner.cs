using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Conformance.Contract.Proofs;
using Conformance.Contract.Wire;

namespace Conformance.RuleSuite.Proofs;

/// <summary>A second signer, written from the documentation alone, of which each step can be replaced by a wrong one.</summary>
internal sealed partial record HandSigner
{
    public const string Region = "eu-west-1";
    public const string Service = "cognito-idp";
    public const string Host = "127.0.0.1:40123";
    public const string ContentType = "application/x-amz-json-1.1";

    public static readonly DateTimeOffset Now = new(2026, 2, 3, 4, 5, 6, TimeSpan.Zero);

    public static readonly SigningCredentials Session =
        new("AKIAHARNESS000000001", "harness_secret-access-key_0123456789abcd", "harness+session/token==");

    public SigningCredentials Credentials { get; init; } = Session;

    public string Target { get; init; } = "/";

    public IReadOnlyList<Header> Headers { get; init; } =
    [
        new("Host", Host),
        new("X-Amz-Date", "20260203T040506Z"),
        new("X-Amz-Target", "AWSCognitoIdentityProviderService.AdminInitiateAuth"),
        new("X-Amz-Security-Token", "harness+session/token=="),
        new("Content-Type", ContentType),
        new("User-Agent", "hand/1.0"),
    ];

    public string SignedHeaders { get; init; } = "content-type;host;x-amz-date;x-amz-security-token;x-amz-target";

    public byte[] Body { get; init; } = Encoding.UTF8.GetBytes("""{"ClientId":"c","AuthParameters":{"USERNAME":"Zoë 東"}}""");

    public string Path { get; init; } = "/";

    public string Query { get; init; } = "";

    public string Time { get; init; } = "20260203T040506Z";

    public string Scope { get; init; } = $"20260203/{Region}/{Service}/aws4_request";

    public Func<byte[], string> Payload { get; init; } = Hash;

    public Func<string, string> Request { get; init; } = text => text;

    public Func<string, string> RequestHash { get; init; } = text => Hash(Encoding.Latin1.GetBytes(text));

    public Func<string, string> ToSign { get; init; } = text => text;

    public Func<string, string[], byte[]> Key { get; init; } = (secret, scope) => Chain("AWS4" + secret, scope);

    public Func<byte[], string> Signature { get; init; } = Convert.ToHexStringLower;

    public Func<string, string> Authorization { get; init; } = text => text;

    public static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static byte[] Hmac(string key, string message) =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(message));

    public static byte[] Chain(string key, params IEnumerable<string> steps) =>
        steps.Aggregate(Encoding.UTF8.GetBytes(key), (derived, step) => HMACSHA256.HashData(derived, Encoding.UTF8.GetBytes(step)));

    public HandSigner With(string name, string value) => Without(name) with { Headers = [.. Without(name).Headers, new(name, value)] };

    public HandSigner Without(string name) =>
        this with { Headers = [.. Headers.Where(header => !header.Name.Equals(name, StringComparison.OrdinalIgnoreCase))] };

    /// <summary>Replaces text in the canonical request; text that is not there would make no mutant.</summary>
    public HandSigner Signing(string instead, string of) => this with
    {
        Request = text => text.Contains(of, StringComparison.Ordinal)
            ? text.Replace(of, instead, StringComparison.Ordinal)
            : throw new InvalidOperationException($"'{of}' is not in '{text}'"),
    };

    public ReceivedRequest Sign()
    {
        var lines = string.Concat(SignedHeaders.Split(';').Select(name => $"{name.ToLowerInvariant()}:{Value(name)}\n"));
        var request = Request($"POST\n{Path}\n{Query}\n{lines}\n{SignedHeaders}\n{Payload(Body)}");
        var text = ToSign($"AWS4-HMAC-SHA256\n{Time}\n{Scope}\n{RequestHash(request)}");
        var signature = Signature(HMACSHA256.HashData(Key(Credentials.SecretAccessKey, Scope.Split('/')), Encoding.Latin1.GetBytes(text)));
        var authorization = Authorization(
            $"AWS4-HMAC-SHA256 Credential={Credentials.AccessKeyId}/{Scope}, SignedHeaders={SignedHeaders}, Signature={signature}");
        return new("POST", Target, [.. Headers, new("Authorization", authorization)], Body, Now);
    }

    public IReadOnlyList<SignatureFault> Verify() => SigV4.Verify(Sign(), Credentials, Region, Service);

    private string Value(string name) => string.Join(
        ',',
        from header in Headers
        where header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
        select Blanks().Replace(header.Value, " ").Trim());

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();
}
