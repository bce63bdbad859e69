using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Reports;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Running;

/// <summary>What a run says of the cases that it does not play by every way in, and of those that are retired.</summary>
internal sealed class WaysInReports
{
    private const string Family = "session-echo.echoed.20";

    private static readonly ClientDescription Client = DegenerateClients.Describe("client") with
    {
        Profile = "wrapper",
        Flows = ["password", "srp", "custom", "customSrp", "choice"],
    };

    private static readonly Case[] Ways = [.. Stage.Corpus.Cases.Where(one => one.Family == Family)];

    [Test]
    public void What_is_not_selected_is_counted_and_nobody_says_that_it_passed()
    {
        var plan = Plan();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Ways, Has.Length.EqualTo(5));
            Assert.That(plan.CasesFor(Client), Has.Count.EqualTo(1));
            Assert.That(plan.NotSelectedFor(Client), Is.EquivalentTo(Ways.Except(plan.CasesFor(Client))));
            Assert.That((plan with { Ways = WaysPlayed.Every }).NotSelectedFor(Client), Is.Empty);
            Assert.That(
                RunWords.Cases(Reported(new("client", null, Client, 1) { NotSelected = 4, KnownNotSelected = 2 })).Single().Text,
                Is.EqualTo(
                    "not selected: 4 cases by another way in than the one that is played; of them the baseline lists 2; --every-flow plays "
                    + "them"));
        }
    }

    [Test]
    public void A_known_deviation_by_a_way_that_is_not_played_makes_nothing_stale()
    {
        var played = Plan().CasesFor(Client)[0];
        var baseline = new Baseline
        {
            Client = "client",
            Entries = [new("REQ-SES-001", [.. Plan().NotSelectedFor(Client).Select(one => one.Id)], "*", "known", null)],
        };

        Assert.That(
            baseline.Stale([new(played, "client", Verdict.Pass, [])], Client, Stage.Corpus.Cases, new(2026, 11, 29)), Is.Empty);
    }

    [Test]
    public void A_baseline_that_names_a_retired_case_is_told_so_and_is_not_out_of_date()
    {
        var baseline = new Baseline
        {
            Client = "client",
            Entries = [new("REQ-SRP-005", ["clock.2028-05-05"], "*", "known", null)],
            NotApplicable = ["clock.2028-05-06"],
        };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(baseline.Stale([], Client, Stage.Corpus.Cases, new(2026, 11, 29)), Is.Empty);
            Assert.That(
                baseline.Notices[^1],
                Is.EqualTo(
                    "client: the baseline names 2 cases that the corpus has no more, clock.2028-05-05 for one; `baseline update client` "
                    + "removes them"));
        }
    }

    [Test]
    public void A_retired_case_beside_another_hides_nothing_of_its_entry()
    {
        var passed = Stage.Cases("clock.2028-01-09")[0];
        var baseline = new Baseline
        {
            Client = "client",
            Entries = [new("REQ-SRP-005", ["clock.2028-05-05", passed.Id], "*", "known", null)],
        };

        Assert.That(
            baseline.Stale([new(passed, "client", Verdict.Pass, [])], Client, Stage.Corpus.Cases, new(2026, 11, 29)).Single(),
            Does.EndWith("the rule holds in clock.2028-01-09; remove it"));
    }

    [TestCase("0.1", 0)]
    [TestCase("0.4", 342)]
    public void An_older_set_counts_what_is_retired(string set, int count) =>
        Assert.That(RetiredCases.CountOf(RequirementSet.Of(set)), Is.EqualTo(count));

    [Test]
    public void Whoever_asks_for_a_retired_case_is_told_why_it_is_gone() =>
        Assert.That(
            () => Selection.Matching(Stage.Corpus.Cases, ["clock.2028-05-05"]),
            Throws.TypeOf<CorpusException>().With.Message.EqualTo(
                "--case clock.2028-05-05 is retired from the corpus: other days of the calendar show the same"));

    private static RunPlan Plan() => new(Ways, []) { ProofCases = [], Corpus = Stage.Corpus };

    private static ReportedClient Reported(ClientStarted started) => new(started, []);
}
