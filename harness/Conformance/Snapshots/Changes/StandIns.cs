using System.Globalization;
using Conformance.Contract.Responses;

namespace Conformance.Snapshots.Changes;

/// <summary>
/// A text of the form that a placeholder tells, so that the rules for services can judge a snapshot. Equal ones stay equal.
/// </summary>
internal static class StandIns
{
    /// <summary>The actual username, where a snapshot tells it from other names.</summary>
    public const string Username = "snapshot-user-1";

    private const int UsualLength = 24;

    /// <summary>A text in the place of a placeholder.</summary>
    public static string Of(Placeholder placeholder)
    {
        var number = placeholder.Number.Length == 0 ? "1" : placeholder.Number;
        var length = placeholder.Length ?? UsualLength;
        return placeholder.Kind switch
        {
            ToldText.Username => number == "1" ? Username : $"snapshot-user-{number}",
            "email" or "other email" => $"user{number}@example.com",
            "phone" or "other phone" => $"+1555010{number}",
            "alias" => $"alias-{number}",
            "masked" => "+*******0142",
            "uuid" => Uuid(number),
            "device key" => $"eu-west-1_{Uuid(number)}",
            "time" => "2024-01-08T09:03:04Z",
            "session" => Padded(number, placeholder.Form.Contains("odd", StringComparison.Ordinal) ? '+' : 'a', length),
            "access token" or "id token" or "refresh token" or "token" => Token(placeholder, number),
            "secret block" => Block(placeholder, number, length),
            "hex" => Padded(number, '1', length),
            "upper-case hex" => "A" + Padded(number, '1', length - 1),
            "totp secret" => new('A', length),
            "no hex" => new('z', length),
            ReplacedForms.Number => number,
            "opaque" or "odd device key" or "device group key" or "passkey challenge" or "credential id" => Padded(number, 'a', length),
            var kind => $"{kind.Replace(' ', '-')}-{number}",
        };
    }

    private static string Uuid(string number) => $"00000000-0000-4000-8000-{number.PadLeft(12, '0')}";

    private static string Padded(string number, char letter, int length) =>
        number.Length >= length ? new(letter, Math.Max(length, 0)) : number + new string(letter, length - number.Length);

    private static string Token(Placeholder placeholder, string number)
    {
        var parts = placeholder.Facets.Split(' ')
            .Select(word => int.TryParse(word, CultureInfo.InvariantCulture, out var count) ? count : 0)
            .FirstOrDefault(count => count > 0, TokenParts.Signed);
        return parts == 1
            ? Padded(number, 'a', placeholder.Length ?? UsualLength)
            : string.Join('.', Enumerable.Repeat($"eyJ{number}", parts));
    }

    private static string Block(Placeholder placeholder, string number, int length) =>
        placeholder.Form.EndsWith(", base64", StringComparison.Ordinal) ? Padded(number, 'A', length)
        : Padded(number, 'A', length - 1) + (placeholder.Form.EndsWith(", base64url", StringComparison.Ordinal) ? '-' : '!');
}
