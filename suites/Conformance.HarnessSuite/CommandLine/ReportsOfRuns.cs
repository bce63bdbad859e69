using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Conformance.Reports.Saved;

namespace Conformance.HarnessSuite.CommandLine;

/// <summary>What is made of reports when the runs are over: pages, one report of shards, what changed, and what failed once more.</summary>
[Parallelizable(ParallelScope.Children)]
internal sealed partial class ReportsOfRuns
{
    private const string Known = "forward.lower-case-challenge";
    private const string Passes = "challenge.SMS_MFA.initiate.full";

    private static readonly string[] Chosen = ["--case", "challenge.*", "--case", "forward.*", "--nonce", "one"];
    private static readonly string Folder = Directory.CreateTempSubdirectory("conformance-").FullName;

    private static readonly Lazy<Task<string>> Whole = new(() => RunAsync("whole", Chosen));

    // Nothing is known of it, so that one case fails.
    private static readonly Lazy<Task<string>> Red = new(() => RunAsync(
        "red", "--case", Known, "--case", Passes, "--baseline", Write("empty.json", """{"client":"aws-sdk-dotnet","entries":[]}""")));

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(Folder, recursive: true);

    [Test]
    public async Task Shards_that_are_played_apart_make_the_report_of_the_whole_run()
    {
        string[] parts =
        [
            await RunAsync("first", [.. Chosen, "--shard", "1/2"]), await RunAsync("second", [.. Chosen, "--shard", "2/2"]),
        ];

        var merged = await Tool.RunAsync(["report", "merge", .. parts, "--json", At("merged.json"), "--html", At("merged.html")]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(parts.Select(part => Read(part).Cases), Is.All.EqualTo(Read(await Whole.Value).Cases));
            Assert.That(parts.Select(part => Read(part).Clients[0].Cases.Count), Is.All.Positive);
            Assert.That(WithoutTimes(At("merged.json")), Is.EqualTo(WithoutTimes(await Whole.Value)));
            Assert.That(merged.LastLine, Is.EqualTo(Read(await Whole.Value).Summary.Line()));
            Assert.That(merged.ExitCode, Is.Zero, merged.Output + merged.Error);
            Assert.That(await File.ReadAllTextAsync(At("merged.html")), Does.Contain($"id=\"{Passes}\""));
        }
    }

    [Test]
    public async Task JUnit_of_shards_is_that_of_the_whole_run_and_names_what_travelled()
    {
        var traces = At("traces of shards");
        string[] red = [.. Chosen, "--baseline", Write("nothing.json", """{"client":"aws-sdk-dotnet","entries":[]}"""), "--trace", traces];
        await RunAsync("undivided", [.. red, "--junit", At("undivided.xml")]);
        var due = await File.ReadAllTextAsync(At("undivided.xml"));
        string[] parts =
        [
            await RunAsync("half", [.. red, "--shard", "1/2"]), await RunAsync("other half", [.. red, "--shard", "2/2"]),
        ];

        await Tool.RunAsync(["report", "merge", .. parts, "--junit", At("halves.xml"), "--trace", traces]);
        await Tool.RunAsync(["report", "merge", .. parts, "--junit", At("untraced.xml")]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(due, Does.Contain($"  trace     {traces}").And.Contain("<failure "));
            Assert.That(Seconds.Replace(await File.ReadAllTextAsync(At("halves.xml")), ""), Is.EqualTo(Seconds.Replace(due, "")));
            Assert.That(await File.ReadAllTextAsync(At("untraced.xml")), Does.Contain("<failure ").And.Not.Contain("  trace     "));
        }
    }

    [Test]
    public async Task Shard_that_is_missing_is_void()
    {
        var shard = await RunAsync("alone", [.. Chosen, "--shard", "2/3"]);

        var run = await Tool.RunAsync("report", "merge", shard, "--markdown", At("merged.md"));

        Assert.That(run.ExitCode, Is.EqualTo(4), run.Error);
        Assert.That(run.Output, Does.Contain("void: shards 1/3, 3/3 are missing\n"));
        Assert.That(await File.ReadAllTextAsync(At("merged.md")), Does.Contain("Void: the run proves nothing"));
    }

