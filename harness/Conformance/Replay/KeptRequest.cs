using System.Text;
using Conformance.Contract.Wire;
using Conformance.Replay.Http;

namespace Conformance.Replay;

/// <summary>The bytes of a request, read only when someone asks.</summary>
internal sealed class KeptRequest(ReadOnlySpan<byte> head, ReadOnlySpan<byte> body, DateTimeOffset at)
{
    private readonly byte[] bytes = [.. head, .. body];
    private readonly int bodyAt = head.Length;

    public int Length => bytes.Length;

    public ReceivedRequest Read()
    {
        var sent = bytes.AsMemory(bodyAt);
        return RequestHead.Read(bytes.AsSpan(0, bodyAt), out var parts) == HeadState.Complete
            ? new(Text(parts.Method), Text(parts.Path), RequestHead.ReadHeaders(bytes.AsSpan(0, bodyAt)), sent, at)
            : new("", "", [], sent, at);
    }

    // One letter for each byte, so that nothing a client sent is lost.
    private string Text(Range part) => Encoding.Latin1.GetString(bytes.AsSpan(part));
}
