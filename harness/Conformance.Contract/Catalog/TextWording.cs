using System.Text;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Catalog;

/// <summary>Says how a value differs from the text that it repeats, and shows neither.</summary>
internal static class TextWording
{
    private static readonly (Seen Seen, Func<string, string> Make)[] Changes =
    [
        (Seen.Trimmed, due => due.Trim()),
        (Seen.LowerCase, due => due.ToLowerInvariant()),
        (Seen.UpperCase, due => due.ToUpperInvariant()),
        (Seen.OtherEncoding.As("encoded for an address"), Uri.EscapeDataString),
        (Seen.OtherEncoding.As("decoded as part of an address"), due => Uri.UnescapeDataString(due.Replace('+', ' '))),
        (Seen.OtherEncoding.As("in standard base64 instead of base64url"), due => due.Replace('-', '+').Replace('_', '/')),
        (Seen.OtherEncoding.As("in base64url instead of standard base64"), due => due.Replace('+', '-').Replace('/', '_')),
        (Seen.OtherEncoding.As("in base64url without padding"), due => due.Replace('+', '-').Replace('/', '_').TrimEnd('=')),
        (Seen.Unpadded, due => due.TrimEnd('=')),
        (Seen.Padded, due => due.PadRight((due.Length + 3) / 4 * 4, '=')),
        (Seen.OtherEncoding.As("encoded in base64"), due => Convert.ToBase64String(Encoding.UTF8.GetBytes(due))),
        (Seen.Quoted, due => JsonText.Quote(due)),
        (Seen.WithoutLeadingZero, due => due.TrimStart('0')),
    ];

    /// <summary>What a wrong value is.</summary>
    public static Seen Unlike(in JsonValue sent, string due)
    {
        if (sent.Kind != JsonKind.String || sent.RawString.IsEmpty)
        {
            return Wording.Kind(sent);
        }

        var text = sent.Text;
        return Changed(text, due)
            ?? (due.StartsWith(text, StringComparison.Ordinal) ? Seen.Beginning.As(
                $"its first {Wording.Count(text.Length, "character")} of {Wording.Number(due.Length)}")
            : due.EndsWith(text, StringComparison.Ordinal) ? Seen.End.As(
                $"its last {Wording.Count(text.Length, "character")} of {Wording.Number(due.Length)}")
            : text.Trim() == due ? Seen.WithBlanks
            : text.Contains(due, StringComparison.Ordinal) ? Seen.WithMore
            : Seen.AnotherText.As($"another text of {Wording.Count(text.Length, "character")}"));
    }

    private static Seen? Changed(string text, string due)
    {
        foreach (var (seen, make) in Changes)
        {
            if (make(due) is var changed && changed == text && changed != due)
            {
                return seen;
            }
        }

        return null;
    }
}
