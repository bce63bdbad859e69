namespace Conformance.Running;

/// <summary>The end of a run: the reports are told of it whether it came by itself, by a signal or by an exception.</summary>
/// <param name="audience">The reports.</param>
/// <param name="progress">How far the run came.</param>
/// <param name="isStrict">True when warnings count as failures.</param>
/// <param name="isTerminated">Says whether the signal was SIGTERM.</param>
internal sealed class RunEnd(Audience audience, RunProgress progress, bool isStrict, Func<bool> isTerminated)
{
    /// <summary>Tells the reports of a run that was given up before anybody could be judged.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="start">What would have been run.</param>
    /// <param name="unit">What is counted, in the singular.</param>
    /// <param name="isTerminated">Says whether the signal was SIGTERM.</param>
    /// <param name="cancellationToken">What gave it up.</param>
    /// <exception cref="OperationCanceledException">Always.</exception>
    public static Task<RunOutcome> GiveUpAsync(
        IReadOnlyList<IReport> reports, RunStarted start, string unit, Func<bool> isTerminated, CancellationToken cancellationToken)
    {
        var audience = new Audience(reports);
        audience.Tell(start);
        return new RunEnd(audience, new(start.Cases, start.Clients, unit), start.IsStrict, isTerminated).TellAsync(
            () => Task.FromCanceled<RunOutcome>(cancellationToken), cancellationToken);
    }

    /// <summary>Awaits the run and tells of its end.</summary>
    /// <param name="judge">Judges everything.</param>
    /// <param name="cancellationToken">What gives the run up.</param>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    /// <exception cref="RunBrokenException">It broke, or a report did.</exception>
    public async Task<RunOutcome> TellAsync(Func<Task<RunOutcome>> judge, CancellationToken cancellationToken)
    {
        RunOutcome outcome;
        try
        {
            outcome = await judge();
        }
        catch (OperationCanceledException stopped) when (cancellationToken.IsCancellationRequested)
        {
            Tell(progress.Interrupted(isTerminated()));
            throw audience.Failures is []
                ? stopped
                : new OperationCanceledException(
                    stopped.Message, new RunBrokenException(string.Join(' ', audience.Failures)), cancellationToken);
        }
        catch (Exception broken)
        {
            var end = progress.Broken(broken);
            Tell(end);
            throw new RunBrokenException(string.Join(' ', [end.Sentence, .. audience.Failures]), broken);
        }

        audience.Tell(new RunFinished(outcome));
        return audience.Failures is [] ? outcome : throw new RunBrokenException(string.Join(' ', audience.Failures));
    }

    private void Tell(BrokenOff end) => audience.Tell(new RunFinished(RunOutcome.Of(progress.Results, isStrict) with { BrokenOff = end }));
}
