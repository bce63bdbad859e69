using Conformance.Running;

namespace Conformance.Cli;

/// <summary>The page on which GitHub Actions shows what a step has to say.</summary>
internal static class StepSummary
{
    private const string Variable = "GITHUB_STEP_SUMMARY";

    /// <summary>What adds a text to that page; null where there is none.</summary>
    /// <param name="error">Where it is told that the page could not be written: a run is not worse for that.</param>
    public static Action<string>? Writer(TextWriter error) =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? text => Add(path, text, error) : null;

    private static void Add(string path, string text, TextWriter error)
    {
        try
        {
            File.AppendAllText(path, text);
        }
        catch (Exception impossible) when (
            impossible is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            error.WriteLine(InputMistake.Tell($"{path} of {Variable} cannot be written: {WriteRefusal.Why(impossible, path)}"));
        }
    }
}
