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
            Assert.That(run.LastLine, Does.EndWith(" passed, 0 failed, 4 skipped"));
        }
    }

    [TestCase("list", ">&-", "it is closed")]
    [TestCase("--help", ">&-", "it is closed")]
    [TestCase("client dotnet-reference --quick", ">&-", "it is closed")]
    [TestCase("list", ">/dev/full", "space")]
    [Platform("Unix")]
    public async Task An_output_that_takes_nothing_is_named(string arguments, string redirection, string why)
    {
        var run = await RunInShellAsync(arguments, redirection);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.StartWith("standard output cannot be written: ").And.Contains(why).And.Not.Contains("   at "));
        }
    }

    [TestCase("client dotnet-reference --case tokens.*")]
    [TestCase("doctor dotnet-reference")]
    [TestCase("self-test --quick")]
    [Platform("Unix")]
    public async Task A_folder_for_temporary_files_that_is_not_there_is_named(string arguments)
    {
        var run = await Tool.RunOnBuildServerAsync(("TMPDIR", "/nothing/there"), arguments.Split(' '));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.StartWith("/nothing/there/, where temporary files belong, is not there; let TMPDIR name"));
        }
    }

    [Test]
    [Platform("Linux")]
    public async Task A_folder_that_was_deleted_under_the_user_is_told()
    {
        var folder = Directory.CreateTempSubdirectory("conformance-").FullName;

        var run = await RunInShellAsync("list", "", $"cd '{folder}' && rmdir '{folder}' && ");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.EndWith("the folder that you are in was deleted; go to one that is there\n"));
        }
    }

    [TestCase("-")]
    [TestCase("/dev/stdin")]
    [Platform("Linux")]
    public async Task A_standard_input_that_is_closed_is_told_and_not_waited_for(string name)
    {
        var run = await RunInShellAsync($"payload {name}", "<&-");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.StartWith("standard input is closed; pipe a response into it, or name a file"));
        }
    }

    [TestCase("client nobody", 2)]
    [TestCase("client --jobs abc", 2)]
    [TestCase("client dotnet-reference --case tokens.* --replay wiremock=http://127.0.0.1:1", 2)]
    [Platform("Unix")]
    public async Task An_error_that_nobody_can_read_has_its_exit_code_all_the_same(string arguments, int exitCode) =>
        Assert.That((await RunInShellAsync(arguments, "2>&-")).ExitCode, Is.EqualTo(exitCode));

    [Test]
    [Platform("Unix")]
    public async Task A_report_that_cannot_be_written_any_more_is_exit_code_5_and_the_rest_is_told()
    {
        var folder = Directory.CreateTempSubdirectory("conformance-").FullName;
        var (gone, junit) = (Path.Combine(folder, "gone"), Path.Combine(folder, "run.xml"));
        Directory.CreateDirectory(gone);
        string[] driver = ["sh", "-c", $"rm -r '{gone}'; exec dotnet '{Repository.MisbehavingDriver}' correct"];

        var run = await Tool.RunAsync(
            ["client", "--case", "tokens.sign-in.*", "--json", Path.Combine(gone, "run.json"), "--junit", junit, "--", .. driver]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(5), () => run.Error + run.Output);
            Assert.That(run.Error, Does.StartWith($"{gone}/run.json cannot be written: ").And.Not.Contains("   at "));
            Assert.That(run.LastLine, Does.Contain(" passed, "));
            Assert.That(Directory.GetFileSystemEntries(folder), Is.EqualTo([junit]));
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task<ToolRun> RunInShellAsync(string arguments, string redirection, string before = "")
    {
        var start = new ProcessStartInfo(
            "sh",
            [
                "-c", $"{before}exec dotnet \"$0\" {arguments} {redirection}",
                Path.Combine(AppContext.BaseDirectory, "cognito-conformance.dll"),
            ])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        return await Tool.EndAsync(process);
    }
}
