using System.Buffers.Text;
using Conformance.Contract.Wire;

namespace Conformance.Snapshots;

/// <summary>The members whose text is opaque by their name, as the API or a driver spells it.</summary>
internal static class OpaqueNames
{
    /// <summary>The parameter that holds the options of a passkey.</summary>
    public const string Passkey = WireNames.CredentialRequestOptions;

    // A big integer loses its leading zeros: one in sixteen is a digit shorter, and that tells nothing.
    private const int HexStep = 32;

    /// <summary>True inside the options of a passkey.</summary>
    public static bool IsPasskey(string name) => name.StartsWith(Passkey, StringComparison.OrdinalIgnoreCase);

    /// <summary>What the text of a member is; null when its name says nothing.</summary>
    public static OpaqueForm? Find(string name, string text)
    {
        if (Is(name, WireNames.Session))
        {
            return new("session", (IsBase64Url(text) ? "" : "odd characters, ") + Placeholder.Chars(text.Length));
        }

        if (Is(name, WireNames.AccessToken))
        {
            return new("access token", Parts(text));
        }

        if (Is(name, WireNames.IdToken))
        {
            return new("id token", Parts(text));
        }

        if (Is(name, WireNames.RefreshToken))
        {
            return new("refresh token", Parts(text));
        }

        if (Is(name, WireNames.SecretBlock))
        {
            return new("secret block", $"{Alphabet(text)}, {Placeholder.Chars(text.Length)}");
        }

        if (Is(name, WireNames.Salt) || Is(name, WireNames.SrpB))
        {
            return Hex(text) ?? new("no hex", Placeholder.Chars(text.Length));
        }

        if (Is(name, WireNames.DeviceGroupKey))
        {
            return new("device group key", Placeholder.Chars(text.Length));
        }

        if (Is(name, WireNames.DeviceKey) || Is(name, WireNames.DeviceKeyParameter))
        {
            return OpaqueForms.IsDeviceKey(text) ? new("device key", "") : new("odd device key", Placeholder.Chars(text.Length));
        }

        return name.ToUpperInvariant() switch
        {
            "SECRETCODE" or "TOTPSECRET" => new("totp secret", Placeholder.Chars(text.Length)),
            Passkey + ".CHALLENGE" => new("passkey challenge", Placeholder.Chars(text.Length)),
            Passkey + ".ID" => new("credential id", Placeholder.Chars(text.Length)),
            _ => null,
        };
    }

    /// <summary>A number in hexadecimal digits; null when the text is none.</summary>
    public static OpaqueForm? Hex(string text)
    {
        if (!text.All(char.IsAsciiHexDigit))
        {
            return null;
        }

        var length = (text.Length + HexStep - 1) / HexStep * HexStep;
        return new(text.Any(char.IsAsciiLetterUpper) ? "upper-case hex" : "hex", "up to " + Placeholder.Chars(length));
    }

    private static bool Is(string name, string known) => string.Equals(name, known, StringComparison.OrdinalIgnoreCase);

    private static string Parts(string token)
    {
        var parts = token.Count(letter => letter == '.') + 1;
        return parts == 1 ? $"1 part, {Placeholder.Chars(token.Length)}" : $"{Contract.Catalog.Wording.Number(parts)} parts";
    }

    private static string Alphabet(string text) =>
        Base64.IsValid(text) ? "base64" : IsBase64Url(text) ? "base64url" : "no base64";

    private static bool IsBase64Url(string text) => text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}