    [Test]
    public async Task Page_is_made_of_a_report_later_with_what_travelled()
    {
        var report = await RunAsync("traced", "--case", Known, "--trace", At("traces"), "--html", At("then.html"));

        var run = await Tool.RunAsync("report", "html", report, "--trace", At("traces"));

        Assert.That((run.ExitCode, run.Output), Is.EqualTo((0, $"wrote {At("traced.html")}\n")), run.Error);
        Assert.That(Took.Replace(await File.ReadAllTextAsync(At("traced.html")), ""), Is.EqualTo(
            Took.Replace(await File.ReadAllTextAsync(At("then.html")), "")));
        Assert.That(await File.ReadAllTextAsync(At("traced.html")), Does.Contain("request 1: POST /"));
    }

    [Test]
    public async Task What_failed_is_played_again_and_nothing_else()
    {
        var run = await Tool.RunAsync(
            "client", "--failed-from", await Red.Value, "--baseline", At("empty.json"), "--json", At("again.json"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.LastLine, Is.EqualTo("0 passed, 1 failed, 0 skipped"), run.Error);
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(
                Read(At("again.json")).Clients.Select(client => (client.Handle, client.Cases.Single().Id)),
                Is.EqualTo([("aws-sdk-dotnet", Known)]));
        }
    }

    [Test]
    public async Task Where_nothing_failed_nothing_is_selected()
    {
        var run = await Tool.RunAsync("client", "--failed-from", await Whole.Value);

        Assert.That((run.ExitCode, run.LastLine), Is.EqualTo((4, "0 passed, 0 failed, 0 skipped")), run.Error);
        Assert.That(run.Output, Does.Contain("void: nothing was selected"));
    }

