using System.Collections.Concurrent;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Replay;

namespace Conformance.Running;

/// <summary>
/// Says to which cases requests without a value of any case belong, and which cases are to be judged again, alone, since several may be
/// the one that went wrong.
/// </summary>
internal sealed class Blame(IReplayServer replay) : IDisposable
{
    private readonly ConcurrentDictionary<string, Case> open = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Case> contested = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim closing = new(1, 1);

    /// <summary>The cases to judge again, in the order of their ids.</summary>
    public IReadOnlyList<Case> Contested => [.. contested.Values.OrderBy(one => one.Id, StringComparer.Ordinal)];

    /// <summary>From now on a request of nobody may be this case's.</summary>
    public void Open(Case one) => open[one.Id] = one;

    /// <summary>Takes the verdict from a case in which a driver broke, where other calls were under way that may have broken it.</summary>
    public void ContestFault(Observation broken)
    {
        if (broken.Driver.Client.Concurrent > 1)
        {
            Contest(broken.Case);
        }
    }

    /// <summary>Takes the verdict from the last cases of a driver that went wrong when it ended: any of them may be the one.</summary>
    public void ContestLateFaults(IReadOnlyList<Observation> last)
    {
        foreach (var observation in last)
        {
            if (observation.Driver.LateFault is not null && last.Count(other => other.Driver == observation.Driver) > 1)
            {
                Contest(observation.Case);
            }
        }
    }

    /// <summary>True for a case that is to be judged again.</summary>
    public bool IsContested(Case one) => contested.ContainsKey(one.Id);

    /// <summary>Forgets the requests without a value of any case that came before.</summary>
    public Task ForgetStraysAsync(CancellationToken cancellationToken) => replay.TakeStraysAsync(cancellationToken);

    /// <summary>Closes a case: requests without a value of any case are contested among all that are open.</summary>
    /// <param name="one">The case.</param>
    /// <param name="isOnlyOne">True where no other case is open, so that they are its own.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>Those that are the case's own.</returns>
    public async Task<IReadOnlyList<ReceivedRequest>> CloseAsync(Case one, bool isOnlyOne, CancellationToken cancellationToken)
    {
        // One at a time: else a case could close after another took its stray, and before the stray is charged to it.
        await closing.WaitAsync(cancellationToken);
        try
        {
            var strays = await replay.TakeStraysAsync(cancellationToken);
            if (strays.Count > 0 && !isOnlyOne)
            {
                foreach (var suspect in open.Values)
                {
                    Contest(suspect);
                }
            }

            open.TryRemove(one.Id, out _);
            return isOnlyOne ? strays : [];
        }
        finally
        {
            closing.Release();
        }
    }

    public void Dispose() => closing.Dispose();

    private void Contest(Case one) => contested[one.Id] = one;
}
