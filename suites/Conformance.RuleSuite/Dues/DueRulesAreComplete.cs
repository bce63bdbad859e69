using Conformance.Contract;
using Conformance.Schemas;
using Conformance.Wire;
using NUnit.Framework;

namespace Conformance.RuleSuite.Dues;

internal sealed class DueRulesAreComplete
{
    private static readonly string SchemaFile = Path.Combine(RepositoryFolder.Root, "fixtures", "schemas", "due-fixture.schema.json");

    [Test]
    public void Every_rule_id_has_the_form() =>
        Assert.That(Rulebook.Dues.Select(check => check.Rule.Id), Is.Unique.And.Not.Empty.And.All.Match($"^{DueFixture.Prefix}[0-9]{{3}}$"));

    [Test]
    public void Every_rule_has_a_conforming_and_a_violating_fixture() =>
        Assert.That(
            from check in Rulebook.Dues
            from kind in (string[])[DueFixture.Conforming, DueFixture.Violating]
            where !DueFixture.All.Any(fixture => fixture.RuleId == check.Rule.Id && fixture.Kind == kind)
            select $"{check.Rule.Id} {kind}",
            Is.Empty);

    [Test]
    public void Every_folder_belongs_to_a_rule() =>
        Assert.That(DueFixture.Folders.Select(Path.GetFileName), Is.SubsetOf(Rulebook.Dues.Select(check => check.Rule.Id)));

    [Test]
    public void Every_file_lies_where_it_is_looked_for() =>
        Assert.That(
            DueFixture.Folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)),
            Is.EquivalentTo(DueFixture.All.Select(fixture => fixture.File)));

    [Test]
    public void Every_file_is_as_its_schema_says()
    {
        var schema = JsonSchema.Load(SchemaFile);

        Assert.That(
            from fixture in DueFixture.All
            let json = JsonReading.TryRead(File.ReadAllBytes(fixture.File), out _)
            let named = Path.GetFullPath(json.Root["$schema"].Text, Path.GetDirectoryName(fixture.File)!)
            let wrong = named == SchemaFile ? schema.Check(json.Root)?.ToString() : "names another schema"
            where wrong is not null
            select $"{fixture.Name}: {wrong}",
            Is.Empty);
    }
}
