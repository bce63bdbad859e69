using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Corpus.Scenarios;
using Conformance.Judging;

namespace Conformance.RuleSuite;

internal sealed class RulebookIsComplete
{
    [Test]
    public void Every_rule_is_of_a_family_and_its_id_is_used_once() =>
        Assert.That(
            Rulebook.All.Select(rule => rule.Id),
            Is.Unique.And.EquivalentTo(RuleFamily.All.SelectMany(family => family.Rules).Select(rule => rule.Id)));

    [Test]
    public void Every_fixture_belongs_to_a_rule() =>
        Assert.That(
            RuleExample.Files.Select(Path.GetFileNameWithoutExtension),
            Is.EquivalentTo(Rulebook.All.Select(rule => rule.Id)));

    // What a must rests on is listed in fixtures/rules/README.md, in the column of the sources.
    [Test]
    public void Every_must_rests_on_a_document_on_two_dated_observations_or_on_a_row_of_the_design() =>
        Assert.That(
            from rule in Rulebook.All where rule.Level == Level.Must && !rule.Citation.CarriesMust select $"{rule.Id} {rule.Citation}",
            Is.Empty);

    [Test]
    public void Every_must_of_a_scenario_rests_on_as_much() =>
        Assert.That(
            from scenario in ScenarioTables.All
            from step in scenario.Steps
            from said in (
                (Level Level, Citation Citation)[])[(step.Due.Level, step.Due.Citation), (step.Due.TypeLevel, step.Due.TypeCitation)]
            where said.Level == Level.Must && !said.Citation.CarriesMust
            select $"{scenario.Id} {said.Citation}",
            Is.Empty);

    [Test]
    public void Second_observation_is_another_one() =>
        Assert.That(
            from rule in Rulebook.All where rule.Citation.Second is { } second && second.Anchor == rule.Citation.Anchor select rule.Id,
            Is.Empty);

    [Test]
    public void Every_level_that_a_rule_had_is_told_by_the_last_version_with_it() =>
        Assert.That(
            from rule in Rulebook.All
            from former in rule.History
            let until = Version.Parse(former.Until)
            where rule.LevelIn(until) != former.Level
                || rule.LevelIn(Version.Parse(CaseCorpus.Version)) != rule.Level
                || until < Version.Parse(rule.Since)
                || former.Level == rule.Level
            select rule.Id,
            Is.Empty);

    [Test]
    public void Rules_of_which_one_observation_told_are_a_should() =>
        Assert.That(
            Rulebook.All.Where(rule => rule.History is [{ Level: Level.Must }] && rule.Level == Level.Should).Select(rule => rule.Id),
            Is.EquivalentTo(["RSP-FLT-002", "REQ-HSH-003", "REQ-SRP-005"]));

    [Test]
    public void Every_statement_is_a_sentence_in_the_present_tense() =>
        Assert.That(
            from rule in Rulebook.All
            where !rule.Statement.EndsWith('.') || rule.Statement.Split(' ').Any(word => word is "must" or "should" or "may" or "will")
            select $"{rule.Id} {rule.Statement}",
            Is.Empty);
}
