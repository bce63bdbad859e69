using System.Globalization;
using System.Text;

namespace Conformance.Corpus.Wire;

/// <summary>What may stand in strings, what may not, and what is no text.</summary>
internal static class JsonStrings
{
    private const string Characters = "RFC 8259, section 7: all characters but quotation mark, reverse solidus and U+0000 to U+001F";
    private const string Escapes = "RFC 8259, section 7: the escapes";
    private const string Unicode = "RFC 8259, section 8.2: unpaired surrogates";
    private const string Utf8 = "RFC 8259, section 8.1: UTF-8 between systems";

    private static readonly (string Name, string Sent)[] Plain =
    [
        ("delete", "\u007F"), ("next-line", "\u0085"), ("line-separator", "\u2028"), ("paragraph-separator", "\u2029"),
        ("no-break-space", "\u00A0"), ("noncharacter-fffe", "\uFFFE"), ("noncharacter-fdd0", "\uFDD0"), ("beyond-16-bits", "\U0001F600"),
        ("last-character", "\U0010FFFF"), ("byte-order-mark", "\uFEFF"), ("combining", "e\u0301"), ("right-to-left", "\u202Eab"),
    ];

    private static readonly (string Name, string Sent)[] Escaped =
    [
        ("quotation-mark", "\\\""), ("reverse-solidus", "\\\\"), ("solidus", "\\/"), ("backspace", "\\b"), ("form-feed", "\\f"),
        ("line-feed", "\\n"), ("carriage-return", "\\r"), ("tab", "\\t"), ("ascii", "\\u0041"), ("lower-hex", "\\u00e9"),
        ("upper-hex", "\\u20AC"), ("pair", "\\uD83D\\uDE00"), ("noncharacter-fffe", "\\ufffe"), ("noncharacter-fdd0", "\\ufdd0"),
        ("last-character", "\\udbff\\udfff"), ("control", "\\u001f"), ("backslash-and-letter", "\\\\u0041"),
    ];

    private static readonly (string Name, string Sent, string[] Meant)[] NoEscapes =
    [
        ("hexadecimal", "\\x41", ["A", "x41", "\\\\x41"]), ("short", "\\u12 ", ["\\u0012 ", "u12 ", "\\\\u12 "]),
        ("braces", "\\u{41}", ["A", "u{41}", "\\\\u{41}"]), ("single-quote", "\\'", ["'", "\\\\'"]), ("zero", "\\0", ["\\u0000", "0",
            "\\\\0"]),
        ("upper-case", "\\U00000041", ["A", "U00000041", "\\\\U00000041"]), ("bell", "\\a", ["\\u0007", "a", "\\\\a"]),
        ("vertical-tab", "\\v", ["\\u000b", "v", "\\\\v"]), ("escape", "\\e", ["\\u001b", "e", "\\\\e"]),
        ("line-continued", "\\\n", ["", "\\n", "\\\\\\n"]), ("no-hex-digits", "\\u00zz", ["u00zz", "\\\\u00zz"]),
        ("blank-in-it", "\\u 041", ["u 041", "\\\\u 041"]),
    ];

    private static readonly (string Name, string Sent, string[] Replaced)[] Lone =
    [
        ("high", "\\ud800", ["\\ufffd"]), ("low", "\\udc00", ["\\ufffd"]),
        ("swapped", "\\udc00\\ud800", ["\\ufffd\\ufffd", "\\ufffd"]), ("high-before-a-letter", "\\ud83dA", ["\\ufffdA"]),
        ("high-before-an-escape", "\\ud83d\\u0041", ["\\ufffdA"]), ("two-highs", "\\ud83d\\ud83d", ["\\ufffd\\ufffd", "\\ufffd"]),
    ];

    private static readonly (string Name, string Sent)[] NoUtf8 =
    [
        ("stray", "\u0080"), ("missing", "\u00C3a"), ("overlong", "\u00C0\u00AF"), ("overlong-in-three", "\u00E0\u0080\u00AF"),
        ("surrogate", "\u00ED\u00A0\u0080"), ("beyond-unicode", "\u00F4\u0090\u0080\u0080"), ("five-bytes",
            "\u00F8\u0088\u0080\u0080\u0080"),
        ("ff", "\u00FF"), ("latin-1", "\u00E9 "), ("cut-pair", "\u00ED\u00A0\u00BD"),
    ];

