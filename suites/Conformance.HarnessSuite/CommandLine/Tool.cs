using System.Diagnostics;

namespace Conformance.HarnessSuite.CommandLine;

/// <summary>The built command line tool, run as a user runs it with its output in pipes.</summary>
internal static class Tool
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public static string Misbehaving => Repository.MisbehavingDriver;

    public static Task<ToolRun> RunAsync(params string[] arguments) => RunAsync(arguments, "");

    public static async Task<ToolRun> RunAsync(string[] arguments, string input)
    {
        using var process = Start(arguments);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        return await EndAsync(process);
    }

    public static Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Repository.PathOf(),
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "cognito-conformance.dll"), .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
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
