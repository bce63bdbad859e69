using System.Globalization;
using System.Text;

namespace Conformance.Contract.Wire;

/// <summary>Text that a terminal or an XML reader takes as text and as nothing else.</summary>
internal static class Printable
{
    /// <summary>The text with everything that cannot be seen written as its code, for instance <c>\u001b</c>.</summary>
    public static string Of(string text)
    {
        StringBuilder? shown = null;
        for (var at = 0; at < text.Length; at++)
        {
            var length = char.IsSurrogatePair(text, at) ? 2 : 1;
            if (IsSeen(CharUnicodeInfo.GetUnicodeCategory(text, at)))
            {
                shown?.Append(text, at, length);
            }
            else
            {
                shown ??= new(text, 0, at, text.Length + 16);
                foreach (var unit in text.AsSpan(at, length))
                {
                    shown.Append("\\u").Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture));
                }
            }

            at += length - 1;
        }

        return shown?.ToString() ?? text;
    }

    /// <summary>True for a character that shows as itself.</summary>
    public static bool IsSeen(UnicodeCategory category) => category is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned);
}
