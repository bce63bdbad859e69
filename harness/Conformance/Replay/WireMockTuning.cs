namespace Conformance.Replay;

/// <summary>What a WireMock of ours is to be good at.</summary>
/// <param name="Java">Options of the program that runs it.</param>
/// <param name="Options">Options of its own.</param>
internal sealed record WireMockTuning(IReadOnlyList<string> Java, IReadOnlyList<string> Options)
{
    /// <summary>Starts soon, and keeps a journal that does not grow for ever.</summary>
    public static WireMockTuning Runs { get; } = new(["-XX:TieredStopAtLevel=1"], ["--max-request-journal-entries", "10000"]);

    /// <summary>
    /// Answers as quickly as it can: a journal, and above all a full one of limited length, costs it far more than the answers.
    /// </summary>
    public static WireMockTuning Load { get; } = new([], ["--no-request-journal"]);
}
