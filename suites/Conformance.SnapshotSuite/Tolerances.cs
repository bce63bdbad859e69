using Conformance.Corpus;
using Conformance.Running;
using Conformance.Snapshots.Changes;

namespace Conformance.SnapshotSuite;

[Parallelizable(ParallelScope.All)]
internal sealed class Tolerances
{
    private static readonly CaseCorpus Corpus = CaseCorpus.Load(Repository.Root);

    private static IEnumerable<TestCaseData> Each =>
        KnownChanges.All.Select((known, at) => new TestCaseData(known).SetName($"{at + 1:00} cases for {known.Kind} at {known.Path}"));

    [TestCaseSource(nameof(Each))]
    public void Cases_that_show_a_client_the_same_are_found(KnownChange known)
    {
        var tolerance = Tolerance.Of(Comparison.Of(known.Old, known.New).Changes.Single(), Corpus, []);

        Assert.That(tolerance.Cases, known.Cases.Length == 0 ? Is.Empty : Is.SupersetOf(known.Cases));
    }

    [TestCase("""{"CODE_DELIVERY_DELIVERY_MEDIUM":"SMS","CODE_DELIVERY_DESTINATION":"+1"}""", "challenge.SMS_MFA.initiate.extra-parameter")]
    [TestCase("""{"USERNAME":"ann"}""", "challenge.SMS_MFA.lambda.initiate.extra-parameter")]
    public void Challenge_that_comes_in_two_ways_is_looked_up_as_it_came(string parameters, string id)
    {
        var old = $$"""{"ChallengeName":"SMS_MFA","ChallengeParameters":{{parameters}}}""";
        var now = old.Replace("\"}}", "\",\"PIGEON\":\"1\"}}", StringComparison.Ordinal);
        var change = Comparison.Of([Seen.Scenario(old)], [Seen.Scenario(now)]).Changes.Single();

        Assert.That(Tolerance.Of(change, Corpus, []).Cases, Is.EqualTo([id]));
    }

    [Test]
    public void Client_is_told_by_what_its_baseline_says_of_them()
    {
        var change = Comparison.Of(
            [Seen.Scenario("""{"ChallengeName":"SMS_MFA"}""")], [Seen.Scenario("""{"ChallengeName":"PIGEON"}""")]).Changes.Single();
        var tolerance = Tolerance.Of(change, Corpus,
        [
            new("good", new() { Client = "good" }),
            new(
                "bad",
                new()
                {
                    Client = "bad",
                    Entries = [Entry("forward.*", "SUR-B"), Entry("forward.unknown-challenge", "SUR-A"), Entry("types.*", "SUR-C")],
                }),
            new("older", new() { Client = "older", NotApplicable = ["forward.unknown-challenge"] }),
        ]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(tolerance.Tolerating, Is.EqualTo(["good"]));
            Assert.That(
                tolerance.Refusing.Select(client => (client.Name, string.Join(' ', client.Rules))), Is.EqualTo([("bad", "SUR-A SUR-B")]));
            Assert.That(tolerance.NotJudged, Is.EqualTo(["older"]));
            Assert.That(tolerance.Words, Is.EqualTo("tolerated by good; not by bad (SUR-A, SUR-B); not judged: older"));
        }
    }

    [Test]
    public void Change_that_no_case_shows_says_so()
    {
        var change = Comparison.Of([], [Seen.Scenario("{}")]).Changes.Single();

        Assert.That(Tolerance.Of(change, Corpus, [new("good", new() { Client = "good" })]).Words, Is.EqualTo("no case judges this"));
    }

    private static BaselineEntry Entry(string pattern, string rule) => new(pattern, rule, "*", "known", null);
}
