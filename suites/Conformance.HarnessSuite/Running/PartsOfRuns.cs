using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Running;

/// <summary>A part of a run makes a baseline out of date only by what it shows.</summary>
internal sealed class PartsOfRuns
{
    [TestCase("tokens.*", 0)]
    [TestCase(BaselineOfOneCase.Id, 1)]
    public void Pattern_of_which_no_case_fails_is_out_of_date_in_a_whole_run_alone(string pattern, int inPart)
    {
        var whole = BaselineOfOneCase.With(new BaselineEntry(pattern, "SUR-OUT-001", "*", "known", null));
        CaseResult[] results = [new(Stage.Cases(BaselineOfOneCase.Id).Single(), "client", Verdict.Pass, [])];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Stale(whole), Has.Count.EqualTo(1));
            Assert.That(Stale(whole with { IsOfPart = true }), Has.Count.EqualTo(inPart));
        }

        IReadOnlyList<string> Stale(Baseline baseline) =>
            baseline.Stale(results, DegenerateClients.Describe("client"), Stage.Corpus.Cases, BaselineOfOneCase.Today);
    }

    [TestCase(4)]
    public async Task Shards_play_together_what_one_run_plays_and_nothing_twice(int count)
    {
        await using var stage = await Stage.OpenAsync();
        var client = Conformance.Mutants.ReferenceClient.Mutate(new("right", "does all", []));
        var cases = Stage.Cases("challenge.SMS_MFA.*", "tokens.*", "lenient.*");
        List<string> played = [];
        foreach (var number in Enumerable.Range(1, count))
        {
            stage.Events.Clear();
            var plan = new RunPlan(cases, [client]) { ProofCases = [], Corpus = Stage.Corpus, Shard = new Shard(number, count) };
            Assert.That((await stage.RunAsync(plan, CancellationToken.None)).Void, Is.Null);
            played.AddRange(stage.Results.Select(result => result.Case.Id));
        }

        stage.Events.Clear();
        await stage.RunAsync(cases, client);

        Assert.That(played, Is.EquivalentTo(stage.Results.Select(result => result.Case.Id)));
    }
}
