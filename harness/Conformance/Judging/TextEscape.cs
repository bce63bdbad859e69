using System.Globalization;
using System.Text;

namespace Conformance.Judging;

/// <summary>One way to write a character behind a backslash.</summary>
/// <param name="Form">How it looks.</param>
/// <param name="Write">Writes a character, which may be a pair of surrogates; null where it cannot be written so.</param>
internal sealed record TextEscape(string Form, Func<string, string?> Write)
{
    private const string Named = "\aa\bb\tt\nn\vv\ff\rr\u001be\00";

    /// <summary>All that the languages of known clients write: JSON, repr() and ascii(), %q and %+q, inspect.</summary>
    public static IReadOnlyList<TextEscape> All { get; } =
    [
        new(@"\""", Punctuation) { Comparison = StringComparison.Ordinal },
        new(@"\n", Letter) { Comparison = StringComparison.Ordinal },
        new(@"\x0a", character => Code(character) is <= 0xff and var code ? $@"\x{Hex(code, 2)}" : null),
        new(@"\u000a", character => string.Concat(character.Select(unit => $@"\u{Hex(unit, 4)}"))),
        new(@"\U0000000a", character => $@"\U{Hex(Code(character), 8)}"),
        new(@"\u{a}", character => $@"\u{{{Hex(Code(character), 1)}}}"),
        new(@"\xc3\xa9", character => string.Concat(Encoding.UTF8.GetBytes(character).Select(value => $@"\x{Hex(value, 2)}"))),
    ];

    /// <summary>How it compares: the digits of a code may be in either case.</summary>
    public StringComparison Comparison { get; private init; } = StringComparison.OrdinalIgnoreCase;

    private static string? Punctuation(string character) =>
        char.IsAscii(character[0]) && !char.IsAsciiLetterOrDigit(character[0]) && character[0] >= ' ' ? $@"\{character}" : null;

    private static string? Letter(string character) =>
        Named.IndexOf(character, StringComparison.Ordinal) is >= 0 and var at && at % 2 == 0 ? $@"\{Named[at + 1]}" : null;

    private static int Code(string character) => character.Length == 2 ? char.ConvertToUtf32(character, 0) : character[0];

    private static string Hex(int code, int digits) => code.ToString($"x{digits}", CultureInfo.InvariantCulture);
}
