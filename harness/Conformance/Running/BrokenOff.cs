namespace Conformance.Running;

/// <summary>That a run ended before its end.</summary>
/// <param name="Sentence">After how many cases, and why.</param>
/// <param name="ExitCode">The exit code of such an end.</param>
public sealed record BrokenOff(string Sentence, int ExitCode);
