using Conformance.Contract;
using Conformance.Schemas;
using Conformance.Wire;

namespace Conformance.MutantSuite.SecretRules;

internal sealed class SecretRulesAreComplete
{
    private const string Schema = "secret-fixture.schema.json";

    [Test]
    public void Every_rule_id_is_used_once() =>
        Assert.That(Rulebook.Secrets.Select(check => check.Rule.Id), Is.Unique.And.Not.Empty.And.All.Match("^SEC-[A-Z]{3}-[0-9]{3}$"));

    [Test]
    public void Every_rule_has_a_conforming_and_a_violating_fixture() =>
        Assert.That(
            from check in Rulebook.Secrets
            from kind in (string[])[SecretFixture.Conforming, SecretFixture.Violating]
            where !SecretFixture.All.Any(fixture => fixture.RuleId == check.Rule.Id && fixture.Kind == kind)
            select $"{check.Rule.Id} {kind}",
            Is.Empty);

    [Test]
    public void Every_folder_belongs_to_a_rule() =>
        Assert.That(SecretFixture.Folders.Select(Path.GetFileName), Is.SubsetOf(Rulebook.Secrets.Select(check => check.Rule.Id)));

    [Test]
    public void Every_file_lies_where_it_is_looked_for() =>
        Assert.That(
            SecretFixture.Folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)),
            Is.EquivalentTo(SecretFixture.All.Select(fixture => fixture.File)));

    [Test]
    public void Every_file_is_as_its_schema_says()
    {
        var schema = JsonSchema.Load(RepositoryFolder.Of("fixtures", "schemas", Schema));

        Assert.That(
            from fixture in SecretFixture.All
            let json = JsonReading.TryRead(File.ReadAllBytes(fixture.File), out _)
            let named = Path.GetFullPath(json.Root["$schema"].Text, Path.GetDirectoryName(fixture.File)!)
            let wrong = named == RepositoryFolder.Of("fixtures", "schemas", Schema) ? schema.Check(json.Root)?.ToString() : "names another schema"
            where wrong is not null
            select $"{fixture.Name}: {wrong}",
            Is.Empty);
    }
}
