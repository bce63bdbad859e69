using Conformance.Mutants.SignIns;

namespace Conformance.MutantSuite;

/// <summary>
/// A wrapper of one flow is judged on all that the flow leads to, so that what libraries have shipped is found in it too.
/// </summary>
[Parallelizable(ParallelScope.Children)]
internal sealed class ShippedFaultsAreFound
{
    private static readonly string[][] Declared =
        [["password"], ["srp"], ["password", "srp", "custom", "customSrp", "choice"]];

    private static IEnumerable<TestCaseData> Alone =>
        from flows in Declared
        from fault in FaultsOf(flows)
        select new TestCaseData(flows, fault).SetName($"Fault {fault.Name} of a client of {Words(flows)} is found");

    private static IEnumerable<TestCaseData> AtOnce =>
        Declared.Select(flows => new TestCaseData([flows]).SetName($"All faults at once of a client of {Words(flows)} are found"));

    [TestCaseSource(nameof(Alone))]
    public async Task Each_fault_alone_is_found(string[] flows, SignInMutant fault) =>
        Assert.That(fault.Findings, Is.SubsetOf(await FoundAsync(flows, fault)), fault.Fault);

    [TestCaseSource(nameof(AtOnce))]
    public async Task All_faults_at_once_are_found(string[] flows)
    {
        var all = ShippedFaults.AtOnce([.. FaultsOf(flows)]);

        Assert.That(all.Findings, Is.SubsetOf(await FoundAsync(flows, all)));
    }

    [Test]
    public void Faults_behind_srp_are_those_that_a_client_of_the_password_alone_cannot_have() =>
        Assert.That(FaultsOf(["srp"]).Count() - FaultsOf(["password"]).Count(), Is.EqualTo(4));

    private static async Task<IReadOnlyCollection<string>> FoundAsync(string[] flows, SignInMutant fault) =>
        (await JudgedClients.RunAsync(JudgedClients.Runs.Of(fault, flows))).Found;

    private static IEnumerable<SignInMutant> FaultsOf(string[] flows) =>
        ShippedFaults.Make().Where(fault => flows is not ["password"] || !fault.Name.EndsWith("-behind-srp", StringComparison.Ordinal));

    private static string Words(string[] flows) => flows.Length == 1 ? $"{flows[0]} alone" : "every flow";
}
