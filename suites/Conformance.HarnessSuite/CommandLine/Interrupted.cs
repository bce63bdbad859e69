using System.Globalization;
using System.Text.Json.Nodes;

namespace Conformance.HarnessSuite.CommandLine;

[Platform(Exclude = "Win", Reason = "Windows has no signals to send")]
[Parallelizable(ParallelScope.All)]
internal sealed class Interrupted
{
    [TestCase("INT", 130)]
    [TestCase("TERM", 143)]
    public async Task Run_ends_with_its_exit_code_leaves_no_driver_and_tells_in_whole_reports_how_far_it_came(string signal, int exitCode)
    {
        var folder = Directory.CreateTempSubdirectory("conformance-");
        var (json, junit) = (Path.Combine(folder.FullName, "run.json"), Path.Combine(folder.FullName, "run.xml"));
        var html = Path.Combine(folder.FullName, "run.html");
        var temporary = Directory.CreateTempSubdirectory("conformance-");
        await File.WriteAllTextAsync(json, "of an earlier run");
        var mark = $"mark-{Guid.NewGuid():N}";
        string[] arguments =
        [
            "client",
            "--timeout",
            "60",
            "--json",
            json,
            "--junit",
            junit,
            "--html",
            html,
            "--case",
            "challenge.SMS_MFA.initiate.full",
            "--",
            "dotnet",
            Repository.MisbehavingDriver,
            "hangs-after-service",
            mark,
        ];
        using var tool = Tool.Start(arguments, ("TMPDIR", temporary.FullName));
        tool.StandardInput.Close();
        await WaitAsync(() => Running(mark));
        var isThere = File.Exists(json);
        var early = $"interrupted after 0 of 1 case: by {(exitCode == 130 ? "Ctrl-C" : "SIGTERM")}";

        await Tool.SignalAsync(signal, tool);
        var run = await Tool.EndAsync(tool);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(exitCode));
            Assert.That(run.Error, Is.EqualTo("interrupted\n"));
            Assert.That(isThere, Is.False, "what an earlier run left is gone while this one runs");
            foreach (var path in (string[])[json, junit, html])
            {
                Assert.That(await File.ReadAllTextAsync(path), Does.Contain(early));
            }

