using System.Text;
using Conformance.Contract.Wire;

namespace Conformance.Corpus.Wire;

/// <summary>Documents of another shape, size, depth or encoding.</summary>
internal static class JsonShapes
{
    private const string Protocol = "Smithy, AWS JSON 1.1: the output is serialized as a JSON object";
    private const string Limits = "RFC 8259, section 9: a parser may set limits on size, depth and length";
    private const string Encodings = "RFC 8259, section 8.1: JSON text between systems is UTF-8";
    private const int Megabyte = 1024 * 1024;

    // The service model's limit of a string.
    private const int LongestString = 131_072;

    public static IEnumerable<WireRow> Rows { get; } =
    [
        .. from top in ((string Name, Func<string, string> Apply)[])
           [
               ("string", _ => "\"ok\""), ("number", _ => "3600"), ("true", _ => "true"), ("false", _ => "false"),
               ("reply-in-an-array", body => $"[{body}]"), ("reply-twice-in-an-array", body => $"[{body},{body}]"),
               ("reply-as-a-string", body => JsonText.Quote(body)),
               ("empty-string", _ => "\"\""),
           ]
           select JsonTable.Reject($"top.{top.Name}", Protocol, top.Apply) with
           {
               IsOfNoBody = !top.Name.StartsWith("reply-", StringComparison.Ordinal),
           },
        .. from blanks in ((string Name, string Text)[]) [("space", " "), ("line-feed", "\n"), ("all", " \t\r\n ")]
           select new WireRow(
               $"json.blanks-alone.{blanks.Name}",
               "RFC 8259, section 2: a JSON text is one value",
               _ => new(_ => blanks.Text) { Readings = _ => ["{}"] })
           {
               Class = PayloadClass.Neither,
               IsOfNoBody = true,
           },
        .. from depth in (int[])[32, 500, 100_000]
           from kind in ((string Name, string Opening, string Inner, string Closing)[])
               [("arrays", "[", "", "]"), ("objects", "{\"a\":", "0", "}")]
           select AtMost(depth <= 32)($"depth.{depth}.{kind.Name}", Limits, _ => new(
               body => WireBody.WithMember(body, Repeat(kind.Opening, depth - 1) + kind.Inner + Repeat(kind.Closing, depth - 1)))),
        .. from length in (int[])[LongestString, Megabyte]
           select AtMost(length <= LongestString)($"length.string-of-{length}", Limits, body => new(
               text => WireBody.WithText(text, body.Text, new('a', length - 32)))
               {
                   Readings = text => [WireBody.WithText(text, body.Text, new('a', length - 32))],
               }),
        .. from @long in ((string Name, Func<string, string> Apply)[])
           [
               ("unknown-member-of-1048576", body => WireBody.WithMember(body, $"\"{new string('a', Megabyte)}\"")),
               ("name-of-65536", body => WireBody.WithMember(body, "\"a\"", new('a', 65_536))),
               ("number-of-1000-digits", body => WireBody.WithMember(body, new('9', 1000))),
               ("members-10000", body => body[..^1] + string.Concat(Enumerable.Range(0, 10_000).Select(at => $",\"a{at:d}\":0")) + "}"),
           ]
           select JsonTable.Free($"length.{@long.Name}", Limits, _ => new(@long.Apply)),
        .. from encoding in ((string Name, Encoding Encoding)[])
           [
               ("utf-16-le", new UnicodeEncoding(bigEndian: false, byteOrderMark: true)),
               ("utf-16-be", new UnicodeEncoding(bigEndian: true, byteOrderMark: true)),
               ("utf-32-le", new UTF32Encoding(bigEndian: false, byteOrderMark: true)),
               ("utf-32-be", new UTF32Encoding(bigEndian: true, byteOrderMark: true)),
           ]
           from mark in (bool[])[true, false]
           select JsonTable.Free(
               $"encoding.{encoding.Name}.{(mark ? "with" : "without")}-mark",
               Encodings,
               _ => new(
                   body => Encoding.Latin1.GetString(
                       [
                           .. mark ? encoding.Encoding.GetPreamble() : [],
                           .. encoding.Encoding.GetBytes(Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(body))),
                       ]))),
    ];

    private static Func<string, string, Func<WireBody, BodyChange>, WireRow> AtMost(bool isWithin) =>
        isWithin ? JsonTable.Accept : JsonTable.Free;

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();
}
