using Conformance.Contract.Catalog;
using Conformance.Subjects.Schemas;

namespace Conformance.RuleSuite;

[TestFixtureSource(typeof(RuleFamily), nameof(RuleFamily.All))]
internal sealed class RuleFamiliesAreComplete(RuleFamily family)
{
    [Test]
    public void Every_rule_id_has_the_form() =>
        Assert.That(family.Rules.Select(rule => rule.Id), Is.Unique.And.Not.Empty.And.All.Match(family.IdPattern));

    [Test]
    public void Every_rule_has_a_conforming_and_a_violating_fixture() =>
        Assert.That(
            from rule in family.Rules
            from kind in (string[])[RuleFile.Conforming, RuleFile.Violating]
            where !family.Files.Any(file => file.RuleId == rule.Id && file.Kind == kind)
            select $"{rule.Id} {kind}",
            Is.Empty);

    [Test]
    public void Every_file_lies_where_it_is_looked_for() =>
        Assert.That(
            family.Rules.SelectMany(
                rule => Directory.EnumerateFiles(Path.Combine(RuleFile.Folders, rule.Id), "*", SearchOption.AllDirectories)),
            Is.Not.Empty.And.EquivalentTo(family.Files.Select(file => file.Path)));

    [Test]
    public void What_is_seen_is_a_word_of_the_list() =>
        Assert.That(
            from file in family.Files
            from finding in family.Judge(file).Findings
            where !Seen.Words.Contains(finding.Seen)
            select $"{file.Name}: {finding.Rule.Id} {finding.Seen}",
            Is.Empty);

    [Test]
    public void Every_file_is_as_its_schema_says()
    {
        var schemaFile = Path.Combine(Repository.Schemas, family.Schema);
        var schema = JsonSchema.Load(schemaFile);

        Assert.That(
            from file in family.Files
            let root = file.Read()
            let named = Path.GetFullPath(root["$schema"].Text, Path.GetDirectoryName(file.Path)!)
            let wrong = named == schemaFile ? schema.Check(root)?.ToString() : "names another schema"
            where wrong is not null
            select $"{file.Name}: {wrong}",
            Is.Empty);
    }
}
