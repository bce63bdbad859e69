using System.Globalization;

namespace Conformance.HarnessSuite.CommandLine;

[Platform(Exclude = "Win", Reason = "Windows has no signals to send")]
[Parallelizable(ParallelScope.All)]
internal sealed class Interrupted
{
    [TestCase("INT", 130)]
    [TestCase("TERM", 143)]
    public async Task Run_ends_with_its_exit_code_and_leaves_no_driver_and_no_report(string signal, int exitCode)
    {
        var report = Path.Combine(Path.GetTempPath(), $"conformance-{Guid.NewGuid():N}.json");
        var mark = $"mark-{Guid.NewGuid():N}";
        using var tool = Tool.Start(["client", "--timeout", "60", "--json", report, "--case", "challenge.SMS_MFA.initiate.full", "--", "dotnet", Repository.MisbehavingDriver, "hangs-after-service", mark]);
        tool.StandardInput.Close();
        await WaitAsync(() => Running(mark));

        await Tool.SignalAsync(signal, tool);
        var run = await Tool.EndAsync(tool);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(exitCode));
            Assert.That(run.Error, Does.Contain("interrupted"));
            Assert.That(File.Exists(report), Is.False);
            Assert.That(Directory.EnumerateFiles(Path.GetTempPath(), Path.GetFileName(report) + "*"), Is.Empty);
        }

        await WaitAsync(() => !Running(mark));
    }

    private static bool Running(string mark) =>
        Directory.EnumerateDirectories("/proc").Any(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out _) && IsDriver(folder, mark));

    private static bool IsDriver(string folder, string mark)
    {
        try
        {
            // The tool itself has the mark among its arguments as well.
            var commandLine = File.ReadAllText(Path.Combine(folder, "cmdline"));
            return commandLine.Contains(mark, StringComparison.Ordinal) && !commandLine.Contains("--case", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static async Task WaitAsync(Func<bool> isSo)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!isSo())
        {
            await Task.Delay(100, limit.Token);
        }
    }
}
