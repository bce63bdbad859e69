using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Conformance.HarnessSuite.Publishing;

/// <summary>
/// The action that lies in the archives of <c>harness/publish</c>, and a runner that does with its steps what GitHub says it does.
/// </summary>
internal static partial class PublishedAction
{
    public static string Text { get; } = File.ReadAllText(Repository.PathOf("harness", "action.yml"));

    public static JsonNode Metadata => YamlText.Read(Text);

    public static IEnumerable<string> Inputs => Metadata["inputs"]!.AsObject().Select(input => input.Key);

    /// <summary>The steps, each as the text of its script and the variables that it has besides the runner's.</summary>
    public static IEnumerable<(string Script, JsonObject Variables)> Steps =>
        Metadata["runs"]!["steps"]!.AsArray().Select(step => (step!["run"]!.GetValue<string>(), step["env"]!.AsObject()));

    /// <summary>Runs the steps in a folder, by the shell command that GitHub names for <c>bash</c>, until one fails.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="tool">The folder with the program, in which the action would lie.</param>
    /// <param name="with">What a workflow gives it.</param>
    public static async Task<ActionRun> RunAsync(string folder, string tool, params (string Input, string Value)[] with)
    {
        var scratch = Directory.CreateTempSubdirectory("action-");
        var outputs = Path.Combine(scratch.FullName, "outputs");
        await File.WriteAllTextAsync(outputs, "");
        var (exitCode, output) = (0, "");
        foreach (var (script, variables) in Steps)
        {
            var file = Path.Combine(scratch.FullName, "script.sh");
            await File.WriteAllTextAsync(file, script);
            var start = new ProcessStartInfo("bash", ["--noprofile", "--norc", "-eo", "pipefail", file])
            {
                WorkingDirectory = folder,
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.Environment["GITHUB_ACTION_PATH"] = tool;
            start.Environment["GITHUB_OUTPUT"] = outputs;
            foreach (var (name, value) in variables)
            {
                start.Environment[name] = Given(value!.GetValue<string>(), with);
            }

            using var bash = Process.Start(start)!;
            bash.StandardInput.Close();
            var run = await Tool.EndAsync(bash);
            (exitCode, output) = (run.ExitCode, output + run.Output + run.Error);
            if (exitCode != 0)
            {
                break;
            }
        }

        var told = await File.ReadAllTextAsync(outputs);
        scratch.Delete(recursive: true);
        return new(exitCode, output, told);
    }

    // An expression of another kind is none that this runner knows.
    private static string Given(string value, (string Input, string Value)[] with) => Input.Match(value) is { Success: true } match
        ? with.SingleOrDefault(one => one.Input == match.Groups["name"].Value).Value
            ?? Metadata["inputs"]![match.Groups["name"].Value]!["default"]!.GetValue<string>()
        : throw new FormatException($"{value} is no input");

    [GeneratedRegex(@"^\$\{\{ inputs\.(?<name>[a-z]+) \}\}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Input { get; }
}

/// <summary>How the steps of an action ended.</summary>
/// <param name="ExitCode">The exit code of the last.</param>
/// <param name="Output">What they printed.</param>
/// <param name="Outputs">What they told GitHub.</param>
internal sealed record ActionRun(int ExitCode, string Output, string Outputs);
