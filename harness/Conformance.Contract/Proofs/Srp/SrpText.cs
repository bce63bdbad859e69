using System.Globalization;
using System.Text;

namespace Conformance.Contract.Proofs.Srp;

/// <summary>How a text becomes bytes.</summary>
internal enum TextCoding
{
    /// <summary>Cognito's.</summary>
    Utf8,

    /// <summary>One byte for each letter of Latin-1, a question mark for any other.</summary>
    Latin1,

    /// <summary>A question mark for each letter beyond ASCII.</summary>
    Ascii,

    /// <summary>Two bytes for each unit of UTF-16, the low one first.</summary>
    Utf16,

    /// <summary>The low byte of each unit of UTF-16.</summary>
    LowBytes,
}

/// <summary>What becomes of a text before.</summary>
internal enum TextForm
{
    /// <summary>Cognito's: nothing.</summary>
    AsTyped,

    /// <summary>Letters and their accents in one character, NFC.</summary>
    Composed,

    /// <summary>Letters and their accents apart, NFD.</summary>
    Decomposed,

    /// <summary>In lower case.</summary>
    LowerCase,

    /// <summary>Without blanks at both ends.</summary>
    Trimmed,
}

/// <summary>The texts of a proof.</summary>
internal static class SrpText
{
    public static byte[] Bytes(string text, TextCoding coding) => coding switch
    {
        TextCoding.Latin1 => Encoding.Latin1.GetBytes(text),
        TextCoding.Ascii => Encoding.ASCII.GetBytes(text),
        TextCoding.Utf16 => Encoding.Unicode.GetBytes(text),
        TextCoding.LowBytes => [.. text.Select(unit => unchecked((byte)unit))],
        _ => Encoding.UTF8.GetBytes(text),
    };

    public static string In(string text, TextForm form) => form switch
    {
        TextForm.Composed => text.Normalize(NormalizationForm.FormC),
        TextForm.Decomposed => text.Normalize(NormalizationForm.FormD),
        TextForm.LowerCase => text.ToLower(CultureInfo.InvariantCulture),
        TextForm.Trimmed => text.Trim(),
        _ => text,
    };
}
