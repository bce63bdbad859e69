using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Reports.Saved;

namespace Conformance.HarnessSuite.Reports.Saved;

/// <summary>What changed from one report to a later one.</summary>
internal sealed class Changes
{
    private const string Client = "aws-sdk-dotnet";

    [Test]
    public void Nothing_changed_where_the_reports_are_alike()
    {
        var run = SavedRuns.Of(FixedRun.Events);

        var changes = RunChanges.Between(run, run);

        Assert.That(changes.Red.Concat(changes.Green).Concat(changes.Other).Concat(changes.Lapsed).Concat(changes.Gone), Is.Empty);
    }

    [Test]
    public void What_fails_now_alone_is_newly_red_and_what_passes_again_newly_green()
    {
        var (old, now) = (SavedRuns.Of(FixedRun.Events), With(Client, "types.Session.number", one => one with
        {
            Verdict = "fail",
            Findings = [Finding("SUR-TST-002", "should"), Finding("SUR-TST-001", "must")],
        }));
        ChangedCase expected = new("AWSSDK.Core", "types.Session.number", "pass", "fail", "SUR-TST-001, SUR-TST-002");
        expected = expected with { Client = Client };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(RunChanges.Between(old, now).Red, Is.EqualTo([expected]));
            Assert.That(RunChanges.Between(old, now).Green, Is.Empty);
            Assert.That(RunChanges.Between(now, old).Green, Is.EqualTo([expected with { Before = "fail", Now = "pass" }]));
            Assert.That(RunChanges.Between(now, old).Red, Is.Empty);
        }
    }

    [Test]
    public void What_is_known_now_is_neither_red_nor_green()
    {
        var now = With("boto3", "types.Session.number", one => one with { Baselined = "known" });

        var changes = RunChanges.Between(SavedRuns.Of(FixedRun.Events), now);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(changes.Red.Concat(changes.Green).Concat(changes.Gone), Is.Empty);
            Assert.That(
                changes.Other.Select(one => (one.Case, one.Before, one.Now)), Is.EqualTo([("types.Session.number", "fail", "known")]));
        }
    }

    [Test]
    public void What_passed_and_does_not_apply_any_more_is_told()
    {
        var now = With(
            Client, "types.Session.number", one => one with { Verdict = CaseFile.Spell(Verdict.NotApplicable), Reason = "no user" });

        var changes = RunChanges.Between(SavedRuns.Of(FixedRun.Events), now);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(changes.Red.Concat(changes.Green).Concat(changes.Other).Concat(changes.Gone), Is.Empty);
            Assert.That(
                changes.Lapsed.Select(one => (one.Case, one.Before, one.Why)), Is.EqualTo([("types.Session.number", "pass", "no user")]));
        }
    }

    [Test]
    public void What_is_no_longer_run_is_told_by_client_and_what_is_new_and_fails_is_red()
    {
        var old = SavedRuns.Of(FixedRun.Events);
        var now = old with { Clients = [.. old.Clients.Where(client => client.Handle != "gone")] };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(RunChanges.Between(old, now).Gone.Select(one => one.Client), Is.EqualTo(Enumerable.Repeat("gone", 7)));
            Assert.That(RunChanges.Between(old, now).Red, Is.Empty);
            Assert.That(RunChanges.Between(now, old).Red.Select(one => (one.Client, one.Before)), Is.All.EqualTo(("gone", (string?)null)));
            Assert.That(RunChanges.Between(now, old).Red, Has.Count.EqualTo(7));
        }
    }

    private static SavedRun With(string client, string id, Func<SavedCase, SavedCase> edit)
    {
        var run = SavedRuns.Of(FixedRun.Events);
        return run with
        {
            Clients =
            [
                .. run.Clients.Select(one => one.Handle != client
                    ? one
                    : one with { Cases = [.. one.Cases.Select(result => result.Id == id ? edit(result) : result)] }),
            ],
        };
    }

    private static SavedFinding Finding(string rule, string level) => new()
    {
        Rule = rule,
        Level = level,
        Since = "0.1",
        Path = "$",
        Expected = "",
        Actual = "",
        Seen = "absent",
    };
}
