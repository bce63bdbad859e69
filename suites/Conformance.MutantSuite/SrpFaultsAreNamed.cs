using Conformance.Contract.Proofs.Srp;
using Conformance.Mutants.SignIns;

namespace Conformance.MutantSuite;

[Parallelizable(ParallelScope.Children)]
internal sealed class SrpFaultsAreNamed
{
    private const string Proof = "REQ-SRP-003";

    private static IEnumerable<TestCaseData> All =>
        AllSignInMutants.List.Where(mutant => mutant.SrpFault is not null).Select(
            mutant => new TestCaseData(mutant).SetName($"Finding names {mutant.SrpFault}"));

    [TestCaseSource(nameof(All))]
    public async Task A_finding_names_the_fault(SignInMutant mutant)
    {
        var run = await JudgedClients.RunAsync(JudgedClients.Runs.All.Single(one => one.Name == mutant.Name && one.Profile == "wrapper"));

        var told = run.Results.SelectMany(result => result.Findings)
            .Where(finding => finding.Rule.Id == Proof)
            .Select(finding => finding.Actual)
            .ToArray();

        Assert.That(
            told.SelectMany(Names), Has.Some.EqualTo(mutant.SrpFault), () => string.Join('\n', told.Distinct(StringComparer.Ordinal)));
    }

    [Test]
    public void Every_known_fault_that_an_answer_of_the_service_can_show_has_a_mutant() =>
        Assert.That(
            SrpVariant.Known.Select(fault => fault.Name).Except(
                AllSignInMutants.List.Select(mutant => mutant.SrpFault).OfType<string>(), StringComparer.Ordinal),
            Is.EquivalentTo(
            [
                "USERNAME in x", "USERNAME in the message", "USERNAME", "TIMESTAMP in a form of its own", "password trimmed",
            ]));

    private static IEnumerable<string> Names(string actual) =>
        actual.Contains(": ", StringComparison.Ordinal)
            ? actual[(actual.IndexOf(": ", StringComparison.Ordinal) + 2)..].Split(", or ")
            : [];
}
