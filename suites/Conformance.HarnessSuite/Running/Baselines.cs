using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Judging;
using Conformance.Running;
using Conformance.Subjects;
using static Conformance.HarnessSuite.Running.BaselineOfOneCase;

namespace Conformance.HarnessSuite.Running;

internal sealed class Baselines
{
    private const string Must = "SUR-TOK-001";
    private const string OtherMust = "SUR-TOK-002";
    private const string Should = "SUR-ERR-005";

    private static readonly ClientDescription Client =
        DegenerateClients.Describe("client") with { Version = "1.2.3", Capabilities = ["distinguishesNull"] };

    [Test]
    public void Listed_and_failing_is_expected_and_up_to_date()
    {
        var baseline = With(new BaselineEntry(Id, Must, "1.2.3", "known since January", null));
        var result = baseline.Apply(Result(Id, Must), Client, Stage.Corpus.Cases);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Baselined, Is.EqualTo("known since January"));
            Assert.That(result.IsUnexpected, Is.False);
            Assert.That(Stale(baseline, result), Is.Empty);
        }
    }

    [TestCase(Twin, Must, "1.2.3")]
    [TestCase(Id, OtherMust, "1.2.3")]
    [TestCase(Id, Must, "1.2.4")]
    public void An_entry_for_another_case_rule_or_version_expects_nothing(string id, string rule, string versions) =>
        Assert.That(
            With(new BaselineEntry(id, rule, versions, "known", null)).Apply(Result(Id, Must), Client, Stage.Corpus.Cases).Baselined,
            Is.Null);

    [Test]
    public void Every_finding_of_a_failure_wants_an_entry()
    {
        var failed = Result(Id, Must, OtherMust);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(With(new BaselineEntry(Id, Must, "*", "one", null)).Apply(failed, Client, Stage.Corpus.Cases).Baselined, Is.Null);
            Assert.That(
                With(
                    new BaselineEntry(Id, Must, "*", "one", null),
                    new BaselineEntry("tokens.*", OtherMust, "1.*", "two", null)).Apply(failed, Client, Stage.Corpus.Cases).Baselined,
                Is.EqualTo("one; two"));
        }
    }

    [Test]
    public void A_warning_beside_an_expected_failure_wants_no_entry() =>
        Assert.That(
            With(new BaselineEntry(Id, Must, "*", "one", null)).Apply(Result(Id, Must, Should), Client, Stage.Corpus.Cases).Baselined,
            Is.EqualTo("one"));

    [TestCase(PayloadClass.Tokens, null, ExpectedResult = true)]
    [TestCase(PayloadClass.Lacking, null, ExpectedResult = false)]
    [TestCase(PayloadClass.Tokens, "$", ExpectedResult = true)]
    [TestCase(PayloadClass.Lacking, "$", ExpectedResult = true)]
    public bool A_generated_case_is_expected_by_its_cause_or_with_its_kin(PayloadClass kind, string? place)
    {
        var seen = Result(Id, Must);
        var generated = seen with { Case = CaseOf(Id) with { Id = "generated.1.1", Origin = Origin.Generated, Class = kind } };
        var cause = Conformance.Judging.Cause.Of(seen.Findings[0]);

        return With(
            new BaselineEntry(Id, Must, "*", "known", null)
            {
                Place = place is null ? null : cause.Place,
                Seen = place is null ? null : cause.Seen,
            })
            .Apply(generated, Client, Stage.Corpus.Cases).Baselined is not null;
    }

    [TestCase("$.ChallengeParameters.SALT", "absent", "$.ChallengeParameters.SRP_B", "absent", ExpectedResult = true)]
    [TestCase("$", "success with Session", "$", "success with ChallengeName, Session", ExpectedResult = true)]
    [TestCase("$", "success with nothing set", "$", "success with Session", ExpectedResult = false)]
    [TestCase("error.text", "a secret: Session", "error.text", "a secret: SECRET_BLOCK", ExpectedResult = true)]
    [TestCase("error.text", "a secret: Session", "error.text", "a secret: password", ExpectedResult = false)]
    [TestCase("error.text", "a secret: Session", "log", "a secret: Session", ExpectedResult = false)]
    [TestCase("$.Session", "absent", "$.ChallengeName", "absent", ExpectedResult = false)]
    [TestCase("$.ChallengeParameters.SALT", "absent", "$.ChallengeParameters.SALT", "a string", ExpectedResult = false)]
    public bool A_generated_case_may_be_of_another_form_than_the_entry(string place, string seen, string otherPlace, string otherSeen) =>
        new BaselineEntry(Id, Must, "*", "known", null) { Place = place, Seen = seen }.IsForAnyForm(new(Must, otherPlace, otherSeen));

    [Test]
    public void A_harness_fault_is_never_expected()
    {
        var fault = new CaseResult(CaseOf(Id), "client", Verdict.HarnessFault, []) { Reason = "gone" };

        Assert.That(With(new BaselineEntry("*", Must, "*", "all", null)).Apply(fault, Client, Stage.Corpus.Cases), Is.EqualTo(fault));
    }

    [Test]
    public void Listed_and_passing_is_out_of_date() =>
        Assert.That(
            Stale(With(new BaselineEntry(Id, Must, "*", "known", null)), Result(Id)),
            Is.EqualTo([$"client: baseline entry {Id} {Must}: the rule holds in {Id}; remove it"]));

    [Test]
    public void Listed_and_failing_by_another_rule_is_out_of_date() =>
        Assert.That(Stale(With(new BaselineEntry(Id, Must, "*", "known", null)), Result(Id, OtherMust)), Has.Count.EqualTo(1));

    [Test]
    public void A_pattern_is_out_of_date_when_none_of_its_cases_fails()
    {
        var pattern = With(new BaselineEntry("tokens.refresh.*", Must, "*", "known", null));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Stale(pattern, Result(Id, Must), Result(Twin)), Is.Empty);
            Assert.That(Stale(pattern, Result(Id), Result(Twin)), Is.EqualTo(
                [
                    $"client: baseline entry tokens.refresh.* {Must}: no case that tokens.refresh.* matches breaks the rule in this "
                    + "way; remove it",
                ]));
        }
    }

    [Test]
    public void An_entry_that_matches_no_case_of_the_corpus_is_out_of_date_whatever_was_selected() =>
        Assert.That(
            Stale(With(new BaselineEntry("tokens.no-such", Must, "*", "known", null)), Result(Id)),
            Is.EqualTo([$"client: baseline entry tokens.no-such {Must}: matches no case of the corpus"]));

    [TestCase("")]
    [TestCase("  ")]
    public void An_entry_without_a_reason_is_out_of_date(string reason) =>
        Assert.That(Stale(With(new BaselineEntry(Id, Must, "*", reason, null)), Result(Id, Must)), Has.One.Contains("has no reason"));

    [TestCase("2026-02-02", 1)]
    [TestCase("2026-02-03", 0)]
    public void An_entry_is_believed_until_its_last_day(string until, int stale) =>
        Assert.That(
            Stale(With(new BaselineEntry(Id, Must, "*", "known", DateOnly.Parse(until, null))), Result(Id, Must)),
            Has.Count.EqualTo(stale));

    [Test]
    public void An_entry_for_another_version_is_out_of_date() =>
        Assert.That(
            Stale(With(new BaselineEntry(Id, Must, "1.1.*", "known", null)), Result(Id, Must)),
            Has.One.Contains("is for version 1.1.*; the client is 1.2.3"));

    [TestCase("")]
    [TestCase("known")]
    public void What_was_not_selected_is_not_compared(string reason) =>
        Assert.That(
            Stale(With(new BaselineEntry(Twin, Must, "0.1", reason, new(2020, 1, 1))) with { NotApplicable = [Twin] }, Result(Id)),
            Is.Empty);

    [Test]
    public void A_client_that_declares_less_than_before_is_out_of_date()
    {
        var baseline = With() with { Declares = Baseline.DeclaredBy(Client) };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                baseline.Declares,
                Is.EqualTo(["capability distinguishesNull", "operation AdminInitiateAuth", "operation AdminRespondToAuthChallenge"]));
            Assert.That(baseline.Stale([Result(Id)], Client, Stage.Corpus.Cases, Today), Is.Empty);
            Assert.That(
                baseline.Stale(
                    [Result(Id)], Client with { Capabilities = [], Operations = [Client.Operations[0]] }, Stage.Corpus.Cases, Today),
                Is.EqualTo([
                    "client: the client no longer declares capability distinguishesNull",
                    "client: the client no longer declares operation AdminRespondToAuthChallenge",
                ]));
            Assert.That(
                baseline.Stale([Result(Id)], Client with { Capabilities = ["distinguishesNull", "more"] }, Stage.Corpus.Cases, Today),
                Is.Empty,
                "more is no less");
        }
    }

    [Test]
    public void Cases_that_do_not_apply_are_pinned_both_ways()
    {
        var skipped = new CaseResult(CaseOf(Id), "client", Verdict.NotApplicable, []) { Reason = "older model" };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Stale(With() with { NotApplicable = [Id] }, skipped), Is.Empty);
            Assert.That(Stale(With(), skipped), Is.EqualTo([$"client: case {Id} is not applicable and not listed as such (older model)"]));
            Assert.That(
                Stale(With() with { NotApplicable = [Id] }, Result(Id)),
                Is.EqualTo([$"client: case {Id} is listed as not applicable and applies"]));
            Assert.That(
                Stale(With() with { NotApplicable = ["tokens.no-such"] }, Result(Id)),
                Is.EqualTo(["client: the case tokens.no-such, listed as not applicable, is not in the corpus"]));
        }
    }

    private static Case CaseOf(string id) => Stage.Cases(id)[0];

    private static CaseResult Result(string id, params string[] broken)
    {
        var findings = broken.Select(
            rule => new Finding(Rulebook.All.Single(one => one.Id == rule), "$", "one", "another") { Seen = "another text" }).ToList();
        var verdict = findings.Exists(finding => finding.Rule.Level == Level.Must)
            ? Verdict.Fail
            : findings.Count > 0
            ? Verdict.Warn
            : Verdict.Pass;
        return new(CaseOf(id), "client", verdict, findings);
    }

    private static IReadOnlyList<string> Stale(Baseline baseline, params CaseResult[] results) =>
        baseline.Stale(results, Client, Stage.Corpus.Cases, Today);
}
