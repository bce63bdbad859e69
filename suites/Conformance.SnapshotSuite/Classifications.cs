using Conformance.Snapshots;
using Conformance.Snapshots.Changes;

namespace Conformance.SnapshotSuite;

/// <summary>One change at a time, and all that is said of it.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class Classifications
{
    private static IEnumerable<TestCaseData> Each =>
        KnownChanges.All.Select((change, at) => new TestCaseData(change).SetName($"{at + 1:00} {change.Kind} at {change.Path}"));

    [TestCaseSource(nameof(Each))]
    public void Change_is_told_once_and_as_what_it_is(KnownChange known)
    {
        var comparison = Comparison.Of(known.Old, known.New);
        var change = comparison.Changes.Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((change.Kind.Name, change.Weight, change.Pair.Place.Path), Is.EqualTo((known.Kind, known.Weight, known.Path)));
            Assert.That(comparison.Heaviest, Is.EqualTo(known.Weight));
        }
    }

    [Test]
    public void Every_rule_of_what_is_due_is_broken_by_a_change_and_is_in_the_rulebook()
    {
        var broken = ServiceChanges.All.Select(change => change.Written)
            .SelectMany(comparison => comparison.Changes)
            .Select(change => change.Rule?.Id)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);

        Assert.That(BrokenRules.OfDues.Select(one => one.Rule).Where(rule => !broken.Contains(rule)), Is.Empty);
    }

    [Test]
    public void Every_kind_of_change_is_tried() =>
        Assert.That(
            KnownChanges.All.Select(change => change.Kind).Distinct(StringComparer.Ordinal),
            Is.EquivalentTo(ChangeKind.All.Select(kind => kind.Name)));

    [Test]
    public void Nothing_changed_between_a_snapshot_and_itself()
    {
        var scenarios = RecordedScenarios.Read(Repository.PathOf("recordings", "documented"));
        var comparison = Comparison.Of(scenarios, scenarios);

        Assert.That((comparison.Changes.Count, comparison.Noise.Count, comparison.Heaviest), Is.EqualTo((0, 0, Weight.Noise)));
    }

    [Test]
    public void What_follows_from_another_outcome_is_not_told_member_by_member() =>
        Assert.That(
            Comparison.Of([Seen.Scenario(KnownChanges.Tokens)], [Seen.Scenario(KnownChanges.Challenge)]).Changes,
            Has.Count.EqualTo(1));

    [TestCase("challenged", "signedIn", "outcome", "$.steps[0]")]
    [TestCase("challenged", "error", "outcome", "$.steps[0]")]
    public void Steps_of_a_sign_in_are_compared_by_their_outcome(string before, string after, string kind, string path)
    {
        var change = Comparison.Of([SignIn(before)], [SignIn(after)]).Changes.Single();

        Assert.That((change.Kind.Name, change.Pair.Place.Path, change.Pair.IsOfService), Is.EqualTo((kind, path, false)));
    }

    private static SeenScenario SignIn(string outcome)
    {
        var error = outcome == "error" ? ",\"error\":{\"kind\":\"other\"}" : "";
        return new("scenario", $$"""{"steps":[{"operation":"signIn","outcome":"{{outcome}}"{{error}}}]}""");
    }
}