            Assert.That(run.Output, Does.Contain(early));
            Assert.That(run.LastLine, Is.EqualTo("0 passed, 0 failed, 0 skipped"));
            Assert.That(JsonNode.Parse(await File.ReadAllTextAsync(json))!["exitCode"]!.GetValue<int>(), Is.EqualTo(exitCode));
            Assert.That(temporary.EnumerateFileSystemInfos(), Is.Empty, "of the tool and of the driver that was killed");
            Assert.That(folder.EnumerateFiles().Select(file => file.FullName), Is.EquivalentTo([json, junit, html]));
        }

        folder.Delete(recursive: true);
        temporary.Delete(recursive: true);
        await WaitAsync(() => !Running(mark));
    }

    [TestCase("INT", 130)]
    [TestCase("TERM", 143)]
    public async Task What_waits_for_its_input_ends_too(string signal, int exitCode)
    {
        using var tool = Tool.Start(["payload", "-"]);

        // No pipe holds as much: once it is written, it is being read.
        await tool.StandardInput.WriteAsync(new string(' ', 500_000)).WaitAsync(TimeSpan.FromMinutes(1));

        await Tool.SignalAsync(signal, tool);
        var run = await Tool.EndAsync(tool);

        Assert.That((run.ExitCode, run.Error), Is.EqualTo((exitCode, "interrupted\n")));
    }

    // The first moments look for the clients that are installed; what is not begun is told like what was broken off.
    [TestCase(0)]
    [TestCase(200)]
    [TestCase(600)]
    public async Task Run_that_is_given_up_in_its_first_second_leaves_whole_reports(int milliseconds)
    {
        using var folder = new Reports.ReportFile();
        var (json, junit) = (folder.At("run.json"), folder.At("run.xml"));
        await File.WriteAllTextAsync(json, "of an earlier run");
        using var tool = Tool.Start(["client", "--json", json, "--junit", junit]);
        tool.StandardInput.Close();
        await WaitAsync(() => !File.Exists(json));
        await Task.Delay(milliseconds);

        await Tool.SignalAsync("INT", tool);
        var run = await Tool.EndAsync(tool);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((run.ExitCode, run.Error), Is.EqualTo((130, "interrupted\n")));
            foreach (var told in (string[])[run.Output, await File.ReadAllTextAsync(json), await File.ReadAllTextAsync(junit)])
            {
                Assert.That(told, Does.Match("interrupted after [0-9]+ of [0-9]+ cases: by Ctrl-C"));
            }
        }
    }

    [TestCase("INT", 130, "Ctrl-C")]
    [TestCase("TERM", 143, "SIGTERM")]
    public async Task Service_that_is_given_up_before_it_answers_at_all_leaves_whole_reports(string signal, int exitCode, string by)
    {
        var asked = new TaskCompletionSource();
        await using var silent = AnsweringServer.Start(_ =>
        {
            asked.TrySetResult();
            return null;
        });
        using var folder = new Reports.ReportFile();
        string[] files = [folder.At("run.json"), folder.At("run.xml"), folder.At("run.html"), folder.At("run.md")];
        await File.WriteAllTextAsync(files[0], "of an earlier run");
        using var tool = Tool.Start(
            [
                "service", silent.Url, "--case", "password.plain.*", "--json", files[0], "--junit", files[1], "--html", files[2],
                "--markdown", files[3],
            ]);
        tool.StandardInput.Close();
        await asked.Task.WaitAsync(TimeSpan.FromMinutes(1));

        await Tool.SignalAsync(signal, tool);
        var run = await Tool.EndAsync(tool);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((run.ExitCode, run.Error.Split('\n')[^2]), Is.EqualTo((exitCode, "interrupted")), run.Error);
            foreach (var told in await Task.WhenAll([Task.FromResult(run.Output), .. files.Select(file => File.ReadAllTextAsync(file))]))
            {
                Assert.That(told, Does.Match($"interrupted after 0 of [1-9][0-9]* scenarios: by {by}"));
            }
        }
    }

    [Test]
    public async Task Recording_that_is_given_up_tells_what_it_wrote_and_leaves_no_folder_without_it()
    {
        var asked = new TaskCompletionSource();
        await using var silent = AnsweringServer.Start(_ =>
        {
            asked.TrySetResult();
            return null;
        });
        using var folder = new Reports.ReportFile();
        using var tool = Tool.Start(["record", "--from-service", silent.Url, "--case", "password.plain.*", "--into", folder.At("a/b")]);
        tool.StandardInput.Close();
        await asked.Task.WaitAsync(TimeSpan.FromMinutes(1));

        await Tool.SignalAsync("INT", tool);
        var run = await Tool.EndAsync(tool);

        Assert.That((run.ExitCode, run.Error.Split('\n')[^2]), Is.EqualTo((130, "interrupted")), run.Error);
        Assert.That(run.Output, Is.EqualTo("given up after 0 scenarios; wrote nothing: no AdminInitiateAuth was answered\n"));
        Assert.That(Directory.Exists(folder.At("a")), Is.False);
    }

    [Test]
    public async Task Self_test_that_is_given_up_tells_how_far_it_came()
    {
        using var tool = Tool.Start(["self-test", "--quick"]);
        tool.StandardInput.Close();
        Assert.That(await tool.StandardError.ReadLineAsync(), Does.StartWith("runs what is wrong on purpose"));
        Assert.That(await tool.StandardError.ReadLineAsync(), Does.StartWith("10 of "));

        await Tool.SignalAsync("INT", tool);
        var run = await Tool.EndAsync(tool);

        Assert.That((run.ExitCode, run.Error.Split('\n')[^2]), Is.EqualTo((130, "interrupted")), run.Error);
        Assert.That(run.LastLine, Does.Match("^given up: [0-9]+ of the [0-9]+ that ran ended as stated$"));
    }

    private static bool Running(string mark) =>
        Directory.EnumerateDirectories("/proc").Any(
            folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out _) && IsDriver(folder, mark));

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
            await Task.Delay(20, limit.Token);
        }
    }
}
