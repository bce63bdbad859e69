namespace Conformance.Subjects;

/// <summary>How far a conversation has come.</summary>
/// <param name="HasAnswered">True when the greeting, which is the first request, has been answered.</param>
/// <param name="Open">The numbers of the requests that wait for their answers.</param>
internal sealed record DriverProgress(bool HasAnswered, IReadOnlyList<int> Open);
