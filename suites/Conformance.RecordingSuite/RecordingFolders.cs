using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Recordings;
using Conformance.Recording;
using Conformance.Subjects.Schemas;

namespace Conformance.RecordingSuite;

[Parallelizable(ParallelScope.All)]
internal sealed class RecordingFolders
{
    private static readonly string[] StepsOfTotp =
        ["some-service.ADMIN_USER_PASSWORD_AUTH.totp.1.json", "some-service.ADMIN_USER_PASSWORD_AUTH.totp.4.json"];

    [Test]
    public void Files_are_mappings_as_their_schema_says_and_nothing_else_is_left()
    {
        using var folders = new TemporaryFolders();
        var folder = folders.Make();
        var written = Record(folder, 1);
        var schema = JsonSchema.Load(Repository.PathOf("fixtures", "schemas", "recording.schema.json"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(written, Has.Count.EqualTo(5));
            Assert.That(Directory.GetFileSystemEntries(folder).Select(Path.GetFileName), Is.EqualTo(["mappings"]));
            Assert.That(Directory.GetFiles(Path.Combine(folder, "mappings")), Is.EquivalentTo(written));
            foreach (var file in written)
            {
                var mapping = JsonReading.TryRead(File.ReadAllBytes(file), out _)!.Root;
                Assert.That(schema.Check(mapping)?.ToString(), Is.Null, file);
                Assert.That($"{mapping["name"].Text}.json", Is.EqualTo(Path.GetFileName(file)));
                Assert.That(mapping["metadata"]["origin"].Text, Is.EqualTo("captured"));
                Assert.That(mapping["metadata"]["asked"].Text, Does.StartWith("{\"UserPoolId\":\"eu-west-1_"));
            }
        }
    }

    [Test]
    public void Only_the_two_operations_become_mappings_and_steps_count_all()
    {
        using var folders = new TemporaryFolders();

        Assert.That(
            Record(folders.Make(), 1).Select(file => Path.GetFileName(file)).Where(file => file.Contains("totp", StringComparison.Ordinal)),
            Is.EqualTo(StepsOfTotp));
    }

    [Test]
    public void A_scenario_of_fewer_steps_than_before_leaves_none_of_the_older()
    {
        using var folders = new TemporaryFolders();
        using var chance = new Chance(1);
        var folder = folders.Make();
        Record(folder, 1);
        var (scenario, exchanges) = Services.Scenarios(chance).First();
        using (var again = ServiceRecording.Open(folder, Services.Facts))
        {
            again.Add(scenario, exchanges[..1]);

            Assert.That(again.LeftAsTheyWere, Has.Count.EqualTo(3));
        }

        Assert.That(
            Directory.GetFiles(Path.Combine(folder, "mappings"), "*totp*").Select(Path.GetFileName),
            Is.EqualTo(["some-service.ADMIN_USER_PASSWORD_AUTH.totp.1.json"]));
    }

    [Test]
    public void A_second_recording_into_the_folder_is_refused_until_the_first_ends()
    {
        using var folders = new TemporaryFolders();
        var folder = folders.Make();
        using (ServiceRecording.Open(folder, Services.Facts))
        {
            Assert.That(() => ServiceRecording.Open(folder, Services.Facts), Throws.InstanceOf<IOException>().With.Message.StartsWith(
                $"{folder} is in use by process {Environment.ProcessId} on "));
        }

        Assert.That(Record(folder, 1), Has.Count.EqualTo(5));
    }

    [Test]
    public void What_a_killed_recording_left_is_taken_over()
    {
        using var folders = new TemporaryFolders();
        var folder = folders.Make();
        Directory.CreateDirectory(Path.Combine(folder, "unfinished"));
        File.WriteAllText(Path.Combine(folder, "unfinished", "half.json"), "{");
        File.WriteAllText(Path.Combine(folder, FolderLock.FileName), $"999999999\n{Environment.MachineName}\n1");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Record(folder, 1), Has.Count.EqualTo(5));
            Assert.That(Directory.GetFileSystemEntries(folder).Select(Path.GetFileName), Is.EqualTo(["mappings"]));
        }
    }

    [Test]
    public void A_recording_of_nothing_leaves_nothing()
    {
        using var folders = new TemporaryFolders();
        var folder = folders.Make();
        ServiceRecording.Open(folder, Services.Facts).Dispose();

        Assert.That(Directory.Exists(folder), Is.False);
    }

    [TestCase("notes.txt", "my notes", "it is not part of a recording")]
    [TestCase("mappings/notes.txt", "my notes", "it is no mapping")]
    [TestCase("mappings/some-service.a.1.json", "{", "is not a recording")]
    [TestCase("mappings/some-service.a.1.json", """{"request":{},"response":{"body":""}}""", "is not a recording")]
    [
        TestCase(
            "mappings/some-service.a.1.json",
            """«"metadata":{"case":"some-service.a.1","since":"99.0" """,
            "it is of corpus version 99.0, and this is version"),
    ]
    [
        TestCase(
            "mappings/some-service.a.1.json",
            """«"metadata":{"case":"another-service.a.1","origin":"captured" """,
            "it is of the recording 'another-service'"),
    ]
    [
        TestCase(
            "mappings/some-service.a.1.json",
            """«"metadata":{"case":"some-service.a.1","origin":"documented" """,
            "its origin is documented, and not captured"),
    ]
    [TestCase("mappings/some-service.b.1.json", """«"metadata":{"case":"some-service.a.1","origin":"captured" """, "has the wrong name")]
    public void A_folder_with_a_foreign_broken_or_newer_file_is_refused_before_anything_is_written(string file, string content, string why)
    {
        using var folders = new TemporaryFolders();
        var folder = folders.Make();
        Directory.CreateDirectory(Path.Combine(folder, "mappings"));
        File.WriteAllText(Path.Combine(folder, file), content.StartsWith('«') ? Mapping(content[1..]) : content);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                () => ServiceRecording.Open(folder, Services.Facts),
                Throws.TypeOf<CorpusException>().With.Message.Contain(file).And.Message.Contain(why));
            Assert.That(Directory.GetFiles(folder, "*", SearchOption.AllDirectories), Is.EqualTo([Path.Combine(folder, file)]));
        }
    }

    [TestCase("Some-Service")]
    [TestCase("moto5")]
    [TestCase("")]
    [TestCase("../up")]
    [TestCase("documented")]
    [TestCase("challenge")]
    public void A_name_that_no_case_id_can_start_with_is_refused(string name)
    {
        using var folders = new TemporaryFolders();

        Assert.That(
            () => ServiceRecording.Open(folders.Make(), Services.Facts with { Name = name }),
            Throws.TypeOf<CorpusException>().With.Message.Contain($"'{name}'"));
    }

    [Test]
    public void A_file_that_cannot_be_written_is_named_and_the_others_are_whole()
    {
        using var folders = new TemporaryFolders();
        using var chance = new Chance(2);
        var folder = folders.Make();
        var scenarios = Services.Scenarios(chance).ToList();
        var inTheWay = Path.Combine(folder, "mappings", "some-service.USER_SRP_AUTH.alias.2.json");
        using (var recording = ServiceRecording.Open(folder, Services.Facts))
        {
            recording.Add(scenarios[0].Scenario, scenarios[0].Exchanges);
            Directory.CreateDirectory(inTheWay);

            Assert.That(
                () => recording.Add(scenarios[1].Scenario, scenarios[1].Exchanges),
                Throws.TypeOf<IOException>().With.Message.StartWith($"{inTheWay} cannot be written: "));
        }

        Directory.Delete(inTheWay);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Directory.GetFileSystemEntries(folder).Select(Path.GetFileName), Is.EqualTo(["mappings"]));
            foreach (var file in Directory.GetFiles(Path.Combine(folder, "mappings")))
            {
                Assert.That(() => MappingFile.Read(file), Throws.Nothing, file);
            }
        }
    }

    private static string Mapping(string metadata)
    {
        using var folders = new TemporaryFolders();
        var good = File.ReadAllText(Record(folders.Make(), 1)[0]);
        var root = System.Text.Json.Nodes.JsonNode.Parse(good)!;
        foreach (var (name, value) in System.Text.Json.Nodes.JsonNode.Parse($"{{{metadata}}}}}")!["metadata"]!.AsObject())
        {
            root["metadata"]![name] = value?.DeepClone();
        }

        return root.ToJsonString();
    }

    private static List<string> Record(string folder, int seed)
    {
        using var chance = new Chance(seed);
        using var recording = ServiceRecording.Open(folder, Services.Facts);
        foreach (var (scenario, exchanges) in Services.Scenarios(chance))
        {
            recording.Add(scenario, exchanges);
        }

        return [.. recording.Written];
    }
}
