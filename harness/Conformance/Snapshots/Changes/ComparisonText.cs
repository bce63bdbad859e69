namespace Conformance.Snapshots.Changes;

/// <summary>A comparison in lines for people.</summary>
internal static class ComparisonText
{
    /// <summary>A block for each scenario in which something changed, the heaviest changes first, and the counts.</summary>
    public static IEnumerable<string> Lines(Comparison comparison, Func<Change, Tolerance?> tolerance, bool showsNoise)
    {
        var noise = showsNoise ? comparison.Noise : [];
        foreach (
            var name in comparison.Changes.Select(change => change.Pair.Place.Scenario)
                .Concat(noise.Select(one => one.Scenario))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal))
        {
            yield return name;
            foreach (
                var line in comparison.Changes.Where(change => change.Pair.Place.Scenario == name)
                    .OrderByDescending(change => change.Weight)
                    .SelectMany(change => Lines(change, tolerance(change))))
            {
                yield return line;
            }

            foreach (var one in noise.Where(one => one.Scenario == name))
            {
                yield return $"  {Word(Weight.Noise),-10}  {one.Path}: {one.Words}";
            }
        }

        foreach (var line in Incomparable(comparison.Incomparable))
        {
            yield return line;
        }

        yield return string.Join(", ", Enum.GetValues<Weight>().Reverse().Select(weight => $"{Count(comparison, weight)} {Word(weight)}"));
    }

    public static string Word(Weight weight) => weight.ToString().ToLowerInvariant();

    /// <summary>How many there are of a weight.</summary>
    public static int Count(Comparison comparison, Weight weight) =>
        weight == Weight.Noise ? comparison.Noise.Count
        : weight == Weight.Incomparable ? comparison.Incomparable.Count
        : comparison.Changes.Count(change => change.Weight == weight);

    // The same place in many scenarios is told once.
    private static IEnumerable<string> Incomparable(IReadOnlyList<Incomparable> all)
    {
        if (all.Count > 0)
        {
            yield return Word(Weight.Incomparable);
        }

        foreach (var same in all.GroupBy(one => (one.Place.Path, one.Words, one.Keepable)))
        {
            var others = same.Count() - 1;
            var where = same.First().Place.Scenario + (others == 0 ? "" : $" and {others} more");
            var keep = same.Key.Keepable is { } name ? $"; record with --keep {name} to compare it" : "";
            yield return $"  {same.Key.Path} in {where}: {same.Key.Words}, of which a recording keeps nothing{keep}";
        }
    }

    private static IEnumerable<string> Lines(Change change, Tolerance? tolerance)
    {
        var pair = change.Pair;
        yield return $"  {Word(change.Weight),-10}  {pair.Place.Path} {change.Kind.Words}";
        if (pair.Place.Spot is not (Spot.Scenario or Spot.Step))
        {
            yield return $"              {pair.OldWords} → {pair.NewWords}";
        }

        if (change.Rule is { } rule)
        {
            yield return $"              breaks {rule.Id}: {rule.Statement}";
        }

        if (tolerance is not null)
        {
            yield return $"              {tolerance.Words}";
        }
    }
}
