using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Corpus.Scenarios;
using Conformance.Judging;

namespace Conformance.HarnessSuite.CommandLine;

[Parallelizable(ParallelScope.All)]
internal sealed class Commands
{
    private static readonly CaseCorpus Corpus = CaseCorpus.Load(Repository.Root);

    [Test]
    public async Task List_names_every_case_once()
    {
        var run = await Tool.RunAsync("list");

        Assert.That(
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split("  ")[0]),
            Is.EqualTo(Corpus.Cases.Select(one => one.Id)));
    }

    [Test]
    public async Task Quick_has_every_challenge_and_every_payload_class()
    {
        var run = await Tool.RunAsync("list", "--quick");
        var ids = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split("  ")[0])
            .ToHashSet(StringComparer.Ordinal);
        var selected = Corpus.Cases.Where(one => ids.Contains(one.Id)).ToArray();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(selected.Select(one => one.Class).Distinct(), Is.EquivalentTo(Enum.GetValues<PayloadClass>()));
            Assert.That(
                ChallengeCatalog.Names.Where(name => !ids.Any(id => id.StartsWith($"challenge.{name}.", StringComparison.Ordinal))),
                Is.Empty);
            Assert.That(selected, Has.Length.LessThan(Corpus.Cases.Count / 4));
        }
    }

    [TestCase("inferred")]
    [TestCase("observed")]
    public async Task List_shows_what_rests_on_a_basis(string basis)
    {
        var run = await Tool.RunAsync("list", "--basis", basis);

        Assert.That(
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split("  ")[0]),
            Is.EqualTo(Corpus.Cases.Where(one => CaseFile.Spell(one.Basis) == basis).Select(one => one.Id)).And.Not.Empty);
    }

    [Test]
    public async Task Scenarios_of_a_basis_are_listed_too()
    {
        var run = await Tool.RunAsync("list", "--scenarios", "--basis", "inferred");

        Assert.That(
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split("  ")[0]),
            Is.EqualTo(ScenarioTables.All.Where(one => one.ToCase().Basis == Basis.Inferred).Select(one => one.Id)).And.Not.Empty);
    }

    [Test]
    public async Task Rules_of_a_basis_are_listed_too()
    {
        var run = await Tool.RunAsync("list", "--rules", "--basis", "inferred");

        Assert.That(
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split("  ")[0]),
            Is.EqualTo(Rulebook.All.Where(one => one.Citation.Basis == Basis.Inferred).Select(one => one.Id)).And.Not.Empty);
    }

    [Test]
    public async Task Explain_tells_statement_level_and_citation_of_a_rule()
    {
        var rule = Rulebook.All[0];

        var run = await Tool.RunAsync("explain", rule.Id);

        Assert.That(run.Output, Does.Contain(rule.Statement).And.Contain("must").And.Contain(rule.Citation.ToString()));
    }

    [Test]
    public async Task Explain_tells_payload_and_expectation_of_a_case()
    {
        var run = await Tool.RunAsync("explain", "exclusivity.initiate.both");

        Assert.That(run.Output, Does.Contain("RSP-OUT-001").And.Contain(
            "\"ChallengeName\": \"NEW_PASSWORD_REQUIRED\"").And.Contain("or the client raises an error"));
    }
}
