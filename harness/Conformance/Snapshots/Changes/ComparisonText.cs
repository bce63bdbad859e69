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

        yield return string.Join(", ", Enum.GetValues<Weight>().Reverse().Select(weight => $"{Count(comparison, weight)} {Word(weight)}"));
    }

    public static string Word(Weight weight) => weight.ToString().ToLowerInvariant();

    /// <summary>How many there are of a weight.</summary>
    public static int Count(Comparison comparison, Weight weight) =>
        weight == Weight.Noise ? comparison.Noise.Count : comparison.Changes.Count(change => change.Weight == weight);

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
