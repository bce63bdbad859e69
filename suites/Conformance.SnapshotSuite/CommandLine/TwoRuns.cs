using System.Globalization;
using Conformance.Recording;

namespace Conformance.SnapshotSuite.CommandLine;

[Platform(Exclude = "Win", Reason = "Windows has no signals to send")]
[Parallelizable(ParallelScope.All)]
internal sealed class TwoRuns
{
    [TestCase("INT", 130)]
    [TestCase("TERM", 143)]
    public async Task Second_run_is_refused_and_an_interrupted_one_leaves_nothing(string signal, int exitCode)
    {
        using var folder = new TemporaryFolder();

        // Its client waits for answers that come late.
        string[] arguments = ["snapshot", "verify", folder.Path, "--client", "aws-sdk-dotnet", "--case", "transport.*"];
        using var first = Tool.Start(arguments);
        while (!File.Exists(folder.Of(FolderLock.FileName)))
        {
            Assert.That(first.HasExited, Is.False);
            await Task.Delay(20);
        }

        var process = first.Id.ToString(CultureInfo.InvariantCulture);
        var second = await Tool.RunAsync("snapshot", "verify", folder.Path, "--from", Path.Combine("recordings", "documented"));
        await Tool.SignalAsync(signal, first);
        var interrupted = await Tool.EndAsync(first);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(second.ExitCode, Is.EqualTo(2));
            Assert.That(second.Error, Does.Contain($"in use by process {process}"));
            Assert.That(interrupted.ExitCode, Is.EqualTo(exitCode));
            Assert.That(folder.Files, Is.Empty);
        }
    }
}
