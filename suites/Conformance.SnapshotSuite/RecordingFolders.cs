using System.Text.Json.Nodes;
using Conformance.Corpus;
using Conformance.Snapshots;

namespace Conformance.SnapshotSuite;

[Parallelizable(ParallelScope.All)]
internal sealed class RecordingFolders
{
    [Test]
    public void Recording_without_a_scenario_is_one_of_its_own()
    {
        var documented = Repository.PathOf("recordings", "documented");
        var read = RecordedScenarios.Read(documented);

        Assert.That(read.Select(scenario => scenario.Name), Is.Not.Empty
            .And.EqualTo(
                Directory.EnumerateFiles(Path.Combine(documented, "mappings"))
                    .Select(Path.GetFileNameWithoutExtension)
                    .Order(StringComparer.Ordinal)));
        Assert.That(
            RecordedScenarios.Read(Path.Combine(documented, "mappings")).Select(scenario => scenario.Text),
            Is.EqualTo(read.Select(scenario => scenario.Text)));
    }

    [Test]
    public void Steps_of_a_scenario_stand_in_their_order()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "b", "s", 10, "AdminRespondToAuthChallenge", """{"AuthenticationResult":{"ExpiresIn":1}}""");
        Write(folder, "c", "s", 2, "AdminInitiateAuth", """{"ChallengeName":"SMS_MFA"}""");
        Write(folder, "a", "other", 1, "AdminInitiateAuth", "{}");
        var read = RecordedScenarios.Read(folder.Path);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Select(scenario => scenario.Name), Is.EqualTo(["other", "s"]));
            Assert.That(
                read[1].Steps.Select(step => step["operation"].Text), Is.EqualTo(["AdminInitiateAuth", "AdminRespondToAuthChallenge"]));
        }
    }

    [Test]
    public void Step_that_is_there_twice_is_refused()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "a", "s", 1, "AdminInitiateAuth", "{}");
        Write(folder, "b", "s", 1, "AdminInitiateAuth", "{}");

        Assert.That(
            () => RecordedScenarios.Read(folder.Path),
            Throws.InstanceOf<CorpusException>().With.Message.Contains("step 1 of the scenario s is in a.json too"));
    }

    [Test]
    public void Step_that_is_gone_is_missed()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "a", "s", 1, "AdminInitiateAuth", "{}", steps: 2);
        Write(folder, "b", "s", 3, "AdminRespondToAuthChallenge", "{}", steps: 2);
        var whole = RecordedScenarios.Read(folder.Path);
        File.Delete(folder.Of("a.json"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(whole.Single().Steps, Has.Count.EqualTo(2));
            Assert.That(
                () => RecordedScenarios.Read(folder.Path),
                Throws.InstanceOf<CorpusException>()
                    .With.Message.Contains("b.json")
                    .And.Message.Contains("1 of the 2 steps of the scenario s are here"));
        }
    }

    [TestCase("{\n\"request\":{},\n", "line 3", TestName = "Broken recording is named with its line")]
    [
        TestCase(
            """{"request":{},"response":{"status":200,"body":"{}"}}""",
            "$.metadata is missing: it must be an object",
            TestName = "Mapping of another origin is named with what it lacks"),
    ]
    public void Unusable_recording(string content, string told)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Of("a.json"), content);

        Assert.That(
            () => RecordedScenarios.Read(folder.Path),
            Throws.InstanceOf<CorpusException>().With.Message.Contains("a.json").And.Message.Contains(told));
    }

    [Test]
    public void Folder_without_recordings_and_snapshots_is_refused()
    {
        using var folder = new TemporaryFolder();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                () => SnapshotSource.Read(folder.Path), Throws.InstanceOf<CorpusException>().With.Message.Contains("neither recordings"));
            Assert.That(
                () => SnapshotSource.Read(folder.Of("nowhere")),
                Throws.InstanceOf<CorpusException>().With.Message.Contains("there is no folder"));
        }
    }

    [Test]
    public void Recordings_and_their_snapshots_read_alike()
    {
        using var folder = new TemporaryFolder();
        var recordings = SnapshotSource.Read(Repository.PathOf("recordings", "documented"));
        new SnapshotFolder(folder.Path).Accept(recordings);

        Assert.That(
            SnapshotSource.Read(folder.Path).Select(scenario => (scenario.Name, scenario.Text)),
            Is.EqualTo(recordings.Select(scenario => (scenario.Name, scenario.Text))));
    }

    private static void Write(
        TemporaryFolder folder, string id, string scenario, int step, string operation, string body, int? steps = null)
    {
        var metadata = new JsonObject { ["case"] = id, ["scenario"] = scenario, ["step"] = step, ["operation"] = operation };
        if (steps is { } count)
        {
            metadata["steps"] = count;
        }

        File.WriteAllText(folder.Of($"{id}.json"), new JsonObject
        {
            ["response"] = new JsonObject { ["status"] = 200, ["body"] = body },
            ["metadata"] = metadata,
        }.ToJsonString());
    }
}
