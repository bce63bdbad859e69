using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Judging;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Running;

internal sealed class BaselinesByCause
{
    private const string Id = "tokens.refresh.initiate.with-empty-parameters";
    private const string Must = "SUR-TOK-001";

    private static readonly ClientDescription Client = DegenerateClients.Describe("client") with { Version = "1.2.3" };

    [Test]
    public void The_cause_that_is_listed_is_known() =>
        Assert.That(Apply(Entry, Broken("$.Session", "absent")).Baselined, Is.EqualTo("known"));

    [TestCase("$.Session", "a secret: password")]
    [TestCase("$.Session", "another case's value")]
    [TestCase("$", "absent")]
    [TestCase("error.text", "absent")]
    public void Another_place_or_another_thing_seen_in_the_same_case_is_unexpected(string place, string seen) =>
        Assert.That(Apply(Entry, Broken(place, seen)).IsUnexpected);

    [Test]
    public void A_second_cause_beside_the_known_one_is_unexpected()
    {
        var both =
            Broken("$.Session", "absent") with
            {
                Findings = [.. Broken("$.Session", "absent").Findings, .. Broken("$", "signed in").Findings],
            };

        Assert.That(Apply(Entry, both).IsUnexpected);
    }

    [TestCase("$.AvailableChallenges[3]", "$.AvailableChallenges[*]")]
    [TestCase("step 2 (answer) request 14 $.Session", "step * (answer) request * $.Session")]
    public void Numbers_of_items_steps_and_requests_make_no_other_cause(string path, string place) =>
        Assert.That(Apply(Entry with { Place = place }, Broken(path, "absent")).Baselined, Is.EqualTo("known"));

    [Test]
    public void The_rule_broken_in_another_way_makes_the_entry_out_of_date() =>
        Assert.That(
            Stale(With(Entry), Broken("$.Session", "null")),
            Is.EqualTo([$"client: baseline entry {Must} at $.Session, absent: the rule is broken in another way in {Id}; remove it"]));

    [Test]
    public void A_slip_in_the_word_or_in_the_rule_makes_the_entry_out_of_date_and_names_the_nearest()
    {
        var broken = Broken("$.Session", "absent");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Stale(With(Entry with { Seen = "absnet" }), broken), Has.One.Contains("did you mean \"absent\"?"));
            Assert.That(Stale(With(Entry with { Rule = "SUR-TOK-01" }), broken), Has.One.Contains("did you mean \"SUR-TOK-001\"?"));
        }
    }

    [Test]
    public void Cases_newer_than_the_file_make_nothing_out_of_date()
    {
        var added = Stage.Corpus.Cases.First(one => Version.Parse(one.Since) > new Version(0, 1));
        var result = new CaseResult(added, "client", Verdict.NotApplicable, []) { Reason = "not declared" };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Stale(With() with { Corpus = "0.1" }, result), Is.Empty);
            Assert.That(Stale(With() with { Corpus = CaseCorpus.Version }, result), Has.Count.EqualTo(1));
        }
    }

    [Test]
    public void Entries_of_old_are_told_once_and_are_not_out_of_date()
    {
        var old = With(new BaselineEntry(Id, Must, "*", "known", null), Entry);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                old.Notices.Single(),
                Does.StartWith("client: 1 baseline entry names no place and no seen").And.Contains("baseline update client"));
            Assert.That(Stale(old, Broken("$.Session", "absent")), Is.Empty);
            Assert.That(With(Entry).Notices, Is.Empty);
        }
    }

    private static BaselineEntry Entry { get; } = new(Must, [Id], "*", "known", null) { Place = "$.Session", Seen = "absent" };

    private static Baseline With(params BaselineEntry[] entries) => new() { Client = "client", Entries = entries };

    private static CaseResult Apply(BaselineEntry entry, CaseResult result) => With(entry).Apply(result, Client, Stage.Corpus.Cases);

    private static IReadOnlyList<string> Stale(Baseline baseline, CaseResult result) =>
        baseline.Stale([result], Client, Stage.Corpus.Cases, new(2026, 2, 3));

    private static CaseResult Broken(string path, string seen) => new(
        Stage.Cases(Id)[0], "client", Verdict.Fail, [
            new(Rulebook.All.Single(rule => rule.Id == Must), path, "one", "another") { Seen = seen },
        ]);
}
