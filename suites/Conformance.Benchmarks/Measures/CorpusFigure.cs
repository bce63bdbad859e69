using System.Diagnostics;

namespace Conformance.Benchmarks.Measures;

/// <summary>How long it takes to judge one client on the whole corpus, through the tool as a user starts it.</summary>
internal sealed class CorpusFigure : IFigure
{
    private static readonly string Tool = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "Conformance.Cli", Path.GetFileName(
            Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "cognito-conformance.dll"));

    private static readonly TimeSpan Whole = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(10);

    // A wrapper signs in behind every flow, and those in JavaScript compute SRP in JavaScript.
    private static readonly Dictionary<string, (TimeSpan Whole, TimeSpan Quick)> Limits = new(StringComparer.Ordinal)
    {
        ["amazon-cognito-identity-js"] = (TimeSpan.FromSeconds(600), Quick),
        ["amazon-cognito-passwordless-auth"] = (TimeSpan.FromSeconds(600), Quick),
        ["aws-amplify"] = (TimeSpan.FromSeconds(600), Quick),
        ["aws-sdk-dotnet"] = (Whole, TimeSpan.FromSeconds(3)),
        ["dotnet-reference"] = (TimeSpan.FromSeconds(120), TimeSpan.FromSeconds(3)),
    };

    public async Task<IReadOnlyList<Row>> MeasureAsync(TextWriter progress)
    {
        List<Row> rows = [];
        foreach (var manifest in Directory.EnumerateFiles(
            Path.Combine(Repository.Root, "fixtures", "clients"),
            "client.json",
            new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 }).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(Path.GetDirectoryName(manifest))!;
            if (await RunAsync(name, "--quick") is not { } quick || await RunAsync(name) is not { } whole)
            {
                await progress.WriteLineAsync($"{name} is left out: it is not installed");
                continue;
            }

            var limits = Limits.GetValueOrDefault(name, (Whole, Quick));
            rows.Add(whole.ToRow($"default selection, {name}", limits.Whole));
            rows.Add(quick.ToRow($"`--quick`, {name}", limits.Quick));
        }

        return rows;
    }

    private static async Task<JudgedRun?> RunAsync(string client, params string[] options)
    {
        var report = Path.GetTempFileName();
        var start = new ProcessStartInfo("dotnet", [Tool, "client", client, "--json", report, .. options])
        {
            WorkingDirectory = Repository.Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var started = Stopwatch.GetTimestamp();
        using var run = Process.Start(start)!;
        var output = run.StandardOutput.ReadToEndAsync();
        var errors = await run.StandardError.ReadToEndAsync();
        await output;
        await run.WaitForExitAsync();
        var time = Stopwatch.GetElapsedTime(started);
        try
        {
            // What the client breaks is not the matter here; a usage error is a client that is not installed.
            return run.ExitCode switch
            {
                0 or 1 or 3 => JudgedRun.Read(report, time),
                2 => null,
                _ => throw new InvalidOperationException($"the run of {client} ended with exit code {run.ExitCode}: {errors}"),
            };
        }
        finally
        {
            File.Delete(report);
        }
    }
}
