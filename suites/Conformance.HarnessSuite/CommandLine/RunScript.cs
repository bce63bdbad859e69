using System.Diagnostics;
using System.Runtime.Versioning;

namespace Conformance.HarnessSuite.CommandLine;

/// <summary>run.ps1 in the PowerShell of .config/dotnet-tools.json, called from a prompt and as a file.</summary>
[Platform("Unix")]
[UnsupportedOSPlatform("windows")]
internal sealed class RunScript
{
    private const int ExitCode = 7;

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("conformance-dotnet-");

    // In place of dotnet: one says what it was given, the other runs what was built already.
    private string Tells => Path.Combine(root.FullName, "tells");

    private string Runs => Path.Combine(root.FullName, "runs");

    [OneTimeSetUp]
    public void Write_the_stubs()
    {
        Write(Tells, $"for one; do printf '[%s]' \"$one\"; done\necho\ncat\nexit {ExitCode}");
        var tool = Path.Combine(AppContext.BaseDirectory, "cognito-conformance.dll");
        Write(Runs, $"PATH=\"${{PATH#*:}}\"\nif [ \"$1\" = run ]; then shift 4; exec dotnet '{tool}' \"$@\"; fi\nexec dotnet \"$@\"");

        static void Write(string folder, string script)
        {
            var file = Path.Combine(Directory.CreateDirectory(folder).FullName, "dotnet");
            System.IO.File.WriteAllText(file, $"#!/bin/sh\n{script}\n");
            System.IO.File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    [OneTimeTearDown]
    public void Remove_the_stubs() => root.Delete(recursive: true);

    [Test]
    public async Task A_prompt_forwards_every_argument()
    {
        (string Typed, string Forwarded)[] calls =
        [
            ("./run.ps1", ""),
            ("./run.ps1 client -v --quick -x:1 -y: 2", "[client][-v][--quick][-x:1][-y:][2]"),
            ("& ./run.ps1 client --quick -- python3 d.py", "[client][--quick][--][python3][d.py]"),
            ("$at = 'd.py'; & ./run.ps1 client -- python3 $at -- -v -x:1 -z", "[client][--][python3][d.py][--][-v][-x:1][-z]"),
            ("& ./run.ps1 client -- 'a b' '' 'q\"u' --", "[client][--][a b][][q\"u][--]"),
            ("& ./run.ps1 client '--' python3", "[client][--][python3]"),
            ("& ./run.ps1 client --", "[client][--]"),
            ("./run.ps1 list --case '*.cs' a,b --x=1,2 'har*'", "[list][--case][*.cs][a,b][--x=1,2][har*]"),
            ("function f { ./run.ps1 client -- d.py @args }; f 1 '2 3'", "[client][--][d.py][1][2 3]"),
            ("$a = 'x', 'y z'; & ./run.ps1 @a -- @a z", "[x][y z][--][x][y z][z]"),
            ("if ($true) { $null = 1; & \"./run.ps1\" client --timeout 2.50 -- `\n  python3 }", "[client][--timeout][2.50][--][python3]"),
        ];

        var run = await PowerShellAsync(
            Tells, "", "-Command", string.Concat(calls.Select(call => $"{call.Typed}; \"code $LASTEXITCODE\"\n")));

        Assert.That(
            run.Output.Split($"\ncode {ExitCode}\n"),
            Is.EqualTo(calls.Select(call => $"{Forwarded}{call.Forwarded}").Append("")),
            run.Error);
    }

    [Test]
    public async Task A_file_forwards_every_argument_its_input_and_its_exit_code()
    {
        var run = await PowerShellAsync(
            Tells, "typed\n", "-File", "run.ps1", "client", "--quick", "--", "python3", "-v", "", "a b", "--", "x");

        Assert.That(
            (run.ExitCode, run.Output),
            Is.EqualTo((ExitCode, $"{Forwarded}[client][--quick][--][python3][-v][][a b][--][x]\ntyped\n")),
            run.Error);
    }

    [Test]
    public async Task A_pipe_is_its_input()
    {
        var run = await PowerShellAsync(Tells, "", "-Command", "'one', 'two' | ./run.ps1 payload -");

        Assert.That(run.Output, Is.EqualTo($"{Forwarded}[payload][-]\none\ntwo\n"), run.Error);
    }

    [Test]
    public async Task A_prompt_judges_a_driver()
    {
        var run = await PowerShellAsync(
            Runs,
            "",
            "-Command",
            $"& ./run.ps1 client --case tokens.sign-in.* -- dotnet {Repository.MisbehavingDriver} correct; exit $LASTEXITCODE");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Output + run.Error);
            Assert.That(run.LastLine, Does.Contain(" passed, 0 failed, "));
        }
    }

    [Test]
    public async Task A_file_ends_with_the_exit_code_of_the_tool() =>
        Assert.That((await PowerShellAsync(Runs, "", "-File", "run.ps1", "client", "nobody")).ExitCode, Is.EqualTo(2));

    private static string Forwarded => $"[run][--project][{Repository.Root}/harness/Conformance.Cli][--]";

    private static async Task<ToolRun> PowerShellAsync(string first, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["pwsh", "-NoProfile", .. arguments])
        {
            WorkingDirectory = Repository.Root,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{first}{Path.PathSeparator}{start.Environment["PATH"]}";
        start.Environment["NO_COLOR"] = "1";

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var run = await Tool.EndAsync(process);
        Assert.That(
            run.Output + run.Error,
            Does.Not.Contain("\"dotnet tool restore\""),
            "run.ps1 is tried in the PowerShell of .config/dotnet-tools.json, which is not restored: run `dotnet tool restore`");
        return run;
    }
}
