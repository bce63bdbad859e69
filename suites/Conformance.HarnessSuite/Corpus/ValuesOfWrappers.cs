using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Dialogues;
using Conformance.Corpus.Wire;
using Conformance.HarnessSuite.Running;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Corpus;

/// <summary>Of the odd values wrappers meet so many that every pair that can matter is there, and no more.</summary>
internal sealed class ValuesOfWrappers
{
    private const int Most = 85;

    private static readonly string[] Flows = ["password", "srp", "custom", "customSrp", "choice"];

    // What no sign-in leads to is for those who make calls one by one: USERNAME of a Lambda's SMS_MFA at the start.
    private static IReadOnlyList<Case> All { get; } =
        [.. Stage.Corpus.Cases.Where(one => one is { Group: "values", Dialogue: null } && !Meeting.IsImpossible(one))];

    private static IReadOnlyList<Case> Met { get; } = [.. All.Where(one => !one.IsForSdk)];

    [Test]
    public void Each_value_is_met_in_tokens_and_in_a_challenge() => AssertCovered(one => $"{Value(one)} in tokens: {IsInTokens(one)}");

    [Test]
    public void Each_place_is_met_with_a_number_and_with_something_else() =>
        AssertCovered(one => $"{Place(one)} with a number: {OddValues.IsNumber(Value(one))}");

    [Test]
    public void The_seconds_are_met_with_each_number() =>
        Assert.That(Ids(Met, IsSeconds), Is.Not.Empty.And.EqualTo(Ids(All, IsSeconds)));

    [Test]
    public void Each_value_is_met_behind_every_flow_that_leads_to_one_of_its_places()
    {
        var behind = Stage.Corpus.Cases.Where(one => one is { Group: "values", Dialogue: not null })
            .Select(one => $"{Value(one)} {one.Way}").Distinct(StringComparer.Ordinal);

        Assert.That(
            behind,
            Is.EquivalentTo(
                from value in Met.Select(Value).Distinct(StringComparer.Ordinal)
                from flow in Flows.Skip(1)
                select $"{value} {flow}"));
    }

    [Test]
    public void One_way_of_each_is_played_and_there_are_few()
    {
        var cases = Stage.Corpus.Cases.Where(one => one.Group == "values").ToArray();
        var plan = new RunPlan(cases, []) { ProofCases = [], Corpus = Stage.Corpus };

        var played = plan.CasesFor(DegenerateClients.DescribeWrapper("wrapper"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(played.Select(one => one.Family), Is.Unique.And.EquivalentTo(Met.Select(one => one.Id)));
            Assert.That(played, Has.Count.InRange(Most / 2, Most));
            Assert.That(played.Select(one => plan.Script(one).FlowWord()).Distinct(StringComparer.Ordinal), Is.EquivalentTo(Flows));
        }
    }

    private static void AssertCovered(Func<Case, string> pairOf) => Assert.That(
        Met.Select(pairOf).Distinct(StringComparer.Ordinal),
        Is.Not.Empty.And.EquivalentTo(All.Select(pairOf).Distinct(StringComparer.Ordinal)));

    private static IEnumerable<string> Ids(IEnumerable<Case> cases, Func<Case, bool> which) => cases.Where(which).Select(one => one.Id);

    private static bool IsSeconds(Case one) => Place(one) == "AuthenticationResult.ExpiresIn" && OddValues.IsNumber(Value(one));

    private static bool IsInTokens(Case one) => Place(one).StartsWith(WireNames.AuthenticationResult, StringComparison.Ordinal);

    private static string Place(Case one) => one.Family["values.".Length..one.Family.LastIndexOf('.')];

    private static string Value(Case one) => one.Family[(one.Family.LastIndexOf('.') + 1)..];
}
