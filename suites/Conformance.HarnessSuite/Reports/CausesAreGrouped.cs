using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;
using Conformance.HarnessSuite.Replay;
using Conformance.Judging;
using Conformance.Reports;
using Conformance.Running;

namespace Conformance.HarnessSuite.Reports;

/// <summary>Findings with the same rule, place and seen are one cause, and what is to be mended first comes first.</summary>
internal sealed class CausesAreGrouped
{
    private static readonly Rule Secret = Rulebook.All.First(rule => rule.Id.StartsWith(SecretStatements.Family, StringComparison.Ordinal));
    private static readonly Rule Must =
        Rulebook.All.First(rule => rule.Level == Level.Must && rule.Id.StartsWith("SUR-TOK-", StringComparison.Ordinal));
    private static readonly Rule Should = Rulebook.All.First(rule => rule.Level == Level.Should);
    private static readonly Rule May = Must with { Level = Level.May };

    private static IEnumerable<TestCaseData> Pairs()
    {
        yield return Pair("one place", ("$.a", "absent"), ("$.a", "absent"), isOne: true);
        yield return Pair("another place", ("$.a", "absent"), ("$.b", "absent"), isOne: false);
        yield return Pair("another thing seen", ("$.a", "absent"), ("$.a", "null"), isOne: false);
        yield return Pair("another item of an array", ("$.a[0].b", "absent"), ("$.a[11].b", "absent"), isOne: true);
        yield return Pair("another request", ("request 1 $.a", "absent"), ("request 2 $.a", "absent"), isOne: true);
        yield return Pair("another step", ("step 1 tokens", "absent"), ("step 3 tokens", "absent"), isOne: true);
        yield return Pair(
            "the second of two sign-ins", ("step 1 tokens", "absent"), ("second sign-in, step 1 tokens", "absent"), isOne: true);

        static TestCaseData Pair(string name, (string Path, string Seen) one, (string Path, string Seen) other, bool isOne) =>
            new TestCaseData(one.Path, one.Seen, other.Path, other.Seen, isOne).SetName(
                $"Is {(isOne ? "one cause" : "two causes")}: {name}");
    }

    [TestCaseSource(nameof(Pairs))]
    public void Cause_is_rule_place_and_seen(string path, string seen, string otherPath, string otherSeen, bool isOne)
    {
        var causes = FoundCauses.Of(
            [Failed("b", Found(Must, otherPath, otherSeen)), Failed("a", Found(Must, path, seen))], isStrict: false);

        Assert.That(causes.Failed.Select(cause => string.Join(' ', cause.Cases)), Is.EquivalentTo(isOne ? ["a b"] : (string[])["a", "b"]));
    }

    [Test]
    public void Case_with_two_causes_is_counted_for_each_and_with_two_findings_of_one_cause_once()
    {
        var causes = FoundCauses.Of(
            [Failed("a", Found(Must, "$.x[0]", "absent"), Found(Must, "$.x[1]", "absent"), Found(Must, "$.y", "absent"))], isStrict: false);

        Assert.That(
            causes.Failed.Select(cause => (cause.Cause!.Place, Cases: string.Join(' ', cause.Cases))),
            Is.EqualTo([("$.x[*]", "a"), ("$.y", "a")]));
    }

    [Test]
    public void Faults_secrets_and_sign_ins_come_before_other_musts_and_those_before_shoulds_however_many_they_are()
    {
        CaseResult[] results =
        [
            Failed("a", Found(Should, "$.a", "absent"), Found(Must, "$.b", "absent"), Found(Must, "outcome", Seen.SignedIn.Word)),
            Failed("b", Found(Should, "$.a", "absent"), Found(Must, "$.b", "absent"), Found(Secret, "log", Seen.Secret("password").Word)),
            Failed("c", Found(Should, "$.a", "absent"), Found(Must, "$.c", "null"), Found(Must, "$.b", "absent")),
            new(Case("d"), "client", Verdict.HarnessFault, []) { Reason = "The driver died." },
        ];

        Assert.That(FoundCauses.Of(results, isStrict: true).Failed.Select(cause => cause.ToString()), Is.EqualTo(
            (string[])[
                "The driver died.",
                $"{Secret.Id} at log: a secret: password",
                $"{Must.Id} at outcome: signed in",
                $"{Must.Id} at $.b: absent",
                $"{Must.Id} at $.c: null",
                $"{Should.Id} at $.a: absent",
            ]));
    }