    [Test]
    public async Task What_is_newly_red_newly_green_and_no_longer_run_is_told()
    {
        var (whole, red) = (await Whole.Value, await Red.Value);

        var worse = await Tool.RunAsync("report", "diff", whole, red);
        var better = await Tool.RunAsync("report", "diff", red, whole);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(worse.ExitCode, Is.EqualTo(1));
            Assert.That(worse.Output, Does.StartWith($"newly red: 1 case\n  aws-sdk-dotnet  {Known}  known → fail: SUR-FWD-001\n"));
            Assert.That(worse.LastLine, Does.Match("^1 newly red, 0 newly green, [1-9][0-9]* no longer run$"));
            Assert.That(better.ExitCode, Is.Zero);
            Assert.That(
                better.Output,
                Does.Contain($"red before, and known or not applicable now: 1 case\n  aws-sdk-dotnet  {Known}  fail → known"));
            Assert.That(better.LastLine, Is.EqualTo("0 newly red, 0 newly green, 0 no longer run"));
        }
    }

    [Test]
    public async Task Summary_of_a_step_is_added_to_and_a_run_is_no_worse_where_it_cannot_be()
    {
        var summary = Write("summary.md", "before\n");
        string[] arguments = ["client", "aws-sdk-dotnet", "--case", Passes];
        using var told = Tool.Start(arguments, ("GITHUB_STEP_SUMMARY", summary));
        var well = await Tool.EndAsync(told);
        using var nowhere = Tool.Start(arguments, ("GITHUB_STEP_SUMMARY", At("no/such/folder.md")));
        var lost = await Tool.EndAsync(nowhere);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((well.ExitCode, lost.ExitCode), Is.EqualTo((0, 0)));
            Assert.That(
                await File.ReadAllTextAsync(summary), Does.StartWith("before\n## As expected\n\n**1 passed, 0 failed, 0 skipped**\n"));
            Assert.That(lost.Error, Does.Contain("of GITHUB_STEP_SUMMARY cannot be written: "));
        }
    }

    private static IEnumerable<TestCaseData> Mistakes =>
    [
        Mistake("there is no file nothing.json; name a report", "report", "html", "nothing.json"),
        Mistake("is a folder; name a report", "report", "html", Folder),
        Mistake("global.json is no report of a run: there is no formatVersion", "report", "html", Repository.PathOf("global.json")),
        Mistake(
            "has the formatVersion 2, and this tool reads 1", "report", "diff", Write("newer.json", "{\"formatVersion\":2}"), "x.json"),
        Mistake("the page would be written over", "report", "html", Write("page.html", "{}")),
        Mistake("named twice", "report", "html", "one.json", "--into", "./one.json"),
        Mistake("there is no folder nowhere", "report", "html", "one.json", "--trace", "nowhere"),
        Mistake("named twice", "report", "merge", "one.json", "--json", "one.json"),
        Mistake("there is no file nothing.json", "client", "--failed-from", "nothing.json"),
        Mistake("named twice", "client", "--failed-from", "one.json", "--json", "one.json"),
        Mistake("named twice", "report", "summary", Write("same.json", "{}"), "--into", At("same.json")),
        Mistake("there is no file nothing.json; name a summary", "report", "matrix", "nothing.json"),
        Mistake("is no summary: there is no summaryVersion", "report", "matrix", Write("other.json", "{}")),
        Mistake("is no summary: it has the summaryVersion 2", "report", "matrix", Write("later.json", "{\"summaryVersion\":2}")),
        Mistake(
            "is no summary: at $.date, something else stands than is due there",
            "report",
            "matrix",
            Write("odd.json", "{\"summaryVersion\":1,\"date\":1}")),
        Mistake("is no summary: there is no `harness`, `corpus`", "report", "matrix", Write("bare.json", "{\"summaryVersion\":1}")),
        Mistake("is no summary: it has neither a client nor a service", "report", "matrix", Write("none.json", Summary(""))),
        Mistake("is no summary: null stands in line 1", "report", "matrix", Write("null.json", Summary("null"))),
        Mistake("--shard takes a number and a count up to 256", "client", "aws-sdk-dotnet", "--shard", "5/4"),
    ];

    // With the mark that some editors put in front.
    private static string Summary(string subjects) =>
        $$"""{{'\ufeff'}}{"summaryVersion":1,"harness":"1","corpus":"1","date":"2028-01-09","subjects":[{{subjects}}]}""";

    [TestCaseSource(nameof(Mistakes))]
    public async Task Mistake_is_named_with_what_would_be_right(string[] arguments, string sentence)
    {
        var run = await Tool.RunAsync(arguments);

        Assert.That(run.ExitCode, Is.EqualTo(2), run.Output);
        Assert.That(run.Error, Does.Contain(sentence).And.Not.Contain("   at "));
    }

    [Test]
    public async Task Same_shard_twice_and_whole_runs_are_no_shards()
    {
        var shard = await RunAsync("twice", [.. Chosen, "--shard", "1/2"]);

        var twice = await Tool.RunAsync("report", "merge", shard, shard);
        var whole = await Tool.RunAsync("report", "merge", await Whole.Value);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((twice.ExitCode, whole.ExitCode), Is.EqualTo((2, 2)));
            Assert.That(twice.Error, Does.Contain($"{shard} is named twice; name the report of each shard once"));
            Assert.That(whole.Error, Does.Contain("is the report of a whole run and of no shard"));
        }
    }

    [Test]
    public async Task Client_that_is_not_in_the_report_is_asked_after()
    {
        var run = await Tool.RunAsync("client", "aws-sdk-dotnett", "--failed-from", await Red.Value);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("has no client 'aws-sdk-dotnett'; it has aws-sdk-dotnet").And.Contain("?"));
    }

    [Test]
    public async Task Case_that_failed_and_is_not_in_the_corpus_is_named_with_the_options_that_made_it()
    {
        var text = JsonNode.Parse(await File.ReadAllTextAsync(await Red.Value))!;
        (text["generate"], text["seed"]) = (5, 7);
        foreach (var one in text["clients"]![0]!["cases"]!.AsArray())
        {
            one!["id"] = one["id"]!.GetValue<string>() == Known ? "generated.7.3" : one["id"]!.GetValue<string>();
        }

        var run = await Tool.RunAsync("client", "--failed-from", Write("generated.json", text.ToJsonString()));

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("generated.7.3 failed there").And.Contain("--generate 5 --seed 7: give both"));
    }

    private static TestCaseData Mistake(string sentence, params string[] arguments) =>
        new TestCaseData(arguments, sentence).SetArgDisplayNames(string.Join(' ', arguments));

    private static string At(string name) => Path.Combine(Folder, name);

    private static string Write(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return At(name);
    }

    private static async Task<string> RunAsync(string name, params string[] options)
    {
        var run = await Tool.RunAsync(["client", "aws-sdk-dotnet", .. options, "--json", At($"{name}.json")]);
        Assert.That(run.ExitCode, Is.LessThan(2), run.Output + run.Error);
        return At($"{name}.json");
    }

    // Each report reads the clock itself.
    [GeneratedRegex("<dt>took</dt><dd>[0-9.]+ s</dd>", RegexOptions.NonBacktracking)]
    private static partial Regex Took { get; }

    [GeneratedRegex(" time(stamp)?=\"[^\"]+\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Seconds { get; }

    private static SavedRun Read(string path) => SavedFormat.Read(File.ReadAllBytes(path), path);

    private static string WithoutTimes(string path) => string.Join('\n', File.ReadLines(path).Where(line =>
        !line.Contains("\"startedAt\":", StringComparison.Ordinal) && !line.Contains("\"elapsedMs\":", StringComparison.Ordinal)));
}
