using Conformance.Contract.Catalog;

namespace Conformance.Running.Services;

/// <summary>
/// Keeps back what came of a flow that was refused so far, so that a flow that the service does not have is told once, and not in each
/// scenario that starts by it.
/// </summary>
internal sealed class HeldResults
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly List<(RefusedStart Start, CaseResult Result)> held = [];

    /// <summary>Takes what came of a scenario, and publishes all of which is known that it is to be told.</summary>
    public void Add(ScenarioPlayed played, CaseResult result, Action<CaseResult> publish)
    {
        taken.UnionWith(played.TakenFlows);
        if (played.RefusedStart is { } start && !taken.Contains(start.Flow))
        {
            held.Add((start, result));
            return;
        }

        foreach (var one in held.Where(one => taken.Contains(one.Start.Flow)).ToArray())
        {
            held.Remove(one);
            publish(one.Result);
        }

        publish(result);
    }

    /// <summary>Publishes the rest: of a flow that was refused throughout, and in the same words, the first failure alone.</summary>
    public void Release(Action<CaseResult> publish)
    {
        foreach (var flow in held.GroupBy(one => one.Start.Flow, StringComparer.Ordinal))
        {
            var (why, first) = flow.FirstOrDefault(one => one.Start.IsRight);
            var isNone = first is not null && flow.Where(one => one.Start.IsRight).All(one => one.Start.Words == why.Words);
            foreach (var (start, result) in flow)
            {
                publish(isNone && start.Words == why!.Words && !ReferenceEquals(result, first)
                    ? new(result.Case, result.Client, Verdict.NotApplicable, [])
                    {
                        Reason = $"{flow.Key} is refused wherever a sign-in starts by it, which {first!.Case.Id} tells",
                        Reached = result.Reached,
                    }
                    : result);
            }
        }

        held.Clear();
    }

    /// <summary>Publishes the rest of a run that does not come to its end.</summary>
    public void ReleaseAsTheyAre(Action<CaseResult> publish)
    {
        foreach (var (_, result) in held)
        {
            publish(result);
        }

        held.Clear();
    }
}
