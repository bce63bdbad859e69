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
            from kind in (string[])[RuleExample.Conforming, RuleExample.Violating]
            where !family.Examples.Any(example => example.RuleId == rule.Id && example.Kind == kind)
            select $"{rule.Id} {kind}",
            Is.Empty);

    [Test]
    public void Every_example_has_a_name_of_its_own() =>
        Assert.That(family.Examples.Select(example => example.Name), Is.Unique.And.Not.Empty);

    [Test]
    public void What_is_seen_is_a_word_of_the_list() =>
        Assert.That(
            from example in family.Examples
            from finding in family.Judge(example).Findings
            where !Seen.Words.Contains(finding.Seen)
            select $"{example.Name}: {finding.Rule.Id} {finding.Seen}",
            Is.Empty);

    [Test]
    public void Every_file_is_as_its_schema_says()
    {
        var schemaFile = Path.Combine(Repository.Schemas, family.Schema);
        var schema = JsonSchema.Load(schemaFile);

        Assert.That(
            from rule in family.Rules
            let root = RuleExample.ReadFile(rule)
            let named = Path.GetFullPath(root["$schema"].Text, Path.GetDirectoryName(RuleExample.FileOf(rule))!)
            let wrong = named == schemaFile ? schema.Check(root)?.ToString() : "names another schema"
            where wrong is not null
            select $"{rule.Id}: {wrong}",
            Is.Empty);
    }
}
