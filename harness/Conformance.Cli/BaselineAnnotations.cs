using Conformance.Running;

namespace Conformance.Cli;

/// <summary>
/// What makes GitHub Actions show, at its line of a baseline, what is out of date there. Nothing else is shown in this way: what a client
/// breaks has no line in a file.
/// </summary>
/// <param name="output">The log of the step.</param>
/// <param name="root">What the paths of the repository begin from.</param>
/// <param name="baselines">The baselines, each by the name of its subject.</param>
internal sealed class BaselineAnnotations(TextWriter output, string root, IReadOnlyDictionary<string, Baseline> baselines) : IReport
{
    private const string Variable = "GITHUB_ACTIONS";
    private const string RootVariable = "GITHUB_WORKSPACE";

    /// <summary>What is added to the reports of a run; nothing elsewhere than on GitHub Actions.</summary>
    public static IEnumerable<IReport> Of(TextWriter output, IReadOnlyDictionary<string, Baseline> baselines) =>
        Environment.GetEnvironmentVariable(Variable) == "true"
            ? [
                new BaselineAnnotations(
                    output,
                    Environment.GetEnvironmentVariable(RootVariable) is { Length: > 0 } root ? root : Environment.CurrentDirectory,
                    baselines),
            ]
            : [];

    /// <inheritdoc/>
    public void On(RunEvent happened)
    {
        if (happened is not ClientFinished finished || baselines.GetValueOrDefault(finished.Name)?.File is not { } file)
        {
            return;
        }

        foreach (var (sentence, line) in finished.Stale.Zip(finished.StaleLines).Where(stale => stale.Second > 0))
        {
            output.WriteLine($"::error file={InProperty(PathOf(file))},line={line}::{InText($"baseline out of date: {sentence}")}");
        }
    }

    // Whatever is not in the repository is named as it was given, and has no page there.
    private string PathOf(string file)
    {
        var path = Path.GetRelativePath(root, Path.GetFullPath(file));
        return path.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(path) ? file : path.Replace('\\', '/');
    }

    private static string InText(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string InProperty(string text) => InText(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
