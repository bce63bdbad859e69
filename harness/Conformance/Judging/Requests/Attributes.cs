using System.Text;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

/// <summary>The attributes of an answer to NEW_PASSWORD_REQUIRED.</summary>
internal static class Attributes
{
    public const string Prefix = "userAttributes.";

    /// <summary>
    /// The names that the challenge asks for, without the prefix; null where the request answers no such challenge, or that does not tell.
    /// </summary>
    public static IReadOnlyList<string>? Required(PlayedRequest sent)
    {
        if (!sent.IsAnswer || sent.Heard.Challenge != "NEW_PASSWORD_REQUIRED")
        {
            return null;
        }

        return Told(sent, WireNames.RequiredAttributes) is { Kind: JsonKind.Array } list
            ? [
                .. list.Children.ToList().Select(
                    name => name.Text.StartsWith(Prefix, StringComparison.Ordinal) ? name.Text[Prefix.Length..] : name.Text),
            ]
            : null;
    }

    /// <summary>True for an attribute that has a value already, as the challenge tells.</summary>
    public static bool HasValue(PlayedRequest sent, string name) =>
        Told(sent, WireNames.UserAttributes)[name] is { Kind: JsonKind.String, RawString.IsEmpty: false };

    /// <summary>True for a key that holds an attribute in another way than <c>userAttributes.name</c>.</summary>
    public static bool IsMisspelt(string key, IReadOnlyList<string> required) =>
        key.Equals(WireNames.UserAttributes, StringComparison.OrdinalIgnoreCase)
        || required.Contains(key, StringComparer.Ordinal)
        || (key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && !key.StartsWith(Prefix, StringComparison.Ordinal));

    // JSON in a string.
    private static JsonValue Told(PlayedRequest sent, string parameter)
    {
        var parameters = sent.Heard.Last!.Response.Root[WireNames.ChallengeParameters];
        return JsonReading.TryRead(Encoding.UTF8.GetBytes(parameters[parameter].Text), out _)?.Root ?? default;
    }
}
