namespace Conformance.Snapshots.Changes;

/// <summary>What has which weight, in words, from the classes that say so.</summary>
internal static class WeightTable
{
    /// <summary>A row for each weight, the heaviest first.</summary>
    public static IReadOnlyList<(string Weight, string Words)> Rows { get; } =
        [.. Enum.GetValues<Weight>().Reverse().Select(weight => (ComparisonText.Word(weight), string.Join("; ", Of(weight))))];

    private static IEnumerable<string> Of(Weight weight) => weight switch
    {
        Weight.Breaking =>
            ["a must of the rules for services is broken, which is named, whatever else the change would be", .. Kinds(weight)],
        Weight.Incomparable =>
            [.. ReplacedForms.All.Select(one => one.Words), "shown, and never a reason for exit code 1"],
        Weight.Noise => [.. Noise.All, "counted, and listed with `--all`"],
        _ => Kinds(weight),
    };

    private static IEnumerable<string> Kinds(Weight weight) =>
        ChangeKind.All.Where(kind => kind.Weight == weight).Select(kind => kind.What);
}
