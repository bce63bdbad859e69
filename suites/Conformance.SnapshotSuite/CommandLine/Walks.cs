using System.Text.Json;
using Conformance.Snapshots;

namespace Conformance.SnapshotSuite.CommandLine;

[Parallelizable(ParallelScope.All)]
internal sealed class Walks
{
    private const string Id = "challenge.SMS_MFA.initiate.full";
    private static readonly int All = InstalledClients.Documented.Count;
    private const string Parameter = "\\\"USER_ID_FOR_SRP\\\":\\\"harness-user-01\\\"";

    [Test]
    public async Task Recordings_are_verified_accepted_and_verified_again()
    {
        using var recordings = new RecordingCopy();
        using var folder = new TemporaryFolder();
        var first = await Tool.RunAsync("snapshot", "verify", folder.Path, "--from", recordings.Path);
        var accepted = await Tool.RunAsync("snapshot", "accept", folder.Path);
        var second = await Tool.RunAsync("snapshot", "verify", folder.Path, "--from", recordings.Path);
        recordings.Edit(Id, "harness-user-01\\\"", "other-user-02\\\"");
        var third = await Tool.RunAsync("snapshot", "verify", folder.Path, "--from", recordings.Path);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((first.ExitCode, first.LastLine), Is.EqualTo((1, $"0 passed, {All} failed, 0 skipped")));
            Assert.That((accepted.ExitCode, accepted.LastLine), Is.EqualTo((0, $"{All} accepted")));
            Assert.That((second.ExitCode, second.Output.Trim()), Is.EqualTo((0, $"{All} passed, 0 failed, 0 skipped")));
            Assert.That((third.ExitCode, third.LastLine), Is.EqualTo((1, $"{All - 1} passed, 1 failed, 0 skipped")));
            Assert.That(third.Output, Does.Contain($"{Id}.verified.json differs")
                .And.Contain(
                    "  $.steps[0].body.ChallengeParameters.USER_ID_FOR_SRP\n    - \"harness-user-01\"\n    + \"other-user-02\"\n"));
            Assert.That(folder.Files, Does.Contain($"{Id}.received.json").And.Contain($"{Id}.verified.json"));
        }
    }

    [Test]
    public async Task Scenario_that_is_gone_is_orphaned_until_it_is_pruned()
    {
        using var recordings = new RecordingCopy();
        using var folder = new TemporaryFolder();
        await Tool.RunAsync("snapshot", "accept", folder.Path, "--from", recordings.Path);
        File.Delete(recordings.FileOf(Id));
        var verified = await Tool.RunAsync("snapshot", "verify", folder.Path, "--from", recordings.Path);
        var accepted = await Tool.RunAsync("snapshot", "accept", folder.Path, "--from", recordings.Path);
        var kept = File.Exists(folder.Of($"{Id}.verified.json"));
        var pruned = await Tool.RunAsync("snapshot", "accept", folder.Path, "--from", recordings.Path, "--prune");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((verified.ExitCode, verified.LastLine), Is.EqualTo((1, $"{All - 1} passed, 1 failed, 0 skipped")));
            Assert.That(verified.Output, Does.Contain($"{Id}: orphaned"));
            Assert.That((accepted.LastLine, kept), Is.EqualTo(($"0 accepted, {All - 1} unchanged, 1 orphaned", true)));
            Assert.That(pruned.Output, Does.Contain($"deleted {Id}"));
            Assert.That(folder.Files, Has.Length.EqualTo(All - 1));
        }
    }

    [Test]
    public async Task Member_that_is_changed_by_hand_is_breaking()
    {
        using var recordings = new RecordingCopy();
        using var report = new TemporaryFolder();
        recordings.Edit(Id, $",{Parameter}", "");
        var run = await Tool.RunAsync("snapshot", "diff", "recordings/documented", recordings.Path, "--json", report.Of("diff.json"));
        using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(report.Of("diff.json")));
        var change = json.RootElement.GetProperty("changes").EnumerateArray().Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((run.ExitCode, run.LastLine), Is.EqualTo((1, "1 breaking, 0 risky, 0 compatible, 0 incomparable, 0 noise")));
            Assert.That(
                run.Output,
                Does.StartWith($"{Id}\n  breaking    $.steps[0].body.ChallengeParameters.USER_ID_FOR_SRP is no longer there\n"));
            Assert.That(
                change.GetProperty("understoodBy").EnumerateArray().Select(client => client.GetString()),
                Does.Contain("dotnet-reference"));
            Assert.That(
                change.GetProperty("cases").EnumerateArray().Select(one => one.GetString()),
                Is.EqualTo(["challenge.SMS_MFA.initiate.without-USER_ID_FOR_SRP"]));
            Assert.That(change.GetProperty("notToleratedBy").EnumerateObject(), Is.Empty);
        }
    }

    [TestCase("\\\"SMS_MFA\\\"", "\\\"PIGEON_MFA\\\"", 1, 1, TestName = "Challenge name outside the model is breaking")]
    [TestCase("\\\"Session\\\"", "\\\"Pigeon\\\":1,\\\"Session\\\"", 0, 0, TestName = "New member is compatible")]
    [TestCase("AYABe", "AYABf", 0, 0, TestName = "Another Session is noise")]
    [TestCase("\\\"Session\\\"", "\\\"session\\\"", 1, 1, TestName = "Member that is gone is breaking")]
    public async Task Change_has_its_exit_code(string what, string by, int exitCode, int whenRiskyFails)
    {
        using var recordings = new RecordingCopy();
        recordings.Edit(Id, what, by);
        var run = await Tool.RunAsync("snapshot", "diff", "recordings/documented", recordings.Path);
        var strict = await Tool.RunAsync("snapshot", "diff", "recordings/documented", recordings.Path, "--fail-on", "risky");

        Assert.That((run.ExitCode, strict.ExitCode), Is.EqualTo((exitCode, whenRiskyFails)));
    }

    [Test]
    public async Task Noise_is_counted_and_listed_when_it_is_asked_for()
    {
        using var recordings = new RecordingCopy();
        recordings.Edit(Id, "AYABe", "AYABf");
        var run = await Tool.RunAsync("snapshot", "diff", "recordings/documented", recordings.Path);
        var all = await Tool.RunAsync("snapshot", "diff", "recordings/documented", recordings.Path, "--all");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Output.Trim(), Is.EqualTo("0 breaking, 0 risky, 0 compatible, 0 incomparable, 1 noise"));
            Assert.That(all.Output, Does.Contain($"{Id}\n  noise       $.steps[0].body.Session"));
        }
    }

    [Test]
    public async Task Client_is_compared_with_what_it_surfaced_before()
    {
        using var folder = new TemporaryFolder();
        string[] source = ["--client", "aws-sdk-dotnet", "--case", "challenge.SMS_MFA.*.full"];
        var accepted = await Tool.RunAsync(["snapshot", "accept", folder.Path, .. source]);
        var verified = await Tool.RunAsync(["snapshot", "verify", folder.Path, .. source]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((accepted.ExitCode, accepted.LastLine), Is.EqualTo((0, "4 accepted, 0 unchanged, 0 orphaned")));
            Assert.That((verified.ExitCode, verified.Output.Trim()), Is.EqualTo((0, "4 passed, 0 failed, 0 skipped")));
            Assert.That(new SnapshotFolder(folder.Path).Read().Select(one => one.Text), Is.EqualTo(
                new SnapshotFolder(Repository.PathOf("fixtures", "clients", "aws-sdk-dotnet", "snapshots"))
                    .Read()
                    .Where(one => one.Name.StartsWith("challenge.SMS_MFA.", StringComparison.Ordinal))
                    .Select(one => one.Text)));
        }
    }
}
