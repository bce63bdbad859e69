using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Conformance.RecordingSuite;

/// <summary>Values as a service makes them: another one each time.</summary>
internal sealed class Chance(int seed) : IDisposable
{
    private const string Alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private readonly Random random = new(seed);
    private readonly RSA key = RSA.Create(2048);

    /// <summary>Now, which is another time each time.</summary>
    public long Now { get; } = 1_760_000_000 + (seed * 7919L);

    public string Letters(int length, string alphabet = Alphanumeric) =>
        new([.. Enumerable.Range(0, length).Select(_ => alphabet[random.Next(alphabet.Length)])]);

    public string Hex(int length) => Letters(length, "0123456789abcdef");

    public string Id() => Letters(26, "abcdefghijklmnopqrstuvwxyz0123456789");

    public string Digits(int length) => Letters(length, "0123456789");

    public string Uuid()
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes).ToString();
    }

    public string Session(int length) => "AYABe" + Letters(length - 5, Alphanumeric + "-_");

    public string Base64(int bytes)
    {
        var text = new byte[bytes];
        random.NextBytes(text);
        return Convert.ToBase64String(text);
    }

    /// <summary>A token that is really signed.</summary>
    public string Jws(string claims, string algorithm = "RS256")
    {
        var signed = $$"""{"kid":"{{Base64(32)}}","alg":"{{algorithm}}"}""";
        var text = $"{Encode(signed)}.{Encode(claims)}";
        var bytes = Encoding.ASCII.GetBytes(text);
        var signature = algorithm == "HS256"
            ? HMACSHA256.HashData("secret"u8, bytes)
            : key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{text}.{Base64Url.EncodeToString(signature)}";
    }

    /// <summary>An encrypted token, which only the service reads.</summary>
    public string Jwe() => $"{Encode("""{"cty":"JWT","enc":"A256GCM","alg":"RSA-OAEP"}""")}.{Url(342)}.{Url(16)}.{Url(1100)}.{Url(22)}";

    public string AccessToken(Person person) => Jws(string.Create(CultureInfo.InvariantCulture,
        $$"""
        {"sub":"{{person.Sub}}","iss":"https:\/\/cognito-idp.eu-west-1.amazonaws.com\/{{person.Pool}}","client_id":"{{person.Client}}",
        """
        + $$"""
        "origin_jti":"{{Uuid()}}","event_id":"{{Uuid()}}","token_use":"access","scope":"aws.cognito.signin.user.admin",
        """
        + $$"""
        "auth_time":{{Now - random.Next(9)}},"exp":{{Now + 3600}},"iat":{{Now}},"jti":"{{Uuid()}}","username":"{{person.Name}}"}
        """));

    public string IdToken(Person person) => Jws(string.Create(CultureInfo.InvariantCulture,
        $$"""
        {"sub":"{{person.Sub}}","email_verified":true,"iss":"https:\/\/cognito-idp.eu-west-1.amazonaws.com\/{{person.Pool}}",
        """
        + $$"""
        "cognito:username":"{{person.Name}}","aud":"{{person.Client}}","token_use":"id","auth_time":{{Now}},"exp":{{Now + 3600}},
        """
        + $$"""
        "iat":{{Now}},"phone_number":"{{person.Phone}}","email":"{{person.Email}}","name":"Ünal \u00d6z"}
        """));

    public Person Person() =>
        new($"run-{Hex(6)}-user-01", Uuid(), $"run.{Hex(6)}7@corp-mail.example.io", $"+4479{Digits(8)}", $"eu-west-1_{Letters(9)}", Id());

    public void Dispose() => key.Dispose();

    private string Url(int length) => Letters(length, Alphanumeric + "-_");

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}

/// <summary>Somebody who signs in.</summary>
internal sealed record Person(string Name, string Sub, string Email, string Phone, string Pool, string Client);
