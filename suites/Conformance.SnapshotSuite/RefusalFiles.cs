using Conformance.Cli.Commands;
using Conformance.Corpus;
using Conformance.Corpus.Files;
using Conformance.Snapshots.Changes;

namespace Conformance.SnapshotSuite;

[Parallelizable(ParallelScope.All)]
internal sealed class RefusalFiles
{
    [Test]
    public void What_is_kept_is_read_and_compared()
    {
        using var folder = new TemporaryFolder();
        var before = new KnownRefusals("0.5") { Refused = Set("types.b", "types.a"), Unclear = Set("challenge.c") };
        var kept = new KeptRefusals(folder.Of(KnownRefusals.FileName), before);
        var isNew = kept.Accept();
        var isChanged = kept.Accept();
        var now = kept with { Now = new("0.5") { Refused = Set("types.b", "types.d") } };

        using (Assert.EnterMultipleScope())
        {
            Assert.That((isNew, isChanged), Is.EqualTo((true, false)));
            Assert.That(
                File.ReadAllText(kept.Path), Is.EqualTo("corpus 0.5\nrefuses types.a\nrefuses types.b\nunclear challenge.c\n"));
            Assert.That(KnownRefusals.Read(SavedFile.At(kept.Path)).Text, Is.EqualTo(before.Text));
            Assert.That(kept.Changes(), Is.Empty);
            Assert.That(
                now.Changes(), Is.EqualTo(["types.d: is refused now, and was not", "types.a: was refused, and is no longer"]));
        }
    }

    [Test]
    public void Where_nothing_was_kept_nothing_changed() =>
        Assert.That(
            new KeptRefusals(
                Path.Combine(Path.GetTempPath(), "nowhere", KnownRefusals.FileName), new("0.5") { Refused = Set("a") }).Changes(),
            Is.Empty);

    [TestCase("")]
    [TestCase("refuses types.a\n")]
    [TestCase("corpus 0.5\ntypes.a\n")]
    [TestCase("corpus 0.5\nrefuses \n")]
    [TestCase("corpus 0.5\nlikes types.a\n")]
    public void Another_file_is_refused(string text)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Of(KnownRefusals.FileName), text);

        Assert.That(
            () => KnownRefusals.Read(SavedFile.At(folder.Of(KnownRefusals.FileName))),
            Throws.InstanceOf<CorpusException>().With.Message.Contains("is no list of refusals").And.Message.Contains(folder.Path));
    }

    [Test]
    public void Kept_refusals_are_of_cases_that_tell()
    {
        var telling = CaseCorpus.Load(Repository.Root).Cases.Where(KnownRefusals.Tells)
            .Select(one => one.Id)
            .ToHashSet(StringComparer.Ordinal);
        var kept = Directory.EnumerateDirectories(Repository.PathOf("fixtures", "clients"))
            .Where(folder => File.Exists(Path.Combine(folder, "client.json")))
            .Select(folder => KnownRefusals.Read(SavedFile.At(Path.Combine(folder, KnownRefusals.FileName))))
            .ToArray();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(kept, Has.Length.GreaterThanOrEqualTo(7));
            Assert.That(kept.SelectMany(one => one.Refused.Concat(one.Unclear)).Except(telling, StringComparer.Ordinal), Is.Empty);
        }
    }

    private static HashSet<string> Set(params string[] ids) => ids.ToHashSet(StringComparer.Ordinal);
}
