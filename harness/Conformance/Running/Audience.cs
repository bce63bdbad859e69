namespace Conformance.Running;

/// <summary>The reports of a run. One that fails is told no more; the run and the other reports go on, and the end tells of it.</summary>
internal sealed class Audience(IReadOnlyList<IReport> reports)
{
    private readonly Lock oneAtATime = new();
    private readonly List<IReport> listening = [.. reports];
    private readonly List<string> failures = [];

    /// <summary>What the reports that failed said, a sentence each.</summary>
    public IReadOnlyList<string> Failures => failures;

    /// <summary>Tells each report what happened, one at a time.</summary>
    public void Tell(RunEvent happened)
    {
        lock (oneAtATime)
        {
            foreach (var report in listening.ToArray())
            {
                try
                {
                    report.On(happened);
                }
                catch (Exception broken) when (happened is not RunStarted)
                {
                    // Before the first case it is a mistake of whoever named an output that takes nothing, and nothing is lost.
                    listening.Remove(report);
                    failures.Add(RunBrokenException.Tell(broken));
                }
            }
        }
    }
}
