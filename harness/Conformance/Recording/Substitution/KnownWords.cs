using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Conformance.Recording.Substitution;

/// <summary>Words that say nothing of anybody: those of the protocol and of the formats in it.</summary>
internal static partial class KnownWords
{
    private static readonly FrozenSet<string> InTokenHeaders = new[]
    {
        "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "HS256", "HS384", "HS512", "EdDSA", "none", "dir",
        "RSA-OAEP", "RSA-OAEP-256",
        "A128KW", "A256KW", "A128GCM", "A192GCM", "A256GCM", "A128CBC-HS256", "A256CBC-HS512", "JWT", "JWS", "JWE", "at+jwt", "DEF",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for a text that is a word wherever it stands.</summary>
    public static bool Has(string text) => text.Length == 0 || ServiceWords.IsValue(text);

    /// <summary>True for a word that an enumeration, a scope or an attribute's name may be.</summary>
    public static bool HasInWordMember(string text) =>
        Has(text)
            || UpperSnake().IsMatch(text)
            || Scope().IsMatch(text)
            || Attribute().IsMatch(text);

    /// <summary>True for the name of an algorithm or a type in the header of a token.</summary>
    public static bool HasInTokenHeader(string text) => InTokenHeaders.Contains(text);

    /// <summary>True for a member's name that is one: no id, no address, and none with the number of somebody in it.</summary>
    public static bool IsMemberName(string name) =>
        MemberName().IsMatch(name) && !LooseText.LooksRandom(name) && !LongNumber().IsMatch(name);

    [GeneratedRegex("^[A-Z]{2,16}(_[A-Z0-9]{1,16}){0,5}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UpperSnake();

    [
        GeneratedRegex(
            @"^(aws\.cognito\.[a-z.]{1,40}|openid|email|phone|profile)( (aws\.cognito\.[a-z.]{1,40}|openid|email|phone|profile)){0,8}$",
            RegexOptions.ExplicitCapture,
            matchTimeoutMilliseconds: 1000),
    ]
    private static partial Regex Scope();

    [
        GeneratedRegex(
            @"^(userAttributes\.((dev:)?custom:)?[a-zA-Z_]{1,20}|(dev:)?custom:[a-zA-Z_]{1,20}"
            + "|name|given_name|family_name|middle_name|nickname|preferred_username|profile|picture|website|email|email_verified|gender"
            + "|birthdate|zoneinfo|locale|phone_number|phone_number_verified|address|updated_at)$",
            RegexOptions.ExplicitCapture,
            matchTimeoutMilliseconds: 1000),
    ]
    private static partial Regex Attribute();

    [GeneratedRegex("[0-9]{6}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_:.\- ]{0,63}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MemberName();
}
