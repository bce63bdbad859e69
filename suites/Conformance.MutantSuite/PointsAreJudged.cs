using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Judging;
using Conformance.Running;

namespace Conformance.MutantSuite;

/// <summary>No case passes unless a check of its point was made.</summary>
[Parallelizable(ParallelScope.Self)]
internal sealed class PointsAreJudged
{
    // What was recorded from a service may be another tomorrow, and is judged by its payload class like a case of the same class here.
    private static readonly IReadOnlyList<IGrouping<string, Case>> Groups =
        [.. JudgedClients.Corpus.Cases.Where(one => one.Origin != Origin.Captured).GroupBy(one => one.Group, StringComparer.Ordinal)];

    private IReadOnlyList<CaseResult> calls = [];
    private IReadOnlyList<CaseResult> signIns = [];

    private static IEnumerable<string> GroupNames => Groups.Where(group => group.Any(one => !one.IsForSdk)).Select(group => group.Key);

    private static IEnumerable<string> CallGroupNames =>
        Groups.Where(group => group.Any(one => one.Dialogue is null)).Select(group => group.Key);

    [OneTimeSetUp]
    public async Task JudgeTheReferences()
    {
        calls = await JudgedClients.ReferenceAsync();
        signIns = (await JudgedClients.ReferenceWrapperAsync()).Results;
    }

    [TestCaseSource(nameof(CallGroupNames))]
    public void A_call_without_a_check_of_its_point_is_not_applicable(string group) => Withhold(calls, group, Points.OfCall);

    [TestCaseSource(nameof(GroupNames))]
    public void A_sign_in_without_a_check_of_its_point_is_not_applicable(string group) => Withhold(signIns, group, Points.OfSignIn);

    [Test]
    public void Each_point_names_rules_for_clients_that_say_more_than_signature_time_number_and_secrets()
    {
        var rules = Rulebook.All.Select(rule => rule.Id)
            .Where(id => !id.StartsWith("RSP-", StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
        string[] bare = [
            .. rules.Where(
                id => id is "SUR-TRN-002" or "SUR-TRN-003" or "SUR-STP-001" or "SUR-STP-017" or "REQ-TRY-001"
                    || id[..7] is "SEC-COD" or "SEC-LOG" or "SEC-ERR" or "SEC-SUR" or "REQ-SIG" or "REQ-OPR"),
        ];
        var points = JudgedClients.Corpus.Cases.Select(one => (one.Id, Point: Points.OfSignIn(one)))
            .Concat(JudgedClients.Cases.Select(one => (one.Id, Point: Points.OfCall(one))))
            .ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(bare, Is.Not.Empty);
            Assert.That(points.Where(one => !one.Point.Except(bare, StringComparer.Ordinal).Any()).Select(one => one.Id), Is.Empty);
            Assert.That(points.SelectMany(one => one.Point).Except(rules, StringComparer.Ordinal), Is.Empty);
        }
    }

    [Test]
    public void Each_sign_in_has_a_row_that_says_what_it_is_for() =>
        Assert.That(
            JudgedClients.Corpus.Cases.Where(one => one is { Dialogue: not null, Meets: false } && Points.RowOf(one) < 0)
                .Select(one => one.Id),
            Is.Empty);

    [TestCase(true)]
    [TestCase(false)]
    public void Each_row_is_the_first_that_fits_a_case(bool ofSignIns) =>
        Assert.That(
            JudgedClients.Corpus.Cases.Where(one => one is { Dialogue: not null, Meets: false } == ofSignIns)
                .Select(Points.RowOf)
                .Where(row => row >= 0)
                .Distinct()
                .Order(),
            Is.EqualTo(Enumerable.Range(0, Points.CountRows(ofSignIns))));

    /// <summary>Judges what was checked of the reference once more, whole and without its point.</summary>
    private static void Withhold(IReadOnlyList<CaseResult> results, string group, Func<Case, IReadOnlyList<string>> pointOf)
    {
        var ofGroup = results.Where(result => result.Case.Group == group && result.Case.Origin != Origin.Captured).ToList();
        Assert.That(ofGroup, Is.Not.Empty);
        using (Assert.EnterMultipleScope())
        {
            foreach (var result in ofGroup)
            {
                var point = pointOf(result.Case);
                Assert.That(result.Verdict, Is.EqualTo(Verdict.Pass), () => $"{result.Case.Id}: {result.Reason}");
                Assert.That(Judge(result, point, result.Checks.Keys).Verdict, Is.EqualTo(Verdict.Pass), result.Case.Id);
                Assert.That(
                    Judge(result, point, result.Checks.Keys.Where(rule => !point.Contains(rule.Id, StringComparer.Ordinal))),
                    Has.Property(nameof(CaseResult.Verdict))
                        .EqualTo(Verdict.NotApplicable).And.Property(nameof(CaseResult.Reason))
                        .Contains(point[0]),
                    result.Case.Id);
            }
        }
    }

    private static CaseResult Judge(CaseResult result, IReadOnlyList<string> point, IEnumerable<Rule> made)
    {
        var findings = new Findings();
        findings.Run<CaseResult>([.. made.Select(rule => new RuleCheck<CaseResult>(rule, (_, _) => true))], result);
        return Judgement.Of(new ArmedCase(result.Case, "reference"), "reference", findings, point, "nothing");
    }
}
