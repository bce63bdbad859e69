using Conformance.Recording.Substitution;
using Conformance.Snapshots;
using Conformance.Snapshots.Changes;

namespace Conformance.SnapshotSuite;

/// <summary>Where a recording keeps nothing of a value, nobody says that it did not change.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class IncomparableIsTold
{
    private const string Custom =
        """{"ChallengeName":"CUSTOM_CHALLENGE","ChallengeParameters":{"USERNAME":"ann","type":"captcha","tries":"3","left":3,"""
        + """
        "hint":"[\"a\"]"},
        """
        + """
        "Session":"abcdefghijklmnopqrs1"}
        """;

    private const string Type = "$.steps[0].body.ChallengeParameters.type";

    [TestCase("captcha", "pincode", TestName = "A word of a custom challenge")]
    [TestCase("\"3\"", "\"4\"", TestName = "A number in a text of a custom challenge")]
    [TestCase("\"left\":3", "\"left\":4", TestName = "A number of a custom challenge")]
    [TestCase("[\\\"a\\\"]", "[\\\"b\\\"]", TestName = "A value in a list in a text")]
    public void Value_of_which_nothing_is_kept_is_incomparable(string from, string to)
    {
        var (old, now) = (Recorded(Custom), Recorded(Custom.Replace(from, to, StringComparison.Ordinal)));
        var comparison = Comparison.Of([old], [now]);
        var lines = ComparisonText.Lines(comparison, _ => null, showsNoise: false).ToArray();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(comparison.Changes, Is.Empty);
            Assert.That(comparison.Incomparable.Select(one => one.Place.Path), Does.Contain(Type));
            Assert.That(lines, Does.Contain(
                $"  {Type} in scenario: a value that is no word of the protocol, of which a recording keeps nothing; record with --keep "
                + "type to compare it"));
            Assert.That(lines[^1], Does.StartWith("0 breaking, 0 risky, 0 compatible, 4 incomparable, "));
        }
    }

    [Test]
    public void Value_that_is_kept_can_be_compared()
    {
        var wishes = ScrubWishes.Of(["type"], noProse: false);
        var comparison = Comparison.Of(
            [Recorded(Custom, wishes)], [Recorded(Custom.Replace("captcha", "pincode", StringComparison.Ordinal), wishes)]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                comparison.Changes.Select(one => (one.Pair.OldWords, one.Pair.NewWords)),
                Is.EqualTo([("\"captcha\"", "\"pincode\"")]));
            Assert.That(comparison.Incomparable.Select(one => one.Place.Path), Does.Not.Contain(Type));
        }
    }

    [Test]
    public void Value_that_only_one_of_two_recordings_keeps_is_incomparable()
    {
        var comparison = Comparison.Of([Recorded(Custom)], [Recorded(Custom, ScrubWishes.Of(["type"], noProse: false))]);

        Assert.That((comparison.Changes.Count, comparison.Incomparable.Count), Is.EqualTo((0, 4)));
    }

    [TestCase("Bearer", "Carrier", TestName = "A word of a closed list and one that is none")]
    [TestCase("Carrier", "Bearer", TestName = "The same the other way round")]
    public void Word_of_the_protocol_and_another_are_two(string from, string to)
    {
        var change = Comparison.Of([Recorded(Result(from))], [Recorded(Result(to))]).Changes.Single();

        Assert.That(change.Pair.Place.Member, Is.EqualTo("AuthenticationResult.TokenType"));

        static string Result(string type) => $$$"""{"AuthenticationResult":{"AccessToken":"a1.b.c","TokenType":"{{{type}}}"}}""";
    }

    [Test]
    public void Message_that_is_not_kept_whole_is_marked_and_one_that_is_can_be_compared()
    {
        var (whole, reworded, named, other) = (
            Message("No such luck."), Message("No way in."), Message("No such luck, ann."), Message("Off with you, ann."));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Comparison.Of([whole], [reworded]).Heaviest, Is.EqualTo(Weight.Risky));
            Assert.That(Comparison.Of([whole], [named]).Heaviest, Is.EqualTo(Weight.Risky));
            Assert.That(named.Steps[0]["body"]["message"].Text, Is.EqualTo("{message #1}"));
            Assert.That(Comparison.Of([named], [other]).Changes, Is.Empty);
            Assert.That(
                Comparison.Of([named], [other]).Incomparable.Select(one => one.Words), Is.EqualTo(["a message that is not kept whole"]));
        }

        static SeenScenario Message(string message) => Recorded($$"""{"__type":"NotAuthorizedException","message":"{{message}}"}""");
    }

    [Test]
    public void Same_place_in_many_scenarios_is_told_once()
    {
        SeenScenario[] all = [.. Enumerable.Range(1, 3).Select(number => new SeenScenario($"s{number}", Recorded(Custom).Text))];
        var lines = ComparisonText.Lines(Comparison.Of(all, all), _ => null, showsNoise: false).ToArray();

        Assert.That(
            lines.Single(line => line.StartsWith($"  {Type} ", StringComparison.Ordinal)), Does.Contain(" in s1 and 2 more: "));
    }

    private static SeenScenario Recorded(string body, ScrubWishes? wishes = null) =>
        new ServiceAnswer(200, [], body).Recorded(wishes ?? ScrubWishes.None);
}
