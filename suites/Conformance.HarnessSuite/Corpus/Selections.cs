using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Corpus.Dialogues;
using Conformance.HarnessSuite.Running;

namespace Conformance.HarnessSuite.Corpus;

internal sealed class Selections
{
    private static readonly IReadOnlyList<Case> Cases = CaseCorpus.Read(Repository.Root);

    [Test]
    public void No_pattern_selects_all() => Assert.That(Selection.Matching(Cases, []), Is.EqualTo(Cases));

    [Test]
    public void A_star_stands_for_any_text_and_dots_are_dots() =>
        Assert.That(
            Selection.Matching(Cases, ["transport.500-*", "tokens.refresh.*"]).Select(one => one.Id),
            Is.EqualTo([
                "tokens.refresh.initiate.with-empty-parameters",
                "tokens.refresh.initiate.without-parameters",
                "transport.500-for-ever",
                "transport.500-then-good",
            ]));

    [Test]
    public void Case_counts() => Assert.That(() => Selection.Matching(Cases, ["Transport.*"]), Throws.TypeOf<CorpusException>());

    [Test]
    public void Each_pattern_has_to_match_something() =>
        Assert.That(
            () => Selection.Matching(Cases, ["transport.*", "no.such.*"]),
            Throws.TypeOf<CorpusException>().With.Message.Contain("--case no.such.* matches none"));

    [Test]
    public void Quick_takes_a_service_that_recovers() =>
        Assert.That(Selection.Quick(Cases).Single(one => one.Class == PayloadClass.Transport).Answers, Has.Count.GreaterThan(1));

    [TestCase("password")]
    [TestCase("srp")]
    [TestCase("custom")]
    [TestCase("customSrp")]
    [TestCase("choice")]
    public void Quick_holds_for_a_client_of_one_flow_a_pair_a_refresh_with_a_secret_and_a_second_try(string flow)
    {
        var quick = WaySelection.Of(
            Selection.Quick(Stage.Corpus.Cases), WaysPlayed.One, [flow], one => (one.Dialogue ?? Stage.Corpus.Meet(one)).FlowWord());
        var scripts = quick.Select(one => one.Dialogue).OfType<Dialogue>().Where(script => script.FlowWord() == flow).ToArray();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(quick.Where(one => one.Group == "pair" && one.Dialogue!.FlowWord() == flow), Is.Not.Empty);
            Assert.That(
                scripts.Where(script => script.HasSecret && script.Needs.Contains("refresh", StringComparer.Ordinal)), Is.Not.Empty);
            Assert.That(scripts.Where(script => script.Turns.Any(turn => turn.Input?.Kind == InputKind.WrongCode)), Is.Not.Empty);
        }
    }

    [Test]
    public void Quick_answers_each_challenge_without_and_with_a_client_secret() =>
        Assert.That(
            Selection.Quick(Stage.Corpus.Cases).Where(one => one.Group == "sign-in").SelectMany(
                one => one.Dialogue!.Answered.Select(challenge => (challenge, one.Dialogue.HasSecret))).Distinct(),
            Is.EquivalentTo(
                from challenge in ChallengeCatalog.Names
                where challenge != "ADMIN_NO_SRP_AUTH"
                from hasSecret in (bool[])[false, true]
                select (challenge, hasSecret)));

    [Test]
    public void Quick_takes_one_case_of_each_challenge_and_of_each_payload_class()
    {
        var quick = Selection.Quick(Cases);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                quick.Where(one => one.Group == "challenge").Select(one => one.Id.Split('.')[1]), Is.SupersetOf(ChallengeCatalog.Names));
            Assert.That(quick.Select(one => one.Class), Is.SupersetOf(Enum.GetValues<PayloadClass>()));
            Assert.That(quick, Is.Unique.And.Count.AtMost(ChallengeCatalog.Names.Count + Enum.GetValues<PayloadClass>().Length));
        }
    }
}
