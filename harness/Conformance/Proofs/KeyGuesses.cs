using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Conformance.Proofs;

/// <summary>Signatures with another key.</summary>
internal static class KeyGuesses
{
    public static IReadOnlyList<SignatureGuess> All { get; } =
    [
        Guess("without 'AWS4' before the secret access key", (input, _) => [Steps(input.SecretAccessKey, input.KeyScope)]),
        Guess("with 'aws4' in lower case", (input, _) => [Steps("aws4" + input.SecretAccessKey, input.KeyScope)]),
        Guess("of the trimmed secret access key", (input, _) => [SigningKey.Derive(input.SecretAccessKey.Trim(), input.KeyScope)]),
        Guess("of the secret access key with a line end", (input, _) => from end in new[] { "\n", "\r\n" } select SigningKey.Derive(input.SecretAccessKey + end, input.KeyScope)),
        Guess("of an empty secret access key", (input, _) => [SigningKey.Derive("", input.KeyScope), Steps("", input.KeyScope)]),
        Guess("of the access key id", (input, request) => [SigningKey.Derive(request.Credentials.AccessKeyId, input.KeyScope)]),
        Guess("of the session token", (input, request) => [SigningKey.Derive(request.Credentials.SessionToken ?? "", input.KeyScope)]),
        Guess("that was not derived", (input, _) => [Bytes(SigningKey.Prefix + input.SecretAccessKey), Bytes(input.SecretAccessKey)]),
        Guess("without the terminator", (input, _) => [SigningKey.Chain(Start(input), input.KeyScope.Date, input.KeyScope.Region, input.KeyScope.Service)]),
        Guess("with service and region swapped", (input, _) => [SigningKey.Derive(input.SecretAccessKey, input.KeyScope with { Region = input.KeyScope.Service, Service = input.KeyScope.Region })]),
        Guess("of the time instead of the day", (input, _) => [SigningKey.Derive(input.SecretAccessKey, input.KeyScope with { Date = input.Time })]),
        Guess("of the day before or after", (input, _) => from day in Neighbours(input.KeyScope.Date) select SigningKey.Derive(input.SecretAccessKey, input.KeyScope with { Date = day })),
        Guess("of the region 'us-east-1'", (input, _) => [SigningKey.Derive(input.SecretAccessKey, input.KeyScope with { Region = "us-east-1" })]),
        Guess("with keys and messages swapped in its derivation", (input, _) => [Swapped(input)]),
        Guess("with its steps in hexadecimal", (input, _) => [InHexadecimal(input)]),
    ];

    private static SignatureGuess Guess(string actual, Func<SigningInput, SignedRequest, IEnumerable<byte[]>> keys) => new(
        SignaturePart.Key,
        "a key derived from 'AWS4' and the secret access key, with day, region, service and 'aws4_request'",
        $"a key {actual}",
        (input, request) => keys(input, request).Select(input.Sign));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Start(SigningInput input) => Bytes(SigningKey.Prefix + input.SecretAccessKey);

    private static byte[] Steps(string start, CredentialScope scope) =>
        SigningKey.Chain(Bytes(start), scope.Date, scope.Region, scope.Service, scope.Terminator);

    private static IEnumerable<string> Neighbours(string day) =>
        DateTime.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is > 1 and < 9999
            ? from days in new[] { -1, 1 } select date.AddDays(days).ToString("yyyyMMdd", CultureInfo.InvariantCulture)
            : [];

    private static byte[] Swapped(SigningInput input) => new[] { input.KeyScope.Date, input.KeyScope.Region, input.KeyScope.Service, input.KeyScope.Terminator }
        .Aggregate(Start(input), (message, key) => HMACSHA256.HashData(Bytes(key), message));

    private static byte[] InHexadecimal(SigningInput input) => new[] { input.KeyScope.Date, input.KeyScope.Region, input.KeyScope.Service, input.KeyScope.Terminator }
        .Aggregate(Start(input), (key, message) => Bytes(Convert.ToHexStringLower(HMACSHA256.HashData(key, Bytes(message)))));
}
