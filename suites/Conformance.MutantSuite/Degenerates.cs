using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Judging.Surfaces;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.MutantSuite;

[Parallelizable(ParallelScope.Self)]
internal sealed class Degenerates
{
    private readonly Dictionary<string, IReadOnlyList<CaseResult>> judged = new(StringComparer.Ordinal);

    [OneTimeSetUp]
    public async Task Judge()
    {
        foreach (var client in DegenerateClients.All.Where(client => !client.Name.StartsWith("wrapper-", StringComparison.Ordinal)))
        {
            judged[client.Name] = await JudgedClients.JudgeAsync(client);
        }
    }

    [Test]
    public void There_are_three_and_each_comes_out_red()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(judged.Keys, Is.EqualTo(["does-nothing", "accepts-all", "refuses-all"]));
            Assert.That(judged.Values.Select(results => results.Count(result => result.Verdict == Verdict.Fail)), Is.All.Positive);
        }
    }

    [Test]
    public void A_client_that_does_nothing_is_red_in_every_case() =>
        Assert.That(
            from result in judged["does-nothing"]
            where result.Verdict != (result.Case.IsAdvisory ? Verdict.Warn : Verdict.Fail)
            select result.Case.Id,
            Is.Empty);

    // A case that neither of the two fails would be one that nobody can fail.
    [Test]
    public void Every_case_is_red_for_a_client_that_asks_and_then_accepts_all_or_refuses_all() =>
        Assert.That(
            JudgedClients.Cases.Select(one => one.Id).Except(RedByPayload().Select(result => result.Case.Id), StringComparer.Ordinal),
            Is.Empty);

    [Test]
    public void Every_payload_class_reddens_one() =>
        Assert.That(RedByPayload().Select(result => result.Case.Class).Distinct(), Is.EquivalentTo(Enum.GetValues<PayloadClass>()));

    private IEnumerable<CaseResult> RedByPayload() =>
        judged.Values.SelectMany(results => results)
            .Where(result => result.Findings.Any(finding =>
                (finding.Rule.Level == Level.Must || (result.Case.IsAdvisory && finding.Rule.Level == Level.Should))
                    && finding.Rule.Id.StartsWith("SUR-", StringComparison.Ordinal)
                    && finding.Rule != OutcomeAnswersARequest.Rule.Rule));
}
