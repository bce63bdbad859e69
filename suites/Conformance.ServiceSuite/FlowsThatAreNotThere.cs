using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Scenarios;
using Conformance.ServiceMutants.Reference.Wire;
using Conformance.ServiceMutants.Runs;
using NUnit.Framework;

namespace Conformance.ServiceSuite;

/// <summary>A flow that a service does not have is told once, and a flow that it has is told of wherever it fails.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class FlowsThatAreNotThere
{
    private static readonly string[] Failing = ["srp.alias.confirmed", "srp.email.confirmed", "srp.plain.confirmed"];

    [Test]
    public async Task Flow_that_is_refused_throughout_is_one_finding()
    {
        var run = await RunAsync(_ => true, _ => "No such flow.");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                run.Results.Where(result => result.Verdict == Verdict.Fail).Select(result => result.Case.Id), Is.EqualTo([Failing[0]]));
            Assert.That(
                run.Results.Where(result => result.Verdict == Verdict.NotApplicable).Select(result => result.Reason),
                Has.Exactly(2).EqualTo(
                    $"USER_SRP_AUTH is refused wherever a sign-in starts by it, which {Failing[0]} tells"));
        }
    }

    [Test]
    public async Task Flow_that_works_elsewhere_is_told_of_wherever_it_fails()
    {
        var asked = 0;

        var run = await RunAsync(_ => Interlocked.Increment(ref asked) != 2, _ => "Not now.");

        Assert.That(
            run.Results.Where(result => result.Verdict == Verdict.Fail).Select(result => result.Case.Id),
            Is.EquivalentTo([Failing[0], Failing[2]]));
    }

    [Test]
    public async Task Flow_that_is_refused_for_several_reasons_is_told_of_in_each_scenario()
    {
        var asked = 0;

        var run = await RunAsync(_ => true, _ => "Not so.", _ => Interlocked.Increment(ref asked) == 1);

        Assert.That(
            run.Results.Where(result => result.Verdict == Verdict.Fail).Select(result => result.Case.Id), Is.EquivalentTo(Failing));
    }

    private static Task<ServiceRun> RunAsync(
        Func<Asked, bool> isRefused, Func<Asked, string> message, Func<Asked, bool>? isOther = null) => ServiceRun.OfAsync(
            "flows",
            new()
            {
                OnAsked = asked =>
                {
                    if (asked.Text(WireNames.AuthFlow) == ChallengeCatalog.UserSrp && isRefused(asked))
                    {
                        throw isOther?.Invoke(asked) is true
                            ? new RefusalException("LimitExceededException", message(asked))
                            : RefusalException.InvalidParameter(message(asked));
                    }
                },
            },
            [.. ScenarioTables.All.Where(scenario => CasePattern.Matches("srp.*.confirmed", scenario.Id))],
            isGiven: false,
            CancellationToken.None);
}
