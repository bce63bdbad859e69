using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Conformance.Corpus.Wire;

/// <summary>Status and framing of a good answer, as RFC 9110 and 9112 allow them, leave them open or forbid them.</summary>
internal static class FramingTable
{
    private const string Id = "framing";
    private const string Status = "RFC 9110, section 15: what a status says of the body";
    private const string Interim = "RFC 9110, section 15.2: a client reads interim responses, even unexpected ones";
    private const string Length = "RFC 9112, section 6.3: message body length";
    private const string Lines = "RFC 9112, sections 2.2 and 5: line ends and field lines";
    private const string Codings = "RFC 9110, section 8.4: content codings";
    private const string Incomplete = "RFC 9112, section 8: incomplete messages";
    private const string Parts = "RFC 9110, section 3.3: messages come in parts";
    private const string Kept = "RFC 9112, section 9.2: what is behind an answer is none to the next request";

    // A challenge, which nobody can take for the tokens or the challenge that was sent.
    private const string Smuggled =
        """{"ChallengeName":"CUSTOM_CHALLENGE","ChallengeParameters":{"harness":"behind"},"Session":"harness-session-behind"}""";

    // With a request id like any other, so that a driver has one to hand out.
    private const string SmuggledHead = "HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.1\r\n"
        + "x-amzn-requestid: 00000000-0000-4000-8000-000000000000\r\n";

    private static readonly (string Name, Func<Stream, Stream> Open)[] Coders =
    [
        ("gzip", to => new GZipStream(to, CompressionLevel.Fastest)), ("deflate", to => new ZLibStream(to, CompressionLevel.Fastest)),
        ("deflate-raw", to => new DeflateStream(to, CompressionLevel.Fastest)),
        ("br", to => new BrotliStream(to, CompressionLevel.Fastest)),
    ];

    public static IReadOnlyList<WireRow> Rows { get; } =
    [
        .. from status in (int[])[201, 202, 203, 205, 206, 207, 226]
           select Free($"status.{status}", Status, Plain) with { Status = status },
        .. from status in (int[])[204, 304]
           select Free($"status.{status}", Status, Plain) with
           {
               Status = status,
               Class = PayloadClass.Neither,
               Change = _ => new(body => body) { Readings = _ => ["{}"] },
           },
        Accept("interim.100", Interim, (head, body) => Early("100 Continue") + Plain(head, body)),
        Accept("interim.100-twice", Interim, (head, body) => Early("100 Continue") + Early("100 Continue") + Plain(head, body)),
        Accept("interim.100-with-fields", Interim, (head, body) => Early("100 Continue", "X-Harness: early\r\n") + Plain(head, body)),
        Should("interim.102", Interim, (head, body) => Early("102 Processing") + Plain(head, body)),
        Should("interim.103", Interim, (head, body) => Early("103 Early Hints", "Link: </harness>\r\n") + Plain(head, body)),
        Reject("interim.101", Interim, (head, body) => Early("101 Switching Protocols", "Upgrade: harness\r\n") + Plain(head, body)),
        .. ChunkTable.Rows,
        Accept("length.until-the-close", Length, (head, body) => $"{head}Connection: close\r\n\r\n{body}"),
        Free("length.twice-equal", Length, (head, body) => head + Count(body.Length) + Counted(body)),
        Free("length.list-of-equals", Length, (head, body) => $"{head}Content-Length: {body.Length}, {body.Length}\r\n\r\n{body}"),
        Reject("length.twice-shorter-first", Length, (head, body) => head + Count(body.Length - 9) + Counted(body)),
        Reject("length.twice-shorter-last", Length, (head, body) => $"{head}{Count(body.Length)}{Count(body.Length - 9)}\r\n{body}"),
        Free("length.no-number", Length, (head, body) => $"{head}Content-Length: harness\r\n\r\n{body}"),
        Free("length.negative", Length, (head, body) => $"{head}{Count(-1)}\r\n{body}"),
        Free("length.plus", Length, (head, body) => $"{head}Content-Length: +{body.Length}\r\n\r\n{body}"),
        Free("length.beyond-64-bits", Length, (head, body) => $"{head}Content-Length: 18446744073709551617\r\n\r\n{body}"),
        Free("length.unknown-transfer-coding", Length, (head, body) => $"{head}Transfer-Encoding: harness\r\n\r\n{body}"),
        Accept("lines.name-in-capitals", Lines, (head, body) =>
            Plain(head.Replace("Content-Type", "CONTENT-TYPE", StringComparison.Ordinal), body)),
        Accept("lines.no-blank-behind-the-colon", Lines, (head, body) =>
            Plain(head.Replace(": ", ":", StringComparison.Ordinal), body)),
        Accept("lines.empty-reason", Lines, (head, body) => Plain(head.Replace("200 OK", "200 ", StringComparison.Ordinal), body)),
        Accept("lines.90-more", Lines, (head, body) =>
            Plain(head + string.Concat(Enumerable.Range(0, 90).Select(at => Invariant($"X-Harness-{at}: a\r\n"))), body)),
        Free("lines.no-reason", Lines, (head, body) => Plain(head.Replace("200 OK", "200", StringComparison.Ordinal), body)),
        Free("lines.bare-line-feeds", Lines, (head, body) =>
            $"{head}{Count(body.Length)}\r\n".Replace("\r\n", "\n", StringComparison.Ordinal) + body),
        Free("lines.folded", Lines, (head, body) => Plain($"{head}X-Harness: one\r\n two\r\n", body)),
        Free("lines.of-65536", Lines, (head, body) => Plain($"{head}X-Harness: {new string('a', 65_536)}\r\n", body)),
        Free("lines.blank-before-the-colon", Lines, (head, body) => Plain($"{head}X-Harness : a\r\n", body)),
        Free("lines.no-colon", Lines, (head, body) => Plain($"{head}X-Harness\r\n", body)),
        Free("lines.nul", Lines, (head, body) => Plain($"{head}X-Harness: a\0b\r\n", body)),
        Free("lines.http-1.0", Lines, (head, body) => Plain(head.Replace("HTTP/1.1", "HTTP/1.0", StringComparison.Ordinal), body)),
        .. from coder in Coders
           // Without its wrapping, deflate is what some servers send and HTTP does not have.
           select Coded(coder.Name == "deflate-raw" ? null : coder.Name, $"coding.{coder.Name}", (head, body) =>
               Plain($"{head}Content-Encoding: {coder.Name.Split('-')[0]}\r\n", Coded(body, coder.Open))),
        Free("coding.identity", Codings, (head, body) => Plain($"{head}Content-Encoding: identity\r\n", body)),
        Cut("in-the-status-line", (head, _) => head[..9]),
        Cut("in-the-head", (head, _) => head[..^20]),
        Cut("behind-the-head", (head, body) => $"{head}{Count(body.Length)}\r\n"),
        Cut("before-the-last-byte", (head, body) => Plain(head, body)[..^1]),
        Paced("pause-in-the-head", new(Plain) { Pauses = [0.05] }),
        Paced("pause-in-the-body", new(Plain) { Pauses = [0.6] }),
        Paced("ten-pauses", new(Plain) { Pauses = [.. Enumerable.Range(1, 10).Select(at => at / 11d)] }),
        Paced("a-byte-at-a-time", new(Plain) { Step = 1 }),
        Paced("seven-bytes-at-a-time", new(Plain) { Step = 7 }),
        .. from behind in ((string Name, string Bytes)[])
           [
               ("response-behind", SmuggledHead + Counted(Smuggled)),
               ("text-behind", "\r\nharness\r\n\r\n"),
           ]
           select Free($"kept.{behind.Name}", Kept, Plain) with
           {
               Reuses = true,
               Frame = new((head, body) => Plain(head, body) + behind.Bytes) { Closes = false, IsDoubtful = true },
           },
    ];

