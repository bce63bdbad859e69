using System.Globalization;

namespace Conformance.Corpus.Wire;

/// <summary>A good answer in the chunked transfer coding, right, wrong and broken off.</summary>
internal static class ChunkTable
{
    private const string Chunks = "RFC 9112, section 7.1: chunked transfer coding";
    private const string Incomplete = "RFC 9112, section 8: incomplete messages";
    private const string Coding = "Transfer-Encoding: chunked\r\n";

    public static IReadOnlyList<WireRow> Rows { get; } =
    [
        Accept("in-chunks-of-64", (head, body) => head + Chunked(InChunks(body, 64))),
        Accept("in-one-chunk", (head, body) => head + Chunked(InChunks(body, body.Length))),
        Accept("in-chunks-of-1", (head, body) => head + Chunked(InChunks(body, 1))),
        Accept("extensions", (head, body) => head + Chunked(InChunks(body, 64, extension: ";name=\"value\""))),
        Accept("trailers", (head, body) => head + Chunked(InChunks(body, 64, trailer: "X-Harness: late\r\n"))),
        Accept("sizes-in-capitals-with-zeros", (head, body) => head + Chunked(InChunks(body, 171, format: "X4"))),
        Free("with-length", (head, body) => head + FramingTable.Count(5) + Chunked(InChunks(body, 64))),
        Free("twice", (head, body) => $"{head}Transfer-Encoding: chunked, chunked\r\n\r\n{InChunks(body, 64)}"),
        .. from size in ((string Name, string Text)[])
           [
               ("letters", "zz"), ("negative", "-5"), ("empty", ""), ("prefixed", "0x40"), ("beyond-64-bits", "fffffffffffffffff"),
           ]
           select Free($"size-{size.Name}", (head, body) => head + Chunked($"{size.Text}\r\n{body}\r\n0\r\n\r\n")),
        Free("size-too-large", (head, body) => head + Chunked($"{Hex(body.Length + 8)}\r\n{body}\r\n0\r\n\r\n")),
        Free("size-too-small", (head, body) => head + Chunked($"{Hex(body.Length - 8)}\r\n{body}\r\n0\r\n\r\n")),
        Broken("no-last-chunk", (head, body) => head + Chunked($"{Hex(body.Length)}\r\n{body}\r\n")),
        Broken("no-last-line", (head, body) => head + Chunked($"{Hex(body.Length)}\r\n{body}\r\n0\r\n")),
    ];

    private static WireRow Accept(string name, Func<string, string, string> compose) =>
        FramingTable.Accept($"chunked.{name}", Chunks, compose);

    private static WireRow Free(string name, Func<string, string, string> compose) => FramingTable.Free($"chunked.{name}", Chunks, compose);

    private static WireRow Broken(string name, Func<string, string, string> compose) =>
        FramingTable.Free($"chunked.{name}", Incomplete, compose);

    private static string Chunked(string chunks) => $"{Coding}\r\n{chunks}";

    private static string Hex(int size) => size.ToString("x", CultureInfo.InvariantCulture);

    private static string InChunks(string body, int size, string extension = "", string trailer = "", string format = "x") =>
        string.Concat(
            body.Chunk(size).Select(chunk =>
                $"{chunk.Length.ToString(format, CultureInfo.InvariantCulture)}{extension}\r\n{new string(chunk)}\r\n"))
        + $"0{extension}\r\n{trailer}\r\n";
}
