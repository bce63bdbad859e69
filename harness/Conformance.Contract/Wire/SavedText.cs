using System.Text;

namespace Conformance.Contract.Wire;

/// <summary>The bytes of a text as people save it: in UTF-8 or UTF-16, with or without a byte-order mark.</summary>
internal static class SavedText
{
    /// <summary>The text in UTF-8. A byte-order mark is the file's own and no part of it.</summary>
    public static byte[] ToUtf8(byte[] saved) => saved switch
    {
        [0xEF, 0xBB, 0xBF, .. var text] => text,
        [0xFF, 0xFE, .. var text] => Encoding.Convert(Encoding.Unicode, Encoding.UTF8, text),
        [0xFE, 0xFF, .. var text] => Encoding.Convert(Encoding.BigEndianUnicode, Encoding.UTF8, text),

        // JSON begins with two characters of ASCII, and none of them is U+0000.
        [> 0, 0, > 0, 0, ..] => Encoding.Convert(Encoding.Unicode, Encoding.UTF8, saved),
        [0, > 0, 0, > 0, ..] => Encoding.Convert(Encoding.BigEndianUnicode, Encoding.UTF8, saved),
        _ => saved,
    };
}
