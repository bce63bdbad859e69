using Conformance.Contract;

namespace Conformance.RuleSuite;

internal sealed class RulebookIsComplete
{
    [Test]
    public void Every_rule_is_of_a_family_and_its_id_is_used_once() =>
        Assert.That(Rulebook.All.Select(rule => rule.Id), Is.Unique.And.EquivalentTo(RuleFamily.All.SelectMany(family => family.Rules).Select(rule => rule.Id)));

    [Test]
    public void Every_fixture_folder_belongs_to_a_rule() =>
        Assert.That(
            Directory.GetDirectories(RuleFile.Folders).Select(Path.GetFileName),
            Is.SubsetOf(Rulebook.All.Select(rule => rule.Id)));

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
}
