using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Conformance.Contract.Wire;

namespace Conformance.Recording.Substitution;

/// <summary>
/// Which words of a message stay although they have a digit or a capital inside, as an id has: those of the protocol, and of software.
/// </summary>
internal static partial class ProseWords
{
    private static readonly FrozenSet<string> Known = new[]
    {
        WireNames.AdminInitiateAuth, WireNames.AdminRespondToAuthChallenge, WireNames.InitiateAuth, WireNames.RespondToAuthChallenge,
        WireNames.AssociateSoftwareToken, WireNames.VerifySoftwareToken, WireNames.GetTokensFromRefreshToken,
        WireNames.AuthenticationResult,
        WireNames.TargetPrefix.TrimEnd('.'), "UserPool", "UserPoolClient", "AppClient", "ID", "IDs", "MFA", "OTP", "SRP", "SMS", "TOTP",
        "API", "AWS", "URL", "URI", "JSON", "HTML", "HTTP", "HTTPS", "HTTP/1.1", "HTTP/2", "XML", "CSS", "DOCTYPE", "UTF-8", "utf-8", "UTC",
        "GMT", "IP", "TLS", "JWT", "JavaScript", "TypeScript", "NaN", "SHA256", "HMAC", "SigV4", "AWS4", "AWS4-HMAC-SHA256", "h1", "h2",
        "h3", "h4", "h5", "h6", "http-equiv", "e.g", "i.e", "NOT", "OK", "PLEASE", "SECRET_HASH", "ISO-8859-1", "x-amz-json-1.1",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly char[] Joints = ['.', '/', '='];

    /// <summary>True for a word that stays.</summary>
    public static bool Stays(string word) =>
        Known.Contains(word)
        || ServiceWords.IsMember(word)
        || (ServiceWords.IsValue(word) && !word.Any(char.IsAsciiDigit))
        || Joined().IsMatch(word)
        || Operation().IsMatch(word)
        || Fault().IsMatch(word)
        || (word.IndexOfAny(Joints) >= 0 && word.Split(Joints).All(part => Known.Contains(part) || ServiceWords.IsMember(part)));

    // A flow or a challenge that is in no model.
    [GeneratedRegex("^[A-Z]{2,16}(_[A-Z]{1,16}){1,5}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Joined();

    [GeneratedRegex("^Admin([A-Z][a-z]{1,16}){2,6}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Operation();

    [GeneratedRegex("^[A-Z][A-Za-z]{2,48}(Exception|Error|Failure|Fault())$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fault();
}
