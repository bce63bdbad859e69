using System.Diagnostics;

namespace Conformance.HarnessSuite.CommandLine;

/// <summary>Machines that are not ours: without the data of any culture, with little memory, without an output.</summary>
internal sealed class OddMachines
{
    [TestCase("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1")]
    [TestCase("DOTNET_GCHeapHardLimit", "0x20000000")]
    public async Task The_reference_is_judged_as_anywhere(string variable, string value)
    {
        var run = await Tool.RunOnBuildServerAsync((variable, value), "client", "dotnet-reference", "--quick");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, () => run.Error + run.Output);
            Assert.That(run.LastLine, Does.EndWith(" passed, 0 failed, 0 skipped"));
        }
    }

    [TestCase("list", ">&-", "it is closed")]
    [TestCase("--help", ">&-", "it is closed")]
    [TestCase("client dotnet-reference --quick", ">&-", "it is closed")]
    [TestCase("list", ">/dev/full", "space")]
    [Platform("Unix")]
    public async Task An_output_that_takes_nothing_is_named(string arguments, string redirection, string why)
    {
        var start = new ProcessStartInfo("sh", ["-c", $"exec dotnet \"$0\" {arguments} {redirection}", Path.Combine(AppContext.BaseDirectory, "cognito-conformance.dll")])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;

        var run = await Tool.EndAsync(process);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.StartWith("standard output cannot be written: ").And.Contains(why).And.Not.Contains("   at "));
        }
    }
}
