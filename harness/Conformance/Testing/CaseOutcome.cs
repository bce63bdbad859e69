namespace Conformance.Testing;

/// <summary>How a wrapper came out of a case that it does not fail.</summary>
/// <param name="SkipReason">Why it was not judged, or why a failure does not count; null when it passed.</param>
/// <param name="Warning">The broken <i>should</i>, told as a failure is; null when there is none.</param>
public sealed record CaseOutcome(string? SkipReason, string? Warning);
