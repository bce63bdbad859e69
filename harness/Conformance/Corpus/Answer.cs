using Conformance.Contract.Wire;
using Conformance.Corpus.Wire;

namespace Conformance.Corpus;

/// <summary>What a replay server does with the connection when it answers.</summary>
public enum WireFault
{
    /// <summary>Nothing odd.</summary>
    None,

    /// <summary>Closes the connection without a byte.</summary>
    CloseBeforeStatus,

    /// <summary>Sends status, headers and half of a chunked body, then closes.</summary>
    CloseInBody,

    /// <summary>Announces more bytes in Content-Length than it sends, then closes.</summary>
    AnnounceMore,

    /// <summary>Sends bytes behind those that Content-Length announced, then closes.</summary>
    SendBeyond,
}

/// <summary>One canned answer.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">The headers, without those that the transport adds (Date, Content-Length, Connection).</param>
/// <param name="Body">The body, byte for byte. With <see cref="WireFault.SendBeyond"/> its last <see cref="BeyondLength"/> bytes lie
/// beyond the announced length.</param>
public sealed record Answer(int Status, IReadOnlyList<Header> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>
    /// How many bytes <see cref="WireFault.SendBeyond"/> sends too many, and <see cref="WireFault.AnnounceMore"/> too few.
    /// </summary>
    public const int BeyondLength = 16;

    /// <summary>What happens to the connection.</summary>
    public WireFault Fault { get; init; }

    /// <summary>How long the server waits before it answers.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>How it is framed on the wire; null for as the replay does by itself.</summary>
    internal WireFrame? Frame { get; init; }

    /// <summary>Where it leads; null for an answer that is no redirect.</summary>
    internal RedirectPlace? Redirect { get; init; }

    /// <summary>What is done to the body when it is sent; null for nothing.</summary>
    internal BodyChange? Change { get; init; }

    /// <summary>The body as it is sent.</summary>
    internal ReadOnlyMemory<byte> SentBody => Change?.Of(Body) ?? Body;

    /// <summary>What may be read in the body, first what was sent; nothing where it is no JSON.</summary>
    internal IReadOnlyList<Response> Readings =>
        Change is null ? [ToReadableResponse()] : [.. Change.ReadingsOf(Body).Select(body => new Response(Status, Headers, body))];

    /// <summary>The Content-Length that goes with the body.</summary>
    public int AnnouncedLength => Fault switch
    {
        WireFault.SendBeyond => Body.Length - BeyondLength,
        WireFault.AnnounceMore => Body.Length + BeyondLength,
        _ => SentBody.Length,
    };

    /// <summary>The answer as a client reads it: what lies beyond the announced length is not part of it.</summary>
    public Response ToReadableResponse() => new(Status, Headers, Fault == WireFault.SendBeyond ? Body[..AnnouncedLength] : Body);

    /// <summary>The answer as an exchange would show it.</summary>
    public Response ToResponse() => new(
        Status,
        Fault is WireFault.SendBeyond or WireFault.AnnounceMore
            ? [.. Headers, new(WireNames.ContentLength, AnnouncedLength.ToString(System.Globalization.CultureInfo.InvariantCulture))]
            : Headers,
        Body);
}
