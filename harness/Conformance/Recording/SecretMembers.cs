using System.Text.RegularExpressions;
using Conformance.Wire;

namespace Conformance.Recording;

/// <summary>The members and parameters whose values are secrets.</summary>
internal static class SecretMembers
{
    private static readonly string[] Names =
    [
        WireNames.AccessToken, WireNames.IdToken, WireNames.RefreshToken, WireNames.Session, WireNames.SecretBlock, WireNames.SecretCode, WireNames.ClientSecret,
        WireNames.SecretHash, WireNames.Password, WireNames.NewPassword, WireNames.RefreshTokenParameter, WireNames.ClaimSignature, WireNames.ClaimSecretBlock,
        WireNames.SrpA, WireNames.UserCode, WireNames.DeviceKey, "SMS_MFA_CODE", "SOFTWARE_TOKEN_MFA_CODE", "EMAIL_OTP_CODE", "SMS_OTP_CODE", WireNames.Answer,
    ];

    /// <summary>The secrets that a value holds, with the names of their members.</summary>
    public static IEnumerable<KeyValuePair<string, string>> In(JsonValue value)
    {
        foreach (var child in value.Children.ToList())
        {
            if (child.Kind == JsonKind.String && Names.Contains(child.Name, StringComparer.OrdinalIgnoreCase))
            {
                yield return new(child.Text, child.Name);
            }

            foreach (var inside in In(child))
            {
                yield return inside;
            }
        }
    }

    /// <summary>Matches one of these values, as <c>value</c>, as that of a secret member, whose name is <c>key</c>.</summary>
    public static Regex Places(IEnumerable<string> values) => new(
        $$"""(?:^|[^A-Za-z_])(?<key>{{Any(Names)}})[\\"']*\s*[:=]\s*[\\"']*(?<value>{{Any(values)}})(?:[^A-Za-z0-9.]|$)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);

    private static string Any(IEnumerable<string> texts) => string.Join('|', texts.Distinct(StringComparer.OrdinalIgnoreCase).Select(Regex.Escape));
}
