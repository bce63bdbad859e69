using Conformance.Reports.Markdown;
using Conformance.Running;

namespace Conformance.Reports;

/// <summary>A run as Markdown.</summary>
/// <param name="write">Takes the text when the run is over.</param>
/// <param name="facts">What is said besides the events.</param>
/// <param name="repeat">The command that repeats a case.</param>
/// <param name="time">When the run started.</param>
internal sealed class MarkdownReport(Action<string> write, RunFacts facts, RepeatCommand repeat, TimeProvider time) : IReport
{
    private readonly RunRecord record = new(facts, repeat, time);

    /// <inheritdoc/>
    public void On(RunEvent happened)
    {
        if (record.Take(happened) is { } run)
        {
            write(MarkdownText.Of(run));
        }
    }
}
