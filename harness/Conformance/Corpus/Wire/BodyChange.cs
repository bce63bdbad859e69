using System.Text;

namespace Conformance.Corpus.Wire;

/// <summary>
/// A change to the bytes of a body that is made when they are sent, so that the secrets in it are those of the case and the run all the
/// same. It works on the body as text of Latin-1, in which each character is a byte.
/// </summary>
/// <param name="Apply">Makes the bytes that are sent of those of a good answer.</param>
internal sealed record BodyChange(Func<string, string> Apply)
{
    /// <summary>
    /// What may be read in the changed bytes, as JSON in UTF-8, of the good answer: first what was sent, then what may stand for it.
    /// </summary>
    public Func<string, IEnumerable<string>> Readings { get; init; } = body => [body];

    /// <summary>True where RFC 8259 forbids what is sent, and some parsers take it.</summary>
    public bool IsForbidden { get; init; }

    /// <summary>True where text is sent that is none in Unicode.</summary>
    public bool IsIllFormed { get; init; }

    /// <summary>True where a body has the place that it is about: elsewhere it leaves the body as it is.</summary>
    public bool Fits(ReadOnlyMemory<byte> body) => !Of(body).Span.SequenceEqual(body.Span);

    /// <summary>The bytes that are sent.</summary>
    public ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> body) => Bytes(Apply(Text(body)));

    /// <summary>What may be read in them.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> ReadingsOf(ReadOnlyMemory<byte> body) => [.. Readings(Text(body)).Select(Bytes)];

    private static string Text(ReadOnlyMemory<byte> body) => Encoding.Latin1.GetString(body.Span);

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.Latin1.GetBytes(text);
}
