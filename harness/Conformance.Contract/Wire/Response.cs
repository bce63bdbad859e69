namespace Conformance.Contract.Wire;

/// <summary>What a service answered: status, headers in order, raw body, and the lossless reading of it.</summary>
public sealed class Response
{
    private const int MarkLength = 3;

    /// <summary>Reads a response.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="headers">The headers in the order in which they were sent; none where they are not known.</param>
    /// <param name="body">The body as it was sent; it is not copied.</param>
    public Response(int status, IReadOnlyList<Header> headers, ReadOnlyMemory<byte> body)
        : this(headers, body)
    {
        Status = status;
        HasStatus = true;
    }

    private Response(IReadOnlyList<Header> headers, ReadOnlyMemory<byte> body)
    {
        Headers = headers;
        Body = body;
        HasByteOrderMark = body.Span.StartsWith("\uFEFF"u8);
        Json = JsonReading.TryRead(HasByteOrderMark ? body[MarkLength..] : body, out var fault);
        JsonFault = fault;
    }

    /// <summary>The HTTP status; 0 where it is not known.</summary>
    public int Status { get; }

    /// <summary>False for a body that came without its status: no rule about a status judges it.</summary>
    public bool HasStatus { get; }

    /// <summary>The headers in the order in which they were sent.</summary>
    public IReadOnlyList<Header> Headers { get; }

    /// <summary>The body as it was sent.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>True when the body starts with a UTF-8 byte-order mark, which AWS never sends.</summary>
    public bool HasByteOrderMark { get; }

    /// <summary>The reading of the body, or null when it is not JSON.</summary>
    public JsonReading? Json { get; }

    /// <summary>Why there is no reading: what is wrong with the body and where.</summary>
    public string? JsonFault { get; }

    /// <summary>The body when it is a JSON object, else an absent value.</summary>
    public JsonValue Root => Json?.Root is { Kind: JsonKind.Object } root ? root : default;

    /// <summary>A body alone, of which neither the status nor the headers are known.</summary>
    public static Response OfBody(ReadOnlyMemory<byte> body) => new([], body);

    /// <summary>The value of the first header of this name, or null.</summary>
    public string? Header(string name) => Headers.Find(name);
}