    /// <summary>A row of what every client reads.</summary>
    internal static WireRow Accept(string name, string clause, Func<string, string, string> compose) =>
        new($"{Id}.{name}", clause, _ => new(body => body)) { Frame = new(compose) };

    /// <summary>A row of what a client should read, and some libraries cannot.</summary>
    private static WireRow Should(string name, string clause, Func<string, string, string> compose) =>
        Accept(name, clause, compose) with { IsAdvisory = true };

    /// <summary>A row of what a client may read, or not at all.</summary>
    internal static WireRow Free(string name, string clause, Func<string, string, string> compose) =>
        new($"{Id}.{name}", clause, _ => new(body => body))
        {
            Class = PayloadClass.Lenient,
            Frame = new(compose) { IsDoubtful = true },
        };

    /// <summary>The body with its Content-Length.</summary>
    internal static string Counted(string body) => $"{Count(body.Length)}\r\n{body}";

    internal static string Count(int length) => Invariant($"Content-Length: {length}\r\n");

    private static WireRow Reject(string name, string clause, Func<string, string, string> compose) =>
        Free(name, clause, compose) with { Class = PayloadClass.NotDecodable };

    /// <summary>A row of what whoever accepts the coding reads.</summary>
    private static WireRow Coded(string? coding, string name, Func<string, string, string> compose) =>
        Free(name, Codings, compose) with { Frame = new(compose) { IsDoubtful = true, Coding = coding } };

    private static WireRow Cut(string name, Func<string, string, string> compose) =>
        Free($"close.{name}", Incomplete, compose) with { Class = PayloadClass.Transport };

    private static WireRow Paced(string name, WireFrame frame) => Accept($"pace.{name}", Parts, frame.Compose) with { Frame = frame };

    private static string Plain(string head, string body) => head + Counted(body);

    private static string Early(string status, string fields = "") => $"HTTP/1.1 {status}\r\n{fields}\r\n";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Coded(string body, Func<Stream, Stream> open)
    {
        using var coded = new MemoryStream();
        using (var coding = open(coded))
        {
            coding.Write(Encoding.Latin1.GetBytes(body));
        }

        return Encoding.Latin1.GetString(coded.ToArray());
    }
}
