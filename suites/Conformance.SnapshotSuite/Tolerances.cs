using Conformance.Corpus;
using Conformance.Running;
using Conformance.Snapshots;
using Conformance.Snapshots.Changes;

namespace Conformance.SnapshotSuite;

[Parallelizable(ParallelScope.All)]
internal sealed class Tolerances
{
    private const string Extra = "challenge.SMS_MFA.initiate.extra-parameter";

    private static readonly CaseCorpus Corpus = CaseCorpus.Load(Repository.Root);

    private static IEnumerable<TestCaseData> Each =>
        KnownChanges.All.Select((known, at) => new TestCaseData(known).SetName($"{at + 1:00} cases for {known.Kind} at {known.Path}"));

    [TestCaseSource(nameof(Each))]
    public void Cases_that_show_a_client_the_same_are_found(KnownChange known)
    {
        var tolerance = Tolerance.Of(Comparison.Of(known.Old, known.New).Changes.Single(), Corpus, []);

        Assert.That(tolerance.Cases, known.Cases.Length == 0 ? Is.Empty : Is.SupersetOf(known.Cases));
    }

    [Test]
    public void Challenge_is_looked_up_as_it_came()
    {
        const string Old =
            """{"ChallengeName":"SMS_MFA","ChallengeParameters":{"CODE_DELIVERY_DELIVERY_MEDIUM":"SMS","""
            + """
            "CODE_DELIVERY_DESTINATION":"+1"}}
            """;
        var now = Old.Replace("\"}}", "\",\"PIGEON\":\"1\"}}", StringComparison.Ordinal);

        Assert.That(Of(Seen.Scenario(Old), Seen.Scenario(now)).Cases, Is.EqualTo(["challenge.SMS_MFA.initiate.extra-parameter"]));
    }

    [TestCase("USER_SRP_AUTH", 200, 0, TestName = "In another flow")]
    [TestCase("", 200, 0, TestName = "In a flow that nobody knows")]
    [TestCase(Seen.Flow, 201, 0, TestName = "With another status")]
    [TestCase(Seen.Flow, 200, 1, TestName = "The same")]
    public void Nothing_is_concluded_from_a_neighbour(string flow, int status, int cases)
    {
        const string Old =
            """{"ChallengeName":"SMS_MFA","ChallengeParameters":{"CODE_DELIVERY_DELIVERY_MEDIUM":"SMS","""
            + """
            "CODE_DELIVERY_DESTINATION":"+1"}}
            """;
        var now = Old.Replace("\"}}", "\",\"PIGEON\":\"1\"}}", StringComparison.Ordinal);
        var tolerance = Of(Answered(Old), Answered(now));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(tolerance.Cases, Has.Count.EqualTo(cases));
            Assert.That(tolerance.Words.StartsWith("no case shows clients this change", StringComparison.Ordinal), Is.EqualTo(cases == 0));
        }

