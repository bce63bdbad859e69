namespace Conformance.Contract;

/// <summary>One place where a surface is not what was sent.</summary>
/// <param name="Path">The member, as a JSON path.</param>
/// <param name="Expected">What was sent.</param>
/// <param name="Actual">What was surfaced.</param>
/// <param name="IsInvented">True when nothing was sent there.</param>
internal sealed record Difference(string Path, string Expected, string Actual, bool IsInvented = false);
