using System.Diagnostics;
using Conformance.Cli;
using Conformance.Cli.Commands;

namespace Conformance.HarnessSuite.CommandLine;

/// <summary>Who types the tool's name and what they know from other tools is helped.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class FirstWords
{
    private const int Width = 80;

    private static IEnumerable<TestCaseData> Commands
    {
        get
        {
            using var interruption = new Interruption();
            return [.. PathsBelow(AllCommands.Create([], interruption), []).Select(path => new TestCaseData([path]).SetArgDisplayNames(
                path is [] ? "the tool" : string.Join(' ', path)))];
        }
    }

    [Test]
    public async Task Bare_call_ends_with_the_help_and_the_commonest_lines()
    {
        var run = await Tool.RunAsync();

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Output, Is.Empty);
        Assert.That(run.Error, Does.Contain("self-test").And.Contain("cognito-conformance client --quick"));
    }

    [TestCase("--help", "help")]
    [TestCase("--version", "version")]
    [TestCase("--version", "-v")]
    [TestCase("client --help", "help", "client")]
    [TestCase("snapshot verify --help", "help", "snapshot", "verify")]
    public async Task Words_of_other_tools_are_understood(string option, params string[] typed)
    {
        var due = await Tool.RunAsync(option.Split(' '));
        var run = await Tool.RunAsync(typed);

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output, Is.EqualTo(due.Output).And.Not.Empty);
    }

    [TestCaseSource(nameof(Commands))]
    public async Task Help_is_no_wider_than_a_terminal(string[] command)
    {
        var run = await Tool.RunAsync([.. command, "--help"]);

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output.Split('\n').Select(line => line.TrimEnd().Length), Has.Some.GreaterThan(Width / 2).And.All.AtMost(Width));
    }

    [TestCase("cognito-conformance sel", "self-test")]
    [TestCase("cognito-conformance client --qu", "--quick")]
    [TestCase("cognito-conformance client --replay wiremock-", "wiremock-net")]
    [TestCase("cognito-conformance list --since 0.1", "0.1")]
    [TestCase("cognito-conformance snapshot ver", "verify")]
    [TestCase("cognito-conformance client dotnet-", "dotnet-reference")]
    [TestCase("cognito-conformance doctor dotnet-", "dotnet-reference")]
    [TestCase("cognito-conformance baseline update dotnet-", "dotnet-reference")]
    [Platform(Exclude = "Win", Reason = "Windows has no Bash of its own")]
    public async Task Bash_completes(string line, string word)
    {
        var script = await Tool.RunAsync("completion", "bash");
        var tool = Path.Combine(AppContext.BaseDirectory, "cognito-conformance.dll");
        var typed = line.Split(' ');
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", $$"""
            cognito-conformance() { dotnet '{{tool}}' "$@"; }
            {{script.Output}}
            COMP_LINE='{{line}}' COMP_POINT={{line.Length}} COMP_WORDS=({{line}}) COMP_CWORD={{typed.Length - 1}}
            _cognito_conformance
            printf '%s\n' "${COMPREPLY[@]}"
            """])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = Repository.Root,
        })!;
        var completed = await bash.StandardOutput.ReadToEndAsync();
        await bash.WaitForExitAsync();

        Assert.That(completed, Is.EqualTo($"{word}\n"));
    }

    [TestCase("zsh", "compdef")]
    [TestCase("fish", "complete --command")]
    [TestCase("pwsh", "Register-ArgumentCompleter")]
    public async Task Other_shells_get_a_script_of_their_own(string shell, string registers)
    {
        var run = await Tool.RunAsync("completion", shell);

        Assert.That(run.Output, Does.Contain(registers).And.Contain("[suggest:"));
    }

    private static IEnumerable<string[]> PathsBelow(System.CommandLine.Command command, string[] path) =>
        command.Subcommands.Where(below => !below.Hidden).SelectMany(below => PathsBelow(below, [.. path, below.Name])).Prepend(path);
}
