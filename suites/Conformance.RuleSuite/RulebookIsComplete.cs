using Conformance.Contract;
using Conformance.Schemas;
using Conformance.Wire;
using NUnit.Framework;

namespace Conformance.RuleSuite;

internal sealed class RulebookIsComplete
{
    private static readonly string SchemaFile = Path.Combine(RepositoryFolder.Root, "fixtures", "schemas", "rule-fixture.schema.json");

    [Test]
    public void Every_rule_id_is_used_once() =>
        Assert.That(Rulebook.All.Select(rule => rule.Id), Is.Unique);

    [Test]
    public void Every_rule_id_has_the_form() =>
        Assert.That(Rulebook.All.Select(rule => rule.Id), Has.All.Match(@"^(RSP|SUR|REQ|SEC)-[A-Z]{3}-[0-9]{3}$"));

    [Test]
    public void Every_response_rule_has_a_conforming_and_a_violating_fixture() =>
        Assert.That(
            from check in Rulebook.Responses
            from kind in RuleFixture.Kinds
            let folder = Path.Combine(RepositoryFolder.RuleFixtures, check.Rule.Id, kind)
            where !Directory.Exists(folder) || Directory.GetFiles(folder, "*.json").Length == 0
            select $"{check.Rule.Id}/{kind}",
            Is.Empty);

    [Test]
    public void Every_fixture_folder_belongs_to_a_rule() =>
        Assert.That(
            Directory.GetDirectories(RepositoryFolder.RuleFixtures).Select(Path.GetFileName),
            Is.SubsetOf(Rulebook.All.Select(rule => rule.Id)));

    [Test]
    public void Every_fixture_lies_where_it_is_looked_for() =>
        Assert.That(
            RuleFixture.Folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)),
            Is.EquivalentTo(RuleFixture.All.Select(fixture => fixture.File)));

    [Test]
    public void Every_must_rests_on_more_than_source_code_or_a_conclusion() =>
        Assert.That(
            from rule in Rulebook.All
            where rule.Level == Level.Must && rule.Citation.Basis is Basis.Source or Basis.Inferred
            select rule.Id,
            Is.Empty);

    [Test]
    public void Every_statement_is_a_sentence_in_the_present_tense() =>
        Assert.That(
            from rule in Rulebook.All
            where !rule.Statement.EndsWith('.') || rule.Statement.Split(' ').Any(word => word is "must" or "should" or "may" or "will")
            select $"{rule.Id} {rule.Statement}",
            Is.Empty);

    [Test]
    public void Every_fixture_names_the_schema_that_exists() =>
        Assert.That(
            from fixture in RuleFixture.All
            let schema = Path.Combine(Path.GetDirectoryName(fixture.File)!, Read(fixture.File)["$schema"u8].Text)
            where Path.GetFullPath(schema) != SchemaFile
            select fixture.File,
            Is.Empty);

    [Test]
    public void Every_fixture_fits_the_schema()
    {
        var schema = JsonSchema.Load(SchemaFile);

        Assert.That(
            from fixture in RuleFixture.All
            let violation = schema.Check(Read(fixture.File))
            where violation is not null
            select $"{fixture.File} {violation}",
            Is.Empty);
    }

    [Test]
    public void The_schema_has_the_members_that_are_read() =>
        Assert.That(Read(SchemaFile)["properties"u8].Children.ToList().Select(member => member.Name), Is.EquivalentTo(RuleFixture.Members));

    private static JsonValue Read(string file) => JsonReading.TryRead(File.ReadAllBytes(file), out _)!.Root;
}
