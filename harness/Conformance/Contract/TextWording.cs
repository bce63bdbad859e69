using System.Text;
using Conformance.Wire;

namespace Conformance.Contract;

/// <summary>Says how a value differs from the text that it repeats, and shows neither.</summary>
internal static class TextWording
{
    private static readonly (string Told, Func<string, string> Make)[] Changes =
    [
        ("with blanks cut off", due => due.Trim()),
        ("in lower case", due => due.ToLowerInvariant()),
        ("in upper case", due => due.ToUpperInvariant()),
        ("encoded for an address", Uri.EscapeDataString),
        ("decoded as part of an address", due => Uri.UnescapeDataString(due.Replace('+', ' '))),
        ("in standard base64 instead of base64url", due => due.Replace('-', '+').Replace('_', '/')),
        ("in base64url instead of standard base64", due => due.Replace('+', '-').Replace('/', '_')),
        ("in base64url without padding", due => due.Replace('+', '-').Replace('/', '_').TrimEnd('=')),
        ("without padding", due => due.TrimEnd('=')),
        ("padded", due => due.PadRight((due.Length + 3) / 4 * 4, '=')),
        ("encoded in base64", due => Convert.ToBase64String(Encoding.UTF8.GetBytes(due))),
        ("in quotation marks", due => JsonText.Quote(due)),
        ("without its leading zero", due => due.TrimStart('0')),
    ];

    /// <summary>What a wrong value is, in words.</summary>
    public static string Unlike(in JsonValue sent, string due)
    {
        if (sent.Kind != JsonKind.String)
        {
            return Wording.Kind(sent);
        }

        var text = sent.Text;
        return text.Length == 0 ? "an empty text"
            : Changed(text, due)
            ?? (due.StartsWith(text, StringComparison.Ordinal) ? $"its first {Wording.Number(text.Length)} characters of {Wording.Number(due.Length)}"
            : due.EndsWith(text, StringComparison.Ordinal) ? $"its last {Wording.Number(text.Length)} characters of {Wording.Number(due.Length)}"
            : text.Trim() == due ? "with blanks around it"
            : text.Contains(due, StringComparison.Ordinal) ? "with something around it"
            : $"another text of {Wording.Number(text.Length)} characters");
    }

    private static string? Changed(string text, string due)
    {
        foreach (var (told, make) in Changes)
        {
            if (make(due) is var changed && changed == text && changed != due)
            {
                return told;
            }
        }

        return null;
    }
}
