using Conformance.Contract.Catalog;
using Conformance.HarnessSuite.Replay;
using Conformance.Reports;
using Conformance.Running;

namespace Conformance.HarnessSuite.Reports;

internal sealed class GroupTables
{
    [Test]
    public void Every_result_is_counted_as_the_last_line_counts_it(
        [Values] bool isStrict, [Values] Verdict verdict, [Values(null, "known")] string? baselined)
    {
        var result = new CaseResult(
            Cases.Arm("types.one", Cases.Json("{}")).Case,
            "boto3",
            verdict,
            [])
        { Baselined = verdict is Verdict.Fail or Verdict.Warn ? baselined : null };
        var outcome = RunOutcome.Of([result], isStrict);

        Assert.That(
            Standings.Count([result], isStrict),
            Is.EqualTo(new Standings(outcome.Passed, outcome.Failed, outcome.NotApplicable + outcome.Baselined)));
    }

    [Test]
    public void Many_clients_become_several_tables_that_each_fit()
    {
        var run = new ReportedRun();
        var one = Cases.Arm("a-group-of-a-rather-long-name.x", Cases.Json("{}")).Case;
        foreach (var number in Enumerable.Range(1, 11))
        {
            run.Take(new ClientStarted($"client-number-{number}", Label: null, Client: null, Cases: 7));
            run.Take(new CaseJudged(new(one, $"client-number-{number}", Verdict.Pass, [])));
        }

        var tables = GroupTable.Of(run, isStrict: false).Split(80, 2).ToArray();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(tables, Has.Length.EqualTo(6));
            Assert.That(tables.SelectMany(table => table.Clients), Is.EqualTo(run.Clients.Select(client => client.Name)));
            Assert.That(tables.SelectMany(table => table.ToLines()).Max(line => line.Length), Is.LessThanOrEqualTo(80));
        }
    }

    [Test]
    public void Run_without_clients_has_a_table_of_nothing() =>
        Assert.That(
            string.Join('\n', GroupTable.Of(new(), isStrict: false).Split(80, 2).Single().ToLines()),
            Is.EqualTo("passed/failed/skipped\ntotal"));
}