    private static readonly (string Name, Func<WireBody, IReadOnlyList<string>?> Path)[] Places =
    [
        ("in-text", body => body.Text), ("in-a-secret", body => body.Secret), ("in-a-name-of-the-user", body => body.User),
        ("in-a-name", _ => null),
    ];

    public static IEnumerable<WireRow> Rows { get; } =
    [
        .. from text in Plain
           select JsonTable.Accept($"text.{text.Name}", Characters, body => In(body.Text, Latin1(text.Sent))),
        .. from text in Escaped
           select JsonTable.Accept($"escape.{text.Name}", Escapes, body => In(body.Text, text.Sent)),
        JsonTable.Accept("escape.in-a-name", Escapes, _ => new(EscapeName)),
        JsonTable.Accept("escape.each-character", Escapes, _ => new(EscapeEach)),
        JsonTable.Free("escape.nul", Escapes, body => In(body.Text, "\\u0000")),
        .. from control in Enumerable.Range(0, ' ')
           let hex = control.ToString("x2", CultureInfo.InvariantCulture)
           select JsonTable.Forbid(
               $"control.{hex}", Characters, body => In(body.Text, ((char)control).ToString(), $"\\u00{hex}",
                   control == '\r' ? "\\n" : "")),
        .. from text in NoEscapes
           select JsonTable.Forbid($"no-escape.{text.Name}", Escapes, body => In(body.Text, text.Sent, text.Meant)),
        .. from text in Lone
           from place in Places
           select JsonTable.Free($"lone.{text.Name}.{place.Name}", Unicode, body => NoText(place.Path(body), text.Sent, [text.Sent,
               .. text.Replaced])),
        .. from text in NoUtf8
           from place in Places
           select JsonTable.Free($"no-utf-8.{text.Name}.{place.Name}", Utf8, body => NoText(place.Path(body), text.Sent, Read(text.Sent))),
    ];

    private static BodyChange In(IReadOnlyList<string> path, string sent, params string[] meant) =>
        new(body => WireBody.WithText(body, path, sent))
        {
            Readings = body => (meant.Length == 0 ? [sent] : meant).Select(text => WireBody.WithText(body, path, text)),
        };

    private static BodyChange NoText(IReadOnlyList<string>? path, string sent, IEnumerable<string> meant) =>
        (path is null ? new(body => WireBody.WithMember(body, "\"a\"", $"a{sent}b")) : In(path, sent,
            [.. meant])) with
        { IsIllFormed = true };

    /// <summary>
    /// What readers make of bytes that are no UTF-8: the bytes as lone surrogates, as Python can keep them, or U+FFFD for one or several of
    /// those that are wrong.
    /// </summary>
    private static IEnumerable<string> Read(string sent)
    {
        var plain = sent.TrimEnd('a', ' ');
        var behind = sent[plain.Length..];
        yield return string.Concat(plain.Select(unit => $"\\udc{(int)unit:x2}")) + behind;
        for (var count = plain.Length; count > 0; count--)
        {
            yield return string.Concat(Enumerable.Repeat("\\ufffd", count)) + behind;
        }
    }

    private static string Latin1(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    private static string EscapeName(string body) => body[..2] + Escape(body[2]) + body[3..];

    /// <summary>The first value that is a string of plain characters, each of them escaped.</summary>
    private static string EscapeEach(string body)
    {
        var value = JsonTokens.Strings(body).FirstOrDefault(token => !token.IsName && IsPlain(token.In(body)));
        return value == default
            ? body
            : body[..(value.Start + 1)] + string.Concat(value.In(body).Select(Escape)) + body[value.End..];
    }

    private static bool IsPlain(string text) => Ascii.IsValid(text) && !text.Contains('\\', StringComparison.Ordinal);

    private static string Escape(char character) => $"\\u{(int)character:x4}";
}
