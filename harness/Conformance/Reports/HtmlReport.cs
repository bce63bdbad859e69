using Conformance.Reports.Page;
using Conformance.Running;

namespace Conformance.Reports;

/// <summary>A run as a page that is one file.</summary>
/// <param name="path">The file; what it held is gone at once, and it is written when the run is over.</param>
/// <param name="facts">What is said besides the events.</param>
/// <param name="repeat">The command that repeats a case.</param>
/// <param name="time">When the run started.</param>
internal sealed class HtmlReport(string path, RunFacts facts, RepeatCommand repeat, TimeProvider time) : IReport
{
    private readonly WholeFile file = WholeFile.Fresh(path);
    private readonly RunRecord record = new(facts, repeat, time);
    private readonly KeptWires wires = new();

    /// <inheritdoc/>
    public void On(RunEvent happened)
    {
        if (happened is CaseJudged { Result: { Trace: { } trace } result })
        {
            wires.Keep(result.Client, result.Case.Id, TraceText.Write(result, trace));
        }

        if (record.Take(happened) is { } run)
        {
            file.Write(ReportPage.Write(run, wires));
        }
    }
}
