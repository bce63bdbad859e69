using System.Text;
using System.Text.Json.Nodes;
using Conformance.Contract.Wire;
using Conformance.HarnessSuite.CommandLine;
using Conformance.Subjects.Schemas;

namespace Conformance.HarnessSuite.Publishing;

/// <summary>The action is one by GitHub's reference, and its steps do in an empty folder what they say.</summary>
[Platform(Exclude = "Win", Reason = "its steps are for Bash")]
[Parallelizable(ParallelScope.Children)]
internal sealed class ActionWorks
{
    private const string Case = "challenge.SMS_MFA.initiate.full";

    private static readonly JsonSchema Schema =
        JsonSchema.Load(Repository.PathOf("suites", "Conformance.HarnessSuite", "Publishing", "composite-action.schema.json"));

    [Test]
    public void It_is_an_action_by_the_reference_of_GitHub() => Assert.That(Fault(PublishedAction.Metadata), Is.Null);

    [TestCase("shell: bash", "shel: bash")]
    [TestCase("using: composite", "using: node20")]
    [TestCase("    required: true", "    required: yes please")]
    [TestCase("    value: ", "    worth: ")]
    [TestCase("name: Cognito conformance", "title: Cognito conformance")]
    [TestCase("      id: run", "      id: 1run")]
    public void What_is_none_is_found_out(string right, string wrong)
    {
        var text = PublishedAction.Text.Replace(right, wrong, StringComparison.Ordinal);

        Assert.That(text, Is.Not.EqualTo(PublishedAction.Text));
        Assert.That(Fault(YamlText.Read(text)), Is.Not.Null);
    }

    // In the text of a script it would be run.
    [Test]
    public void Every_input_reaches_the_script_as_a_variable_and_in_no_other_way()
    {
        var (script, variables) = PublishedAction.Steps.Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(script, Does.Not.Contain("${{"));
            Assert.That(
                variables.Select(variable => variable.Value!.GetValue<string>()),
                Is.EquivalentTo(PublishedAction.Inputs.Select(input => $"${{{{ inputs.{input} }}}}")).And.Not.Empty);
            Assert.That(
                variables.Select(variable => variable.Key).Where(
                    name => !script.Contains($"\"${name}\"", StringComparison.Ordinal)),
                Is.Empty);
        }
    }

    [Test]
    public async Task A_client_is_judged_and_every_report_is_written()
    {
        using var tool = new LoneTool();

        var run = await PublishedAction.RunAsync(
            tool.Folder,
            LoneTool.Bin,
            ("command", $"client aws-sdk-dotnet --case '{Case}'"),
            ("requirements", "0.4"),
            ("shard", "1/1"),
            ("junit", "the junit.xml"),
            ("json", "run.json"),
            ("html", "run.html"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((run.ExitCode, run.Outputs), Is.EqualTo((0, "exit-code=0\n")), run.Output);
            Assert.That(run.Output, Does.Contain("1 passed, 0 failed, 0 skipped"));
            Assert.That(
                Directory.GetFiles(tool.Folder).Select(Path.GetFileName),
                Is.EquivalentTo((string[])["the junit.xml", "run.json", "run.html"]));
            Assert.That(await File.ReadAllTextAsync(Path.Combine(tool.Folder, "run.json")), Does.Contain("\"0.4\""));
        }
    }

    [Test]
    public async Task A_driver_behind_the_dashes_is_started_with_its_own_words()
    {
        using var tool = new LoneTool();
        await tool.RunAsync(["new", "client", "--language", "python", "my client"]);

        // What it has not learnt yet is a fault of the driver.
        var run = await PublishedAction.RunAsync(
            tool.Folder, LoneTool.Bin, ("command", $"client --case {Case} -- python3 'my client/driver.py'"), ("junit", "junit.xml"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((run.ExitCode, run.Outputs), Is.EqualTo((5, "exit-code=5\n")), run.Output);
            Assert.That(run.Output, Does.Contain("profile sdk, 1 case").And.Contain("-- python3 'my client/driver.py'"));
            Assert.That(Path.Combine(tool.Folder, "junit.xml"), Does.Exist);
        }
    }

    [Test]
    public async Task Shards_are_merged()
    {
        using var tool = new LoneTool();
        foreach (var shard in (int[])[1, 2])
        {
            await PublishedAction.RunAsync(
                tool.Folder,
                LoneTool.Bin,
                ("command", "client aws-sdk-dotnet --case challenge.SMS_MFA.*"),
                ("shard", $"{shard}/2"),
                ("json", $"{shard}.json"));
        }

        var run = await PublishedAction.RunAsync(
            tool.Folder, LoneTool.Bin, ("command", "report merge 1.json 2.json"), ("html", "all.html"), ("junit", "all.xml"));

        Assert.That((run.ExitCode, run.Outputs), Is.EqualTo((0, "exit-code=0\n")), run.Output);
        Assert.That((string[])[Path.Combine(tool.Folder, "all.html"), Path.Combine(tool.Folder, "all.xml")], Has.All.Exist);
    }

    [TestCase("client $(touch ran) `touch ran`; touch ran", "$(touch")]
    [TestCase("client 'unfinished", "command has a quote that is not closed")]
    [TestCase("list ''", "an empty word stands where list takes none")]
    public async Task Words_are_never_run_and_what_is_wrong_with_them_is_exit_code_2(string command, string said)
    {
        using var tool = new LoneTool();

        var run = await PublishedAction.RunAsync(tool.Folder, LoneTool.Bin, ("command", command));

        Assert.That((run.ExitCode, run.Outputs), Is.EqualTo((2, "exit-code=2\n")), run.Output);
        Assert.That(run.Output, Does.Contain(said));
        Assert.That(Directory.GetFileSystemEntries(tool.Folder), Is.Empty);
    }

    [Test]
    public async Task A_program_that_may_not_be_run_any_more_may_again()
    {
        using var tool = new LoneTool();
        var action = Path.Combine(tool.Folder, "action");
        Directory.CreateDirectory(action);
        var program = Path.Combine(action, "cognito-conformance");
        await File.WriteAllTextAsync(program, $"#!/bin/sh\nexec '{LoneTool.Bin}/cognito-conformance' \"$@\"\n");
        var mode = OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(program);
        Assert.That(mode & UnixFileMode.UserExecute, Is.EqualTo(UnixFileMode.None));

        var run = await PublishedAction.RunAsync(tool.Folder, action, ("command", "version"));

        Assert.That(run.ExitCode, Is.Zero, run.Output);
    }

    private static SchemaViolation? Fault(JsonNode metadata) =>
        Schema.Check(JsonReading.TryRead(Encoding.UTF8.GetBytes(metadata.ToJsonString()), out _)!.Root);
}
