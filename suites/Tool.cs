using System.Diagnostics;
using System.Globalization;

namespace Conformance;

/// <summary>The built command line tool, run as a user runs it at a desk with its output in pipes, or on a build server.</summary>
internal static class Tool
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    // A run of the tests may itself be on a build server.
    private static readonly string[] OfBuildServers =
        [
            "CI",
            "GITHUB_STEP_SUMMARY",
            "JENKINS_URL",
            "GITHUB_ACTION",
            "GITHUB_ACTIONS",
            "TEAMCITY_VERSION",
            "GITLAB_CI",
            "GO_SERVER_URL",
            "TRAVIS_BUILD_ID",
            "APPVEYOR",
            "TF_BUILD",
            "BuildRunner",
        ];

    public static Task<ToolRun> RunAsync(params string[] arguments) => RunAsync(arguments, "");

    public static async Task<ToolRun> RunAsync(string[] arguments, string input)
    {
        using var process = Start(arguments);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        return await EndAsync(process);
    }

    public static async Task<ToolRun> RunOnBuildServerAsync((string Name, string Value) variable, params string[] arguments)
    {
        using var process = Start(arguments, variable);
        return await EndAsync(process);
    }

    public static Process Start(string[] arguments, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "cognito-conformance.dll"), .. arguments])
        {
            WorkingDirectory = Repository.Root,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in OfBuildServers)
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Sends a signal, by the name that <c>kill</c> takes.</summary>
    public static async Task SignalAsync(string signal, Process process)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    public static async Task<ToolRun> EndAsync(Process process)
    {
        using var inTime = new CancellationTokenSource(Limit);
        var output = process.StandardOutput.ReadToEndAsync(inTime.Token);
        var error = process.StandardError.ReadToEndAsync(inTime.Token);
        await process.WaitForExitAsync(inTime.Token);
        return new(process.ExitCode, await output, await error);
    }
}

/// <summary>How a run of the tool ended.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    public string LastLine => Output.TrimEnd().Split('\n')[^1].TrimEnd();
}
