using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Conformance.Contract.Proofs;

/// <summary>Signatures with another key.</summary>
internal static class KeyGuesses
{
    private const string DayForm = "yyyyMMdd";

    public static IReadOnlyList<SignatureGuess> All { get; } =
    [
        Guess("without 'AWS4' before the secret access key", (input, _) => [Steps(input.SecretAccessKey, input.KeyScope)]),
        Guess("with 'aws4' in lower case", (input, _) => [Steps("aws4" + input.SecretAccessKey, input.KeyScope)]),
        OfSecret("of the trimmed secret access key", (secret, _) => [secret.Trim()]),
        OfSecret("of the secret access key with a line end", (secret, _) => [secret + "\n", secret + "\r\n"]),
        Guess("of an empty secret access key", (input, _) => [SigningKey.Derive("", input.KeyScope), Steps("", input.KeyScope)]),
        OfSecret("of the access key id", (_, credentials) => [credentials.AccessKeyId]),
        OfSecret("of the session token", (_, credentials) => [credentials.SessionToken ?? ""]),
        Guess("that was not derived", (input, _) => [Start(input), Bytes(input.SecretAccessKey)]),
        Guess("without the terminator", (input, _) => [SigningKey.Chain(Start(input), Parts(input).AsSpan(..^1))]),
        OfScope(
            "with service and region swapped",
            input => [input.KeyScope with { Region = input.KeyScope.Service, Service = input.KeyScope.Region }]),
        OfScope("of the time instead of the day", input => [input.KeyScope with { Date = input.Time }]),
        OfScope(
            "of the day before or after", input => from day in Neighbours(input.KeyScope.Date) select input.KeyScope with { Date = day }),
        OfScope("of the region 'us-east-1'", input => [input.KeyScope with { Region = "us-east-1" }]),
        Guess(
            "with keys and messages swapped in its derivation",
            (input, _) => [Parts(input).Aggregate(Start(input), (message, key) => HMACSHA256.HashData(Bytes(key), message))]),
        Guess(
            "with its steps in hexadecimal",
            (input, _) =>
                [Parts(input).Aggregate(Start(input), (key, message) => Bytes(Convert.ToHexStringLower(SigningKey.Chain(key, message))))]),
    ];

    private static SignatureGuess Guess(string actual, Func<SigningInput, SignedRequest, IEnumerable<byte[]>> keys) => new(
        SignaturePart.Key,
        "a key derived from 'AWS4' and the secret access key, with day, region, service and 'aws4_request'",
        $"a key {actual}",
        (input, request) => keys(input, request).Select(input.Sign));

    private static SignatureGuess OfSecret(string actual, Func<string, SigningCredentials, IEnumerable<string>> secrets) =>
        Guess(actual, (input, request) =>
        from secret in secrets(input.SecretAccessKey, request.Credentials) select SigningKey.Derive(secret, input.KeyScope));

    private static SignatureGuess OfScope(string actual, Func<SigningInput, IEnumerable<CredentialScope>> scopes) =>
        Guess(actual, (input, _) =>
        from scope in scopes(input) select SigningKey.Derive(input.SecretAccessKey, scope));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Start(SigningInput input) => Bytes(SigningKey.Prefix + input.SecretAccessKey);

    private static string[] Parts(SigningInput input) =>
        [input.KeyScope.Date, input.KeyScope.Region, input.KeyScope.Service, input.KeyScope.Terminator];

    private static byte[] Steps(string start, CredentialScope scope) =>
        SigningKey.Chain(Bytes(start), scope.Date, scope.Region, scope.Service, scope.Terminator);

    private static IEnumerable<string> Neighbours(string day) =>
        DateTime.TryParseExact(day, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is > 1 and < 9999
            ? from days in new[] { -1, 1 } select date.AddDays(days).ToString(DayForm, CultureInfo.InvariantCulture)
            : [];
}
