namespace Conformance.Contract.Wire;

/// <summary>One request as a replay server saw it.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path with its query.</param>
/// <param name="Headers">The headers, in order where the server keeps it.</param>
/// <param name="Body">The body, byte for byte.</param>
/// <param name="At">When it had arrived.</param>
public sealed record ReceivedRequest(
    string Method, string Path, IReadOnlyList<Header> Headers, ReadOnlyMemory<byte> Body, DateTimeOffset At);
