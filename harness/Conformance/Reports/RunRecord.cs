using Conformance.Reports.Saved;
using Conformance.Running;

namespace Conformance.Reports;

/// <summary>The events of a run, taken until it is over: then it can be saved.</summary>
/// <param name="facts">What is said besides the events.</param>
/// <param name="repeat">The command that repeats a case.</param>
/// <param name="time">When the run started.</param>
internal sealed class RunRecord(RunFacts facts, RepeatCommand repeat, TimeProvider time)
{
    private readonly ReportedRun run = new();
    private DateTimeOffset startedAt;
    private long started;

    /// <summary>Takes an event.</summary>
    /// <returns>The run once it is over, else null.</returns>
    public SavedRun? Take(RunEvent happened)
    {
        run.Take(happened);
        if (happened is RunStarted)
        {
            (startedAt, started) = (time.GetUtcNow(), time.GetTimestamp());
        }

        return happened is RunFinished finished
            ? Saving.Of(run, finished.Outcome, facts, repeat, startedAt, time.GetElapsedTime(started))
            : null;
    }
}
