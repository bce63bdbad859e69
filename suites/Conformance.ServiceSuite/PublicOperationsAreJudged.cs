using System.Collections.Concurrent;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus.Scenarios;
using Conformance.ServiceMutants.Mutants;
using Conformance.ServiceMutants.Runs;
using NUnit.Framework;

namespace Conformance.ServiceSuite;

/// <summary>A service is judged by the operations that need no credentials as it is by those that do.</summary>
[Parallelizable(ParallelScope.Self)]
internal sealed class PublicOperationsAreJudged
{
    private static readonly string[] AdminAlone =
    [
        "the public operations are not signed", "the public operations name no pool", "InitiateAuth has no ADMIN_NO_SRP_AUTH",
        "needs a user with a registered passkey", "a temporary password takes a day to expire",
    ];

    [Test]
    public async Task Service_that_is_right_passes_whatever_they_can_say_and_is_asked_nothing_else()
    {
        var asked = new ConcurrentBag<string>();

        var run = await ServiceRun.OfAsync(
            "public",
            new() { OnAsked = one => asked.Add(one.Operation) },
            ScenarioTables.All,
            isGiven: false,
            CancellationToken.None,
            isPublic: true);

        var passed = run.Results.Where(result => result.Verdict == Verdict.Pass).ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                run.Results.Except(passed).Where(
                    result => !AdminAlone.Any(why => result.Reason?.Contains(why, StringComparison.Ordinal) is true))
                    .Select(result =>
                        $"{result.Case.Id} {result.Reason} {string.Join(' ', result.Findings.Select(finding => finding.Rule.Id))}"),
                Is.Empty);
            Assert.That(passed.Select(result => result.Case.Id), Does.Contain("srp.plain.confirmed").And.Contain("refusal.public-flow"));
            Assert.That(asked, Does.Contain(WireNames.InitiateAuth).And.Contain(WireNames.RespondToAuthChallenge));
            Assert.That(
                passed.Where(result => result.Case.Id.StartsWith("legacy", StringComparison.Ordinal)),
                Is.Empty);
        }
    }

    [TestCase("hides-the-destination")]
    [TestCase("no-token-type")]
    [TestCase("one-session")]
    [TestCase("any-code")]
    public async Task Deviation_is_found_by_the_same_rules(string name)
    {
        var mutant = AllServiceMutants.List.Single(one => one.Name == name);

        var run = await ServiceRun.OfAsync(
            name, mutant.Conduct, mutant.Scenarios, isGiven: false, CancellationToken.None, isPublic: true);

        Assert.That(
            run.Results.SelectMany(result => result.Findings).Select(finding => finding.Rule.Id).Distinct(StringComparer.Ordinal),
            Is.EquivalentTo(mutant.Findings));
    }
}