    [TestCase("signed in")]
    [TestCase("tokens")]
    [TestCase("tokens and a challenge")]
    [TestCase("tokens beside an error")]
    [TestCase("success with AuthenticationResult, ChallengeName")]
    public void Whoever_is_signed_in_must_not_be(string seen)
    {
        var causes = FoundCauses.Of(
            [Failed("a", Found(Must, "$", "absent")), Failed("b", Found(Must, "$", "absent"), Found(Must, "$", seen))], isStrict: false);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Seen.Words, Has.Member(seen), "control: it is a word of the list");
            Assert.That(causes.Failed[0].Cause!.Seen, Is.EqualTo(seen));
        }
    }

    [Test]
    public void Broken_should_is_a_warning_in_a_failed_case_too_unless_the_run_is_strict()
    {
        CaseResult[] results =
        [
            Failed("a", Found(Must, "$.a", "absent"), Found(Should, "$.b", "absent")),
            new(Case("b"), "client", Verdict.Warn, [Found(Should, "$.b", "absent")]),
        ];
        var (lenient, strict) = (FoundCauses.Of(results, isStrict: false), FoundCauses.Of(results, isStrict: true));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Told(lenient.Failed), Is.EqualTo([$"fail {Must.Id} a"]));
            Assert.That(Told(lenient.Warned), Is.EqualTo([$"warn {Should.Id} a b"]));
            Assert.That(Told(strict.Failed), Is.EqualTo([$"fail {Must.Id} a", $"fail {Should.Id} a b"]));
            Assert.That(strict.Warned, Is.Empty);
        }

        static string[] Told(IReadOnlyList<FoundCause> causes) =>
        [
            .. causes.Select(cause => $"{CaseFile.Spell(cause.Verdict)} {cause.Cause!.Rule} {string.Join(' ', cause.Cases)}"),
        ];
    }

    [Test]
    public void What_is_known_or_allowed_or_does_not_apply_is_no_cause()
    {
        CaseResult[] results =
        [
            Failed("a", Found(Must, "$.a", "absent")) with { Baselined = "known" },
            new(Case("b"), "client", Verdict.Pass, [Found(May, "$.a", "absent")]),
            new(Case("c"), "client", Verdict.NotApplicable, []) { Reason = "not declared" },
        ];
        var causes = FoundCauses.Of(results, isStrict: true);

        Assert.That(causes.Failed.Concat(causes.Warned), Is.Empty);
    }

    [Test]
    public void Order_of_the_results_makes_no_difference()
    {
        CaseResult[] results =
            [
                .. Enumerable.Range(0, 12).Select(
                    at => Failed($"case{at:00}", Found(Must, $"$.m{at % 5}", "absent"), Found(Secret, $"m{at % 3}", "a secret: Session"))),
            ];

        Assert.That(
            Tell(FoundCauses.Of(results.Reverse(), isStrict: false)), Is.EqualTo(Tell(FoundCauses.Of(results, isStrict: false))));

        static string[] Tell(FoundCauses causes) => [.. causes.Failed.Select(cause => $"{cause} {string.Join(' ', cause.Cases)}")];
    }

    private static Finding Found(Rule rule, string path, string seen) => new(rule, path, "something else", seen) { Seen = seen };

    private static CaseResult Failed(string id, params Finding[] findings) => new(Case(id), "client", Verdict.Fail, findings);

    private static Case Case(string id) => Cases.Arm(id, Cases.Json("{}")).Case;
}
