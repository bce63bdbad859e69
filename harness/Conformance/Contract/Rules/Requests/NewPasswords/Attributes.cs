using System.Text;
using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.NewPasswords;

/// <summary>The attributes of an answer to NEW_PASSWORD_REQUIRED.</summary>
internal static class Attributes
{
    public const string Prefix = "userAttributes.";

    /// <summary>The names that the challenge asks for, without the prefix; null where the request answers no such challenge, or that does not tell.</summary>
    public static IReadOnlyList<string>? Required(SentRequest sent)
    {
        if (!sent.IsAnswer || sent.DueChallenge != "NEW_PASSWORD_REQUIRED")
        {
            return null;
        }

        var text = sent.Before!.Response.Root[WireNames.ChallengeParameters][WireNames.RequiredAttributes].Text;
        return JsonReading.TryRead(Encoding.UTF8.GetBytes(text), out _)?.Root is { Kind: JsonKind.Array } list
            ? [.. list.Children.ToList().Select(name => name.Text.StartsWith(Prefix, StringComparison.Ordinal) ? name.Text[Prefix.Length..] : name.Text)]
            : null;
    }

    /// <summary>True for a key that holds an attribute in another way than <c>userAttributes.name</c>.</summary>
    public static bool IsMisspelt(string key, IReadOnlyList<string> required) =>
        key.Equals(WireNames.UserAttributes, StringComparison.OrdinalIgnoreCase)
        || required.Contains(key, StringComparer.Ordinal)
        || (key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && !key.StartsWith(Prefix, StringComparison.Ordinal));
}
