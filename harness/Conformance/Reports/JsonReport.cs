using Conformance.Reports.Saved;
using Conformance.Running;

namespace Conformance.Reports;

/// <summary>
/// All of a run as JSON. Without the members <c>startedAt</c> and <c>elapsedMs</c> it is the same bytes for the same seed, corpus and
/// subjects.
/// </summary>
/// <param name="path">The file; what it held is gone at once, and it is written when the run is over.</param>
/// <param name="facts">What is said besides the events.</param>
/// <param name="repeat">The command that repeats a case.</param>
/// <param name="time">When the run started.</param>
internal sealed class JsonReport(string path, RunFacts facts, RepeatCommand repeat, TimeProvider time) : IReport
{
    private readonly WholeFile file = WholeFile.Fresh(path);
    private readonly RunRecord record = new(facts, repeat, time);

    /// <inheritdoc/>
    public void On(RunEvent happened)
    {
        if (record.Take(happened) is { } run)
        {
            file.Write(SavedFormat.Write(run));
        }
    }
}
