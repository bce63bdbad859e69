using Conformance.Snapshots;

namespace Conformance.SnapshotSuite;

[Parallelizable(ParallelScope.All)]
internal sealed class SnapshotFolders
{
    private static readonly SeenScenario One = Seen.Of("one", Seen.Answer("""{"ChallengeName":"SMS_MFA"}"""));
    private static readonly SeenScenario Two = Seen.Of("two", Seen.Answer("""{"ChallengeName":"EMAIL_OTP"}"""));

    [Test]
    public void Verifying_never_accepts()
    {
        using var folder = new TemporaryFolder();
        var compared = new SnapshotFolder(folder.Path).Verify([One], isWhole: true);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(compared.IsAsVerified, Is.False);
            Assert.That(compared.Different.Single().Mismatch.Kind, Is.EqualTo(MismatchKind.New));
            Assert.That(folder.Files, Is.EqualTo(["one.received.json"]));
        }
    }

    [Test]
    public void What_was_accepted_is_as_verified()
    {
        using var folder = new TemporaryFolder();
        var snapshots = new SnapshotFolder(folder.Path);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(snapshots.Accept([One, Two]), Is.EqualTo(["one", "two"]));
            Assert.That(snapshots.Accept([One, Two]), Is.Empty);
            Assert.That(snapshots.Verify([One, Two], isWhole: true).IsAsVerified, Is.True);
            Assert.That(snapshots.Read().Select(scenario => scenario.Text), Is.EqualTo([One.Text, Two.Text]));
        }
    }

    [Test]
    public void Received_files_become_the_verified_ones()
    {
        using var folder = new TemporaryFolder();
        var snapshots = new SnapshotFolder(folder.Path);
        snapshots.Verify([One], isWhole: true);

        Assert.That(snapshots.AcceptReceived(), Is.EqualTo(["one"]));
        Assert.That(snapshots.Verify([One], isWhole: true).IsAsVerified, Is.True);
        Assert.That(folder.Files, Is.EqualTo(["one.verified.json"]));
    }

    [Test]
    public void Difference_is_told_place_by_place()
    {
        using var folder = new TemporaryFolder();
        var snapshots = new SnapshotFolder(folder.Path);
        snapshots.Accept([One]);
        var compared = snapshots.Verify([Two with { Name = "one" }], isWhole: true);

        Assert.That(
            compared.Different.Single().Places,
            Is.EqualTo([new JsonDifference("$.steps[0].body.ChallengeName", "\"SMS_MFA\"", "\"EMAIL_OTP\"")]));
    }

    [Test]
    public void Member_that_is_new_and_one_that_is_gone_have_one_side()
    {
        var old = Seen.Scenario("""{"a":1,"c":[1]}""").Root;
        var now = Seen.Scenario("""{"b":{"x":2},"c":[1,2]}""").Root;

        Assert.That(JsonDifference.Between(old, now), Is.EqualTo([
            new JsonDifference("$.steps[0].body.a", "1", null),
            new JsonDifference("$.steps[0].body.b", null, """{ "x": 2 }"""),
            new JsonDifference("$.steps[0].body.c[1]", null, "2"),
        ]));
    }

    [Test]
    public void File_in_another_order_differs_and_no_place_does()
    {
        using var folder = new TemporaryFolder();
        var snapshots = new SnapshotFolder(folder.Path);
        const string InAnotherOrder =
            """{"steps":[{"status":200,"flow":"ADMIN_USER_PASSWORD_AUTH","operation":"AdminInitiateAuth","headers":"""
            + """{"Content-Type":"application/x-amz-json-1.1"},"body":{"ChallengeName":"SMS_MFA"}}],"form":2}""";
        snapshots.Accept([One with { Text = InAnotherOrder }]);
        var different = snapshots.Verify([One], isWhole: true).Different.Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(different.Mismatch.Kind, Is.EqualTo(MismatchKind.Text));
            Assert.That(different.Places, Is.Empty);
        }
    }

    [Test]
    public void Verified_file_without_a_scenario_is_orphaned_and_a_received_one_stale()
    {
        using var folder = new TemporaryFolder();
        var snapshots = new SnapshotFolder(folder.Path);
        snapshots.Accept([One, Two]);
        File.WriteAllText(folder.Of("three.received.json"), "");
        var compared = snapshots.Verify([One], isWhole: true);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(compared.Orphaned, Is.EqualTo(["two"]));
            Assert.That(compared.Stale, Is.EqualTo(["three"]));
            Assert.That(compared.IsAsVerified, Is.False);
            Assert.That(snapshots.Verify([One], isWhole: false).IsAsVerified, Is.True);
        }
    }

    [Test]
    public void Two_scenarios_of_one_file_are_refused()
    {
        using var folder = new TemporaryFolder();

        Assert.That(
            () => new SnapshotFolder(folder.Path).Verify([One, One with { Name = "ONE" }], isWhole: true),
            Throws.InstanceOf<InvalidDataException>().With.Message.Contains("one and ONE would be the same file"));
        Assert.That(folder.Files, Is.Empty);
    }

    [TestCase("{\n  \"steps\": [,]\n}", "line 2")]
    [TestCase("{}", "has no steps")]
    public void File_that_was_broken_by_hand_is_named_with_line_and_remedy(string text, string told)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Of("one.verified.json"), text);

        Assert.That(
            () => new SnapshotFolder(folder.Path).Read(),
            Throws.InstanceOf<InvalidDataException>()
                .With.Message.Contains("one.verified.json")
                .And.Message.Contains(told)
                .And.Message.Contains("accept"));
    }

    [Test]
    public void Broken_file_stops_verifying_before_anything_is_written()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Of("two.verified.json"), "{");

        Assert.That(() => new SnapshotFolder(folder.Path).Verify([One, Two], isWhole: true), Throws.InstanceOf<InvalidDataException>());
        Assert.That(folder.Files, Is.EqualTo(["two.verified.json"]));
    }
}
