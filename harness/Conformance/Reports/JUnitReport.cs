using Conformance.Reports.Saved;
using Conformance.Running;

namespace Conformance.Reports;

/// <summary>A run as JUnit's XML.</summary>
/// <param name="path">The file; what it held is gone at once, and it is written when the run is over.</param>
/// <param name="facts">What is said besides the events.</param>
/// <param name="repeat">The command that repeats a case.</param>
/// <param name="time">When the run started.</param>
internal sealed class JUnitReport(string path, RunFacts facts, RepeatCommand repeat, TimeProvider time) : IReport
{
    private readonly WholeFile file = WholeFile.Fresh(path);
    private readonly RunRecord record = new(facts, repeat, time);
    private readonly HashSet<(string Client, string Case)> traced = [];

    /// <inheritdoc/>
    public void On(RunEvent happened)
    {
        if (happened is CaseJudged { Result: { Trace: not null } result })
        {
            traced.Add((result.Client, result.Case.Id));
        }

        if (record.Take(happened) is { } run)
        {
            file.Write(JUnitText.Of(run, TraceOf));
        }
    }

    private string? TraceOf(SavedClient client, SavedCase one) =>
        repeat.Traces is { } folder && traced.Contains((client.Handle, one.Id)) ? TraceFolder.PathOf(folder, client.Handle, one.Id) : null;
}
