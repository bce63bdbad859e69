using System.CommandLine;
using Conformance.Cli;
using Conformance.Cli.Commands;
using Conformance.Corpus;
using Conformance.ServiceMutants.Reference;

namespace Conformance.HarnessSuite.CommandLine;

/// <summary>Every command works in an empty folder, where the tool lies alone and no clone is above.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ToolAlone
{
    private const string Answer = "answer.json";
    private const string Mine = "recordings/mine";

    private static readonly string[] RecordMine =
    [
        "record", "--from", Answer, "--into", Mine, "--case", "mine.neither", "--class", "neither", "--origin", "authored", "--basis",
        "observed", "--source", "a test", "--date", "2026-11-30",
    ];

    private static readonly Use[] Uses =
    [
        new("list", ["--quick"], "exclusivity.initiate.both"),
        new("list", ["--export", "exported", "--case", "exclusivity.initiate.both"], "wrote 1 case below exported"),
        new("list", ["--since", "0.4"], "rule"),
        new("list", ["--rules"], "RSP-OUT-001  must  "),
        new("explain", ["SUR-OUT-001"], "level     must"),
        new("explain", ["exclusivity.initiate.both"], "breaks    RSP-OUT-001"),
        new("explain", ["driver-answer.schema.json"], "\"$schema\""),
        new("payload", [Answer], "0 passed, 1 failed, 0 skipped") { ExitCode = 1 },
        new("client", ["aws-sdk-dotnet", "--case", "challenge.SMS_MFA.*"], " passed, 0 failed, "),
        new("client", ["dotnet-reference", "--case", "sign-in.SMS_MFA.*"], " passed, 0 failed, "),
        new("doctor", [], "shakes hands: dotnet-reference"),
        new("baseline update", ["dotnet-reference"], "wrote fixtures/clients/dotnet-reference/baseline.json: 0 deviations")
        {
            IsDear = true,
        },
        new("new client", ["--language", "csharp", "mine"], "wrote mine/Driver.csproj"),
        new("snapshot accept", ["--client", "aws-sdk-dotnet"], " accepted, 0 unchanged, 0 orphaned"),
        new("snapshot verify", ["--client", "aws-sdk-dotnet"], " passed, 0 failed, 0 skipped")
        {
            Before = [["snapshot", "accept", "--client", "aws-sdk-dotnet"]],
            IsDear = true,
        },
        new("record", RecordMine[1..], "mine.neither"),
        new("record export", ["--format", "wiremock.net", "exported"], "files into exported"),
        new("snapshot diff", ["old", "new"], "breaking")
        {
            ExitCode = 1,
            Before =
            [
                [.. RecordMine.Select(word => word == Mine ? "old" : word)],
                [.. RecordMine.Select(word => word == Mine ? "new" : word == Answer ? "other.json" : word)],
            ],
        },
        new("completion", ["bash"], "complete "),
        new("report html", ["run.json"], "wrote run.html") { Before = [Judged("run.json")] },
        new("report merge", ["one.json", "two.json", "--json", "all.json"], "AWSSDK.Core rig: ")
        {
            Before = [Judged("one.json", "--shard", "1/2"), Judged("two.json", "--shard", "2/2")],
        },
        new("report diff", ["run.json", "run.json"], "0 newly red, 0 newly green, 0 no longer run") { Before = [Judged("run.json")] },
        new("report summary", ["run.json"], "wrote run.summary.json") { Before = [Judged("run.json")] },
        new("report matrix", ["run.summary.json"], "wrote matrix.html")
        {
            Before = [Judged("run.json"), ["report", "summary", "run.json"]],
        },
        new("self-test", ["--quick", "--jobs", "2"], "programs ended as stated; the degenerate clients came out red")
        {
            IsDear = true,
        },
    ];

    private static string[] Judged(string file, params string[] options) =>
        ["client", "aws-sdk-dotnet", "--case", "challenge.SMS_MFA.*", "--case", "tokens.*", "--json", file, .. options];

    private static IEnumerable<TestCaseData> Table =>
        from use in Uses
        let data = new TestCaseData(use).SetArgDisplayNames($"{use.Command} {string.Join(' ', use.Arguments)}")
        select use.IsDear ? data.SetCategory("Dear").Explicit("takes more than half a minute: .ci/full runs it") : data;

    // These have tests of their own below.
    private static readonly string[] WithAServer = ["service", "serve"];

    [TestCaseSource(nameof(Table))]
    public async Task Command_works_in_an_empty_folder(Use use)
    {
        using var tool = new LoneTool();
        await File.WriteAllTextAsync(Path.Combine(tool.Folder, Answer), "{}");
        await File.WriteAllTextAsync(Path.Combine(tool.Folder, "other.json"), """{"ChallengeName":"SMS_MFA"}""");
        foreach (var before in use.Before)
        {
            var prepared = await tool.RunAsync(before);
            Assert.That(prepared.ExitCode, Is.Zero, prepared.Output + prepared.Error);
        }

        var run = await tool.RunAsync([.. use.Command.Split(' '), .. use.Arguments]);

        Assert.That(run.ExitCode, Is.EqualTo(use.ExitCode), run.Output + run.Error);
        Assert.That(run.Output, Does.Contain(use.Says));
    }

    [Test]
    public async Task Service_is_judged_from_an_empty_folder()
    {
        await using var service = await ReferenceService.StartAsync(new(), TimeProvider.System, "alone", CancellationToken.None);
        using var tool = new LoneTool();

        var run = await tool.RunAsync(
            ["service", service.Address.Url.ToString(), "--region", service.Address.Region, "--case", "password.plain.*"],
            ("AWS_ACCESS_KEY_ID", service.Credentials.AccessKey),
            ("AWS_SECRET_ACCESS_KEY", service.Credentials.SecretKey),
            ("AWS_SESSION_TOKEN", service.Credentials.Token));

        Assert.That(run.LastLine, Does.Match("^[1-9][0-9]* passed, 0 failed, "), run.Output + run.Error);
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Windows has no signals to send")]
    public async Task One_answer_is_served_from_an_empty_folder()
    {
        using var tool = new LoneTool();
        using var serving = tool.Start(byDll: false, ["serve", "exclusivity.initiate.both"]);
        var line = await serving.StandardOutput.ReadLineAsync();
        await Tool.SignalAsync("TERM", serving);
        var run = await Tool.EndAsync(serving);

        Assert.That(line, Does.Contain("answers every AdminInitiateAuth with exclusivity.initiate.both"), run.Error);
    }

    [Test]
    public void Every_command_is_tried()
    {
        using var interruption = new Interruption();

        Assert.That(
            Uses.Select(use => use.Command).Concat(WithAServer).Distinct(StringComparer.Ordinal),
            Is.EquivalentTo(Runnable(AllCommands.Create([], interruption), "")));
    }

    [TestCase("aws-sdk-dotnet")]
    [TestCase("dotnet-reference")]
    public async Task Built_in_client_is_started_by_dotnet_too_where_the_tool_was(string client)
    {
        using var tool = new LoneTool();
        using var process = tool.Start(byDll: true, ["client", client, "--case", "challenge.SMS_MFA.*", "--case", "sign-in.SMS_MFA.*"]);
        var run = await Tool.EndAsync(process);

        Assert.That(run.ExitCode, Is.Zero, run.Output + run.Error);
        Assert.That(run.LastLine, Does.Match("^[1-9][0-9]* passed, 0 failed, "));
    }

    [Test]
    public async Task What_is_inside_is_the_corpus_of_the_clone()
    {
        using var tool = new LoneTool();

        var run = await tool.RunAsync(["list"]);

        Assert.That(
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split("  ")[0]),
            Is.EqualTo(CaseCorpus.Load(Repository.Root).Cases.Select(one => one.Id)));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Recording_beside_the_user_joins_and_its_clients_are_judged_by_name(bool isInClone)
    {
        using var tool = new LoneTool(isInClone);
        await File.WriteAllTextAsync(Path.Combine(tool.Folder, Answer), "{}");
        await tool.RunAsync(RecordMine);
        await tool.RunAsync(["new", "client", "--language", "python", "fixtures/clients/mine"]);

        var listed = await tool.RunAsync(["list", "--case", "mine.*", "--case", "exclusivity.initiate.both"]);
        var judged = await tool.RunAsync(["client", "mine", "--case", "mine.neither"]);

        Assert.That(listed.Output, Does.Contain("mine.neither  neither  authored").And.Contain("exclusivity.initiate.both  both"));
        Assert.That(judged.LastLine, Is.EqualTo("0 passed, 1 failed, 0 skipped"), judged.Error);
    }

    [Test]
    public async Task Client_that_is_not_inside_is_told_from_one_that_nobody_knows()
    {
        using var tool = new LoneTool();

        var (other, unknown) = (await tool.RunAsync(["client", "boto3"]), await tool.RunAsync(["client", "nobody"]));

        const string Here = "there are aws-sdk-dotnet, dotnet-reference, or give a command";
        Assert.That(other.Error, Does.Contain("the driver of 'boto3' is not inside the tool").And.Contain(Here));
        Assert.That(unknown.Error, Does.Contain("there is no client 'nobody'").And.Contain(Here));
        Assert.That(new[] { other.ExitCode, unknown.ExitCode }, Is.All.EqualTo(2));
    }

    [Test]
    public async Task Client_that_is_not_installed_is_named_with_what_installs_it_and_what_that_needs()
    {
        using var tool = new LoneTool();
        var folder = Directory.CreateDirectory(Path.Combine(tool.Folder, "fixtures", "clients", "mine")).FullName;
        const string Manifest = """
            {"name":"mine","start":["bin/driver"],"present":["bin/driver","present"],"install":"make driver","needs":"a compiler"}
            """;
        await File.WriteAllTextAsync(Path.Combine(folder, "client.json"), Manifest);

        var run = await tool.RunAsync(["client", "mine"]);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(
            run.Error.Trim(),
            Is.EqualTo(
                "mine is not installed: there is no program bin/driver, which looks for it. "
                    + $"To install it, run in {Path.Combine("fixtures", "clients", "mine")}: make driver (needs a compiler)"));
    }

    [Test]
    public async Task WireMock_is_named_where_there_is_none_to_start()
    {
        using var tool = new LoneTool();

        var run = await tool.RunAsync(["client", "aws-sdk-dotnet", "--quick", "--replay", "wiremock"]);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("name one that runs: --replay wiremock=http://127.0.0.1:8080"));
    }

    private static IEnumerable<string> Runnable(Command command, string path) =>
        command.Subcommands.SelectMany(sub => Runnable(sub, $"{path} {sub.Name}"))
            .Concat(command is not RootCommand && command.Action is not null ? [path.TrimStart()] : []);

    /// <summary>How a command is used.</summary>
    /// <param name="Command">Its name.</param>
    /// <param name="Arguments">What stands behind it.</param>
    /// <param name="Says">What it prints.</param>
    internal sealed record Use(string Command, string[] Arguments, string Says)
    {
        public int ExitCode { get; init; }

        public string[][] Before { get; init; } = [];

        public bool IsDear { get; init; }
    }
}
