using System.Text;
using Conformance.Contract.Wire;
using Conformance.Corpus.Generation.Texts;

namespace Conformance.Corpus.Generation.Shrinking;

/// <summary>Simpler values of a member, as JSON, the simplest first.</summary>
internal static class SimplerValues
{
    // As much as an armed case needs to make a secret its own.
    private const int SecretLength = 32;
    private const string EmptyPart = "e30";

    public static IEnumerable<string> Of(JsonValue member) => member.Kind switch
    {
        JsonKind.String => OfText(member.Name, Encoding.UTF8.GetString(member.RawString)).Select(text => $"\"{text}\""),
        JsonKind.Number => ["0", "1"],
        JsonKind.Array => ["[]", .. Without(member)],
        JsonKind.Object => ["{}"],
        _ => [],
    };

    // Texts are as they stand between the quotes.
    private static IEnumerable<string> OfText(string name, string text) => name switch
    {
        WireNames.Session => [Start(text, Sessions.Shortest)],
        WireNames.AccessToken or WireNames.IdToken or WireNames.RefreshToken => [ShortToken(text)],
        WireNames.SecretBlock => [Start(text, SecretLength)],
        WireNames.UserAttributes or WireNames.CredentialRequestOptions => ["{}", .. Shorter(text)],
        WireNames.RequiredAttributes or WireNames.MfasCanSetup or WireNames.MfasCanChoose => ["[]", "[\\\"SMS_MFA\\\"]", .. Shorter(text)],

        // Its text says which challenge it is.
        WireNames.ChallengeName => [],
        _ => Shorter(text),
    };

    // Never empty: clients take an empty text for none, and that would be another failure.
    private static IEnumerable<string> Shorter(string text) =>
        text.Length == 0 || text.Contains('\\', StringComparison.Ordinal) ? [] : [Start(text, 1), Start(text, text.Length / 2)];

    private static IEnumerable<string> Without(JsonValue array)
    {
        var items = array.Children.ToList().Select(item => Encoding.UTF8.GetString(item.Raw)).ToList();
        return items.Select((_, left) => $"[{string.Join(',', items.Where((_, at) => at != left))}]");
    }

    /// <summary>As many parts as before, all but the last one empty objects.</summary>
    private static string ShortToken(string text)
    {
        var parts = text.Split('.');
        return string.Join('.', [.. Enumerable.Repeat(EmptyPart, parts.Length - 1), Start(parts[^1], SecretLength)]);
    }

    private static string Start(string text, int length) => text[..Math.Min(length, text.Length)];
}
