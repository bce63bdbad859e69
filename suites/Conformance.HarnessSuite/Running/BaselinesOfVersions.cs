using Conformance.Contract.Wire;
using Conformance.Judging;
using Conformance.Running;
using Conformance.Subjects;
using Conformance.Subjects.Schemas;

namespace Conformance.HarnessSuite.Running;

/// <summary>One file knows several versions of a client, each by itself.</summary>
internal sealed class BaselinesOfVersions
{
    private const string Top = "tokens.refresh.initiate.with-empty-parameters";
    private const string Other = "undecodable.html";

    private static readonly string Must = ClientRules.Surfaces[0].Rule.Id;

    private string folder = null!;

    private static Baseline Known { get; } = Of(Top, "1.26.27") with
    {
        Client = "snake",
        Corpus = "0.5",
        Declares = ["operation Old"],
        Others = [("1.43.*", Of(Other, "1.43.11") with { Declares = ["operation New"], NotApplicable = [Top] })],
    };

    [SetUp]
    public void Create() => folder = Directory.CreateTempSubdirectory("baseline").FullName;

    [TearDown]
    public void Delete() => Directory.Delete(folder, recursive: true);

    [TestCase("1.26.27", Top, "operation Old", 0)]
    [TestCase("1.43.11", Other, "operation New", 1)]
    [TestCase("1.44.0", Top, "operation Old", 0)]
    public void A_version_is_compared_with_what_is_known_of_it(string version, string known, string declared, int notApplicable)
    {
        var mine = Known.For(version);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(mine.Entries.SelectMany(entry => entry.Cases), Is.EqualTo([known]));
            Assert.That(mine.Declares, Is.EqualTo([declared]));
            Assert.That(mine.NotApplicable, Has.Count.EqualTo(notApplicable));
            Assert.That((mine.Client, mine.Corpus), Is.EqualTo(("snake", "0.5")));
        }
    }

    [TestCase("1.26.27")]
    [TestCase("1.43.11")]
    public void An_update_of_one_version_leaves_the_other_as_it_was(string version)
    {
        var client = DegenerateClients.Describe("snake") with { Version = version };
        var left = version == "1.26.27" ? "1.43.11" : "1.26.27";

        var updated = BaselineUpdate.Of(Known, "snake", client, []);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(updated.For(version).Entries, Is.Empty);
            Assert.That(updated.For(left).Entries, Is.EqualTo(Known.For(left).Entries));
            Assert.That(updated.For(left).Declares, Is.EqualTo(Known.For(left).Declares));
        }
    }

    [Test]
    public void What_is_written_is_read_again()
    {
        var file = Path.Combine(folder, "baseline.json");

        BaselineFile.Write(file, Known);
        var read = BaselineFile.Read(file);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Others.Select(other => other.Versions), Is.EqualTo(["1.43.*"]));
            Assert.That(read.For("1.43.11").Entries, Is.EqualTo(Known.For("1.43.11").Entries));
            Assert.That(read.For("1.43.11").NotApplicable, Is.EqualTo([Top]));
            Assert.That(read.For("1.26.27").Entries, Is.EqualTo(Known.Entries));
            Assert.That(
                JsonSchema.Load(Path.Combine(Repository.Schemas, "baseline.schema.json")).Check(
                    JsonReading.TryRead(File.ReadAllBytes(file), out _)!.Root),
                Is.Null);
        }
    }

    private static Baseline Of(string id, string version) => new()
    {
        Client = "",
        Entries = [new BaselineEntry(Must, [id], version, "known", null) { Place = "$", Seen = "absent" }],
    };
}
