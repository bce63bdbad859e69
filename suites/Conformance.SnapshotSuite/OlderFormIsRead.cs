using Conformance.Snapshots;
using Conformance.Snapshots.Changes;

namespace Conformance.SnapshotSuite;

/// <summary>Snapshots that an earlier version wrote are as verified while the service is as it was.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class OlderFormIsRead
{
    private static IEnumerable<TestCaseData> Kept =>
    [
        new("documented", "documented"),
        new("cognito-local", "cognito-local"),
        new("cognito-local-live", "cognito-local"),
    ];

    [TestCaseSource(nameof(Kept))]
    public void Same_answers_are_as_verified_and_accept_writes_the_present_form(string kept, string recording)
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(FolderOf(kept)))
        {
            File.Copy(file, folder.Of(Path.GetFileName(file)));
        }

        var snapshots = new SnapshotFolder(folder.Path);
        var seen = RecordedScenarios.Read(Repository.PathOf("recordings", recording));
        var before = snapshots.Read();
        var compared = snapshots.Verify(seen, isWhole: true);
        var changes = Comparison.Of(before, seen).Changes.Concat(Comparison.Of(seen, before).Changes);
        var accepted = snapshots.Accept(seen);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(before.Select(one => one.IsOfOlderForm), Is.Not.Empty.And.All.True);
            Assert.That(compared.Different.Select(one => $"{one.File.Name} {string.Join("; ", one.Places)}"), Is.Empty);
            Assert.That(compared.Orphaned, Is.Empty);
            Assert.That(
                changes.Select(change => $"{change.Pair.Place.Scenario} {change.Pair.Place.Path} {change.Kind.Words}"), Is.Empty);
            Assert.That(accepted, Has.Count.EqualTo(before.Count));
            Assert.That(snapshots.Read().Select(one => one.Text), Is.EqualTo(seen.Select(one => one.Text)));
        }
    }

    [Test]
    public void What_changed_since_is_told()
    {
        var old = new SnapshotFolder(FolderOf("documented")).Read().First(
            one => one.Text.Contains("\"ChallengeName\": \"SMS_MFA\"", StringComparison.Ordinal));
        var now = RecordedScenarios.Read(Repository.PathOf("recordings", "documented")).Single(one => one.Name == old.Name);
        var changed = new SeenScenario(now.Name, now.Text.Replace("\"SMS_MFA\"", "\"EMAIL_OTP\"", StringComparison.Ordinal));

        Assert.That(Comparison.Of([old], [changed]).Changes.Select(change => change.Rule?.Id), Is.EqualTo(["RSP-DUE-004"]));
    }

    [Test]
    public void Names_of_the_run_are_the_same_although_the_first_form_of_a_recording_wrote_them_down()
    {
        const string Now =
            """
            {"form":2,"steps":[{"body":{"ChallengeParameters":{"A":"{value #1}","B":"{number #1}","USERNAME":"{username #1}",
            """
            + """
            "USER_ID_FOR_SRP":"{email #1}"},"message":"{message #1}"},"flow":"F","headers":{"x-amzn-requestid":"{request id}"},
            """
            + """
            "operation":"AdminInitiateAuth","status":200}]}
            """;
        const string Old =
            """
            {"steps":[{"body":{"ChallengeParameters":{"A":"type-1","B":7,"USERNAME":"@NAME","USER_ID_FOR_SRP":"@ALIAS"},
            """
            + """
            "message":"User {username #1} of {client id #1} is gone"},"headers":{},"operation":"AdminInitiateAuth","status":200}]}
            """;
        var now = new SeenScenario("s", Now);

        foreach (var (name, alias) in new[] { ("ann", "ann@example.com"), ("{username #1}", "{email #1}"), ("{uuid #3}", "{email #2}") })
        {
            var old = new SeenScenario(
                "s", Old.Replace("@NAME", name, StringComparison.Ordinal).Replace("@ALIAS", alias, StringComparison.Ordinal));
            Assert.That(Comparison.Of([old], [now]).Changes, Is.Empty, name);
        }
    }

    [Test]
    public void Form_of_a_newer_version_is_refused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Of("one.verified.json"), """{"form":3,"steps":[]}""");

        Assert.That(
            () => new SnapshotFolder(folder.Path).Read(),
            Throws.InstanceOf<InvalidDataException>().With.Message.Contains("form 3").And.Message.Contains("knows 2"));
    }

    private static string FolderOf(string kept) => Repository.PathOf("fixtures", "snapshots", "first-form", kept);
}
