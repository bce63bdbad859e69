using Conformance.Schemas;
using Conformance.Wire;

namespace Conformance.MutantSuite;

[TestFixtureSource(typeof(RuleFamily), nameof(RuleFamily.All))]
internal sealed class RuleFamiliesAreComplete(RuleFamily family)
{
    [Test]
    public void Every_rule_id_is_used_once() =>
        Assert.That(family.Rules, Is.Unique.And.Not.Empty.And.All.Match(family.IdPattern));

    [Test]
    public void Every_rule_has_a_conforming_and_a_violating_fixture() =>
        Assert.That(
            from rule in family.Rules
            from kind in (string[])["conforming", "violating"]
            where !family.Fixtures.Any(fixture => fixture.RuleId == rule && fixture.Kind == kind)
            select $"{rule} {kind}",
            Is.Empty);

    [Test]
    public void Every_folder_belongs_to_a_rule() =>
        Assert.That(family.Folders.Select(Path.GetFileName), Is.Not.Empty.And.SubsetOf(family.Rules));

    [Test]
    public void Every_file_lies_where_it_is_looked_for() =>
        Assert.That(
            family.Folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)),
            Is.Not.Empty.And.EquivalentTo(family.Fixtures.Select(fixture => fixture.File)));

    [Test]
    public void Every_file_is_as_its_schema_says()
    {
        var file = RepositoryFolder.Of("fixtures", "schemas", family.Schema);
        var schema = JsonSchema.Load(file);

        Assert.That(
            from fixture in family.Fixtures
            let json = JsonReading.TryRead(File.ReadAllBytes(fixture.File), out _)
            let named = Path.GetFullPath(json.Root["$schema"].Text, Path.GetDirectoryName(fixture.File)!)
            let wrong = named == file ? schema.Check(json.Root)?.ToString() : "names another schema"
            where wrong is not null
            select $"{Path.GetRelativePath(RepositoryFolder.Root, fixture.File)}: {wrong}",
            Is.Empty);
    }
}
