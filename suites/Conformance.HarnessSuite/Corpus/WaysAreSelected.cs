using Conformance.Corpus;
using Conformance.Corpus.Dialogues;
using Conformance.HarnessSuite.Running;

namespace Conformance.HarnessSuite.Corpus;

/// <summary>Which way into a sign-in is played.</summary>
internal sealed class WaysAreSelected
{
    private static readonly string[] AllFlows = ["password", "srp", "custom", "customSrp", "choice"];

    /// <summary>
    /// The words that no case shows in a flow: those that it does not lead to, and the clock where no proof bears a time.
    /// </summary>
    private static readonly (string Word, string Flow)[] OutOfReach =
    [
        ("signUpSession", "password"), ("signUpSession", "srp"), ("signUpSession", "custom"), ("signUpSession", "customSrp"),
        ("clock", "custom"),
        ("totpSetup", "custom"), ("totpSetup", "customSrp"),
    ];

    private static IReadOnlyList<Case> SignIns { get; } = [.. Stage.Corpus.Cases.Where(one => one is { IsForSdk: false })];

    private static IReadOnlyList<Case> WithWays { get; } = [.. SignIns.Where(one => one.Way.Length > 0)];

    [Test]
    public void Of_each_family_that_does_not_stand_for_its_group_one_way_is_played()
    {
        var played = Select(SignIns, AllFlows);

        Assert.That(
            played.Where(one => !WaySelection.IsCovered(one.Family)).CountBy(one => one.Family).Where(count => count.Value != 1),
            Is.Empty);
        Assert.That(Families(played), Is.EquivalentTo(Families(SignIns)));
    }

    [Test]
    public void A_case_behind_another_way_is_judged_at_the_level_of_its_own()
    {
        var own = SignIns.Where(one => one.Way.Length == 0).ToDictionary(one => one.Id, StringComparer.Ordinal);
        var behind = WithWays.Where(one => WayTable.Groups.Contains(one.Group) && own.ContainsKey(one.Family)).ToList();

        Assert.That(behind.Where(one => one.IsAdvisory), Is.Not.Empty);
        Assert.That(behind.Where(one => one.IsAdvisory != own[one.Family].IsAdvisory), Is.Empty);
    }

    [TestCase("password")]
    [TestCase("srp")]
    [TestCase("custom")]
    [TestCase("customSrp")]
    [TestCase("choice")]
    public void A_client_of_one_flow_plays_each_family_that_the_flow_leads_to_by_it(string flow) =>
        Assert.That(
            Families(Select(SignIns, [flow]).Where(one => FlowOf(one) == flow)),
            Is.EquivalentTo(Families(SignIns.Where(one => FlowOf(one) == flow))).And.Not.Empty);

    [Test]
    public void A_flow_more_moves_a_family_to_that_flow_or_leaves_it(
        [Values("password", "srp", "custom", "customSrp", "choice")] string added)
    {
        var before = Picked(AllFlows.Except([added], StringComparer.Ordinal));
        var after = Picked(AllFlows);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                after.Where(one => one.Value != added && before.TryGetValue(one.Key, out var way) && way != one.Value), Is.Empty);
            Assert.That(after.Values, Does.Contain(added));
        }
    }

    [Test]
    public void A_case_more_or_less_changes_the_way_of_no_other()
    {
        Case[] half = [.. SignIns.Where((one, _) => string.CompareOrdinal(one.Family, "odd") < 0)];

        Assert.That(
            Select(half, AllFlows).Select(one => one.Id),
            Is.EqualTo(Select(SignIns, AllFlows).Where(half.Contains).Select(one => one.Id)).And.Not.Empty);
    }

    [Test]
    public void The_same_ways_are_picked_everywhere() =>
        Assert.That(
            Select([.. WithWays.Concat(SignIns).Distinct().OrderBy(one => one.Id, StringComparer.Ordinal)], AllFlows).Where(
                one => one.Id.StartsWith("session-echo.echoed.1", StringComparison.Ordinal)
                    || one.Id.StartsWith("new-password.n", StringComparison.Ordinal)).Select(one => one.Id),
            Is.EqualTo(KnownWays));

    [Test]
    public void Each_group_is_played_in_every_flow_that_leads_there_without_and_with_a_client_secret()
    {
        var played = Select(SignIns, AllFlows).Where(IsOfSeveralWays).Select(Kind).ToHashSet();

        Assert.That(SignIns.Where(IsOfSeveralWays).Select(Kind).Distinct().Except(played), Is.Empty);

        bool IsOfSeveralWays(Case one) => WayTable.Groups.Contains(one.Group) || one.Group is "pair" or "pair-device" or "memory";

        (string Group, string Flow, bool HasSecret) Kind(Case one) => (one.Group, FlowOf(one), one.Dialogue?.HasSecret ?? false);
    }

    [Test]
    public void Every_family_of_the_cover_is_in_the_corpus() =>
        Assert.That(WaySelection.Covered.Except(WithWays.Select(one => one.Family), StringComparer.Ordinal), Is.Empty);

    [Test]
    public void A_client_of_one_flow_is_judged_by_each_word_but_those_out_of_its_reach()
    {
        var shown = SignIns.SelectMany(one => one.Dialogue?.Needs.Select(word => (word, FlowOf(one))) ?? []).ToHashSet();

        Assert.That(
            from word in shown.Select(pair => pair.word).Distinct(StringComparer.Ordinal)
            from flow in AllFlows
            where !shown.Contains((word, flow))
            select (word, flow),
            Is.EquivalentTo(OutOfReach));
    }

    [Test]
    public void What_is_named_and_every_flow_play_all_ways() =>
        Assert.That(WaySelection.Of(SignIns, WaysPlayed.Every, ["password"], FlowOf), Is.EqualTo(SignIns));

    private static IEnumerable<string> KnownWays { get; } =
    [
        "new-password.non-ascii-known", "new-password.none-required@choice", "new-password.nothing-known@srp",
        "session-echo.echoed.1024@choice", "session-echo.echoed.1025",
    ];

    private static IEnumerable<string> Families(IEnumerable<Case> cases) =>
        cases.Select(one => one.Family).Distinct(StringComparer.Ordinal);

    private static Dictionary<string, string> Picked(IEnumerable<string> flows) =>
        Select(WithWays.Concat(SignIns.Where(one => one.Way.Length == 0)), [.. flows])
            .Where(one => !WaySelection.IsCovered(one.Family) && flows.Contains(FlowOf(one), StringComparer.Ordinal))
            .ToDictionary(one => one.Family, FlowOf, StringComparer.Ordinal);

    private static IReadOnlyList<Case> Select(IEnumerable<Case> cases, string[] flows) =>
        WaySelection.Of([.. cases], WaysPlayed.OneAndCover, flows, FlowOf);

    private static string FlowOf(Case one) => (one.Dialogue ?? Stage.Corpus.Meet(one)).FlowWord();
}