        SeenScenario Answered(string body) => ServiceForm.Of(
            "scenario", [new("AdminInitiateAuth", Seen.Answer(body, status)) { Flow = flow }], []);
    }

    [TestCase("EMAIL_OTP", TestName = "Of another challenge nothing is concluded")]
    [TestCase("SELECT_MFA_TYPE", TestName = "Of a third challenge nothing is concluded")]
    public void A_missing_Session(string challenge)
    {
        var now = $$$"""{"ChallengeName":"{{{challenge}}}","ChallengeParameters":{}}""";
        var old = now.Replace("{}", "{},\"Session\":\"abcdefghijklmnopqrst\"", StringComparison.Ordinal);

        Assert.That(
            Of(Seen.Scenario(old), Seen.Scenario(now)).Cases, Is.All.StartsWith($"challenge.{challenge}.").And.None.StartsWith("session."));
    }

    [Test]
    public void Client_is_told_by_what_is_kept_of_it()
    {
        const string Case = "forward.unknown-challenge";
        var change = Comparison.Of(
            [Seen.Scenario("""{"ChallengeName":"SMS_MFA"}""")], [Seen.Scenario("""{"ChallengeName":"PIGEON"}""")]).Changes.Single();
        var refuses = new KnownRefusals(CaseCorpus.Version) { Refused = new HashSet<string>(StringComparer.Ordinal) { Case } };
        var takesAll = new KnownRefusals(CaseCorpus.Version);
        var tolerance = Tolerance.Of(change, Corpus,
        [
            new("good", new() { Client = "good" }, takesAll),
            new("careful", new() { Client = "careful" }, refuses),
            new("foreign", new() { Client = "foreign" }, null),
            new(
                "bad",
                new()
                {
                    Client = "bad",
                    Entries = [Entry("forward.*", "SUR-B"), Entry(Case, "SUR-A"), Entry("types.*", "SUR-C")],
                },
                refuses),
            new("older", new() { Client = "older", NotApplicable = [Case] }, takesAll),
        ]);

        Assert.That(tolerance.Words, Is.EqualTo(
            "understood by good; refused by careful; understood or refused, which is not known, by foreign; not by bad (SUR-A, SUR-B); "
            + "not judged: older"));
    }

    [TestCase("0.0", "", "", "understood or refused, which is not known, by one", TestName = "A client that was not asked this case")]
    [TestCase(CaseCorpus.Version, "", Extra, "understood or refused, which is not known, by one", TestName = "A client that went on")]
    [TestCase(CaseCorpus.Version, Extra, "", "refused by one", TestName = "A client that refuses")]
    [TestCase(CaseCorpus.Version, "", "", "understood by one", TestName = "A client that does not refuse")]
    [TestCase(
        CaseCorpus.Version, Extra + " challenge.SMS_MFA.initiate.full", "", "understood or refused, which is not known, by one",
        TestName = "A client that refuses the challenge as it was, too")]
    public void Refusal_is_known_from_the_same_case_alone(string corpus, string refused, string unclear, string words)
    {
        const string Old =
            """{"ChallengeName":"SMS_MFA","ChallengeParameters":{"CODE_DELIVERY_DELIVERY_MEDIUM":"SMS","""
            + """
            "CODE_DELIVERY_DESTINATION":"+1"}}
            """;
        var now = Old.Replace("\"}}", "\",\"PIGEON\":\"1\"}}", StringComparison.Ordinal);
        var change = Comparison.Of([Seen.Scenario(Old)], [Seen.Scenario(now)]).Changes.Single();
        var refusals = new KnownRefusals(corpus) { Refused = Set(refused), Unclear = Set(unclear) };

        Assert.That(Tolerance.Of(change, Corpus, [new("one", new() { Client = "one" }, refusals)]).Words, Is.EqualTo(words));

        static HashSet<string> Set(string ids) => [.. ids.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    [TestCase(KnownChanges.Tokens, "refused by good", TestName = "Error in place of tokens is refused")]
    [TestCase("", "understood by good", TestName = "Error in place of an error is understood")]
    public void An_error_of_the_service(string before, string words)
    {
        const string Error = """{"__type":"UserNotFoundException","message":"No."}""";
        var old = before.Length == 0
            ? Seen.Answer(Error.Replace("UserNotFound", "NotAuthorized", StringComparison.Ordinal), 400)
            : Seen.Answer(before);
        var change = Comparison.Of([Seen.Of("s", old)], [Seen.Of("s", Seen.Answer(Error, 400))]).Changes.Single();

        Assert.That(Tolerance.Of(change, Corpus, [new("good", new() { Client = "good" }, null)]).Words, Is.EqualTo(words));
    }

    [Test]
    public void Client_that_follows_the_service_to_another_end_is_told_apart()
    {
        var change = Comparison.Of([Seen.Scenario(KnownChanges.Challenge)], [Seen.Scenario(KnownChanges.Tokens)]).Changes.Single();
        var takesAll = new KnownRefusals(CaseCorpus.Version);

        Assert.That(
            Tolerance.Of(change, Corpus, [new("good", new() { Client = "good" }, takesAll)]).Words, Is.EqualTo("ends otherwise in good"));
    }

    private static Tolerance Of(SeenScenario old, SeenScenario now) =>
        Tolerance.Of(Comparison.Of([old], [now]).Changes.Single(), Corpus, []);

    private static BaselineEntry Entry(string pattern, string rule) => new(pattern, rule, "*", "known", null);
}
