namespace Conformance.Reports.Saved;

/// <summary>How a saved run ended, in words.</summary>
internal static class RunEnding
{
    /// <summary>How many sentences stand first: a baseline of another time has hundreds, and the causes stand below them.</summary>
    public const int MostSentences = 6;

    private static readonly Dictionary<int, string> Titles = new()
    {
        [0] = "As expected",
        [1] = "The contract is violated",
        [2] = "A file could not be read",
        [3] = "A baseline is out of date",
        [4] = "Void: the run proves nothing",
        [5] = "A driver or the harness failed",
        [130] = "Interrupted",
        [143] = "Interrupted",
    };

    /// <summary>The exit code in words.</summary>
    public static string Title(int exitCode) => Titles.GetValueOrDefault(exitCode, $"Exit code {exitCode}");

    /// <summary>What else is wrong with the run as a whole, a sentence each.</summary>
    public static IReadOnlyList<string> Sentences(SavedRun run) =>
    [
        .. run.BrokenOff is { } early ? (string[])[early] : [],
        .. run.Void is { } why ? (string[])[$"void: {why}"] : [],
        .. run.Undeclared.Select(missing => $"required: {missing}"),
        .. run.Stale.Select(stale => $"baseline out of date: {stale}"),
    ];
}
