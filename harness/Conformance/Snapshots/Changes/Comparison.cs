namespace Conformance.Snapshots.Changes;

/// <summary>What changed between two sets of scenarios.</summary>
/// <param name="Changes">What tells something, scenario by scenario.</param>
/// <param name="Incomparable">The places of which nobody can say whether they changed.</param>
/// <param name="Noise">What tells nothing.</param>
internal sealed record Comparison(
    IReadOnlyList<Change> Changes, IReadOnlyList<Incomparable> Incomparable, IReadOnlyList<Noise> Noise)
{
    /// <summary>The heaviest change; noise when there is none. What nobody can compare is none.</summary>
    public Weight Heaviest => Changes.Count == 0 ? Weight.Noise : Changes.Max(change => change.Weight);

    /// <summary>Compares. Scenarios are told apart by the names that their files have.</summary>
    public static Comparison Of(IReadOnlyList<SeenScenario> before, IReadOnlyList<SeenScenario> after)
    {
        var (old, now) = (ByName(before), ByName(after));
        List<Change> changes = [];
        List<Incomparable> incomparable = [];
        List<Noise> noise = [];
        foreach (var name in old.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (one, other) = (old.GetValueOrDefault(name), now.GetValueOrDefault(name));
            if (one is not null && other is not null)
            {
                var walk = new ScenarioWalk(name);
                walk.Compare(OlderForm.Bring(one, other), OlderForm.Bring(other, one));
                changes.AddRange(walk.Changes);
                incomparable.AddRange(walk.Incomparable);
                noise.AddRange(walk.Noise);
            }
            else
            {
                var pair = new Pair(new(name, "$", Spot.Scenario), one?.Root ?? default, other?.Root ?? default);
                changes.Add(new(ChangeKind.Of(pair), pair));
            }
        }

        return new(changes, incomparable, noise);
    }

    private static Dictionary<string, SeenScenario> ByName(IReadOnlyList<SeenScenario> seen) =>
        seen.ToDictionary(one => VerifiedFile.NameOf(one.Name), StringComparer.Ordinal);
}
