using System.Diagnostics;

namespace Conformance.HarnessSuite.Packages;

/// <summary>Runs commands of the SDK as a user of the packages does, who knows nothing of this test run.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    /// <summary>Runs <c>dotnet</c> in a folder.</summary>
    /// <param name="folder">The working directory.</param>
    /// <param name="packages">The folder of packages that alone is used; null for that of the machine.</param>
    /// <param name="arguments">The command.</param>
    public static Task<(int ExitCode, string Output)> RunAsync(string folder, string? packages, params string[] arguments) =>
        RunProgramAsync("dotnet", folder, packages, arguments, []);

    /// <summary>Runs a program in a folder.</summary>
    public static async Task<(int ExitCode, string Output)> RunProgramAsync(
        string program, string folder, string? packages, string[] arguments, (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the test host was given is for its own runtime and its own build.
        foreach (var name in start.Environment.Keys.Where(
            name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
                || name == "DOTNET_HOST_PATH").ToArray())
        {
            start.Environment.Remove(name);
        }

        // The variables, which the machine may have, count for more than what nuget.config says.
        if (packages is not null)
        {
            start.Environment["NUGET_PACKAGES"] = packages;
            start.Environment.Remove("NUGET_FALLBACK_PACKAGES");
        }

        // A build server that outlives the command would keep its output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var inTime = new CancellationTokenSource(Limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(inTime.Token);
            var error = process.StandardError.ReadToEndAsync(inTime.Token);
            await process.WaitForExitAsync(inTime.Token);
            return (process.ExitCode, await output + await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
