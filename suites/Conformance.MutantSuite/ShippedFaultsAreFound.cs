using Conformance.Mutants.SignIns;

namespace Conformance.MutantSuite;

/// <summary>
/// A wrapper of one flow is judged on all that the flow leads to, so that what libraries have shipped is found in it too.
/// </summary>
[Parallelizable(ParallelScope.Children)]
internal sealed class ShippedFaultsAreFound
{
    private static readonly string[][] Declared =
        [["password"], ["srp"], ["custom"], ["customSrp"], ["choice"], ["password", "srp", "custom", "customSrp", "choice"]];

    private static readonly string[] OfKeptDevices = ["REQ-AUT-006", "REQ-SID-001"];

    private static IEnumerable<TestCaseData> Alone =>
        from flows in Declared
        from fault in ShippedFaults.Of(flows)
        let data = new TestCaseData(flows, fault).SetName($"Fault {fault.Name} of a client of {Words(flows)} is found")
        select IsDear(flows) ? data.SetCategory("Dear").Explicit(".ci/full runs it") : data;

    private static IEnumerable<TestCaseData> AtOnce =>
        Declared.Select(flows => new TestCaseData([flows]).SetName($"All faults at once of a client of {Words(flows)} are found"));

    /// <summary>The flows in which a human answers before all tokens.</summary>
    private static IEnumerable<TestCaseData> Answered =>
        Declared.Where(HasLateTokensAlone)
            .Select(flows => new TestCaseData([flows]).SetName($"All faults of a client of {Words(flows)} that keeps devices are found"));

    [TestCaseSource(nameof(Alone))]
    public async Task Each_fault_alone_is_found(string[] flows, SignInMutant fault) =>
        Assert.That(fault.Findings, Is.SubsetOf(await FoundAsync(flows, fault)), fault.Fault);

    [TestCaseSource(nameof(AtOnce))]
    public async Task All_faults_at_once_are_found(string[] flows)
    {
        var all = ShippedFaults.AtOnce(ShippedFaults.Of(flows));

        // Who has no device confirms none and names none.
        Assert.That(
            HasLateTokensAlone(flows) ? all.Findings.Except(OfKeptDevices, StringComparer.Ordinal) : all.Findings,
            Is.SubsetOf(await FoundAsync(flows, all)));
    }

    [TestCaseSource(nameof(Answered))]
    public async Task Faults_of_kept_devices_are_found_beside_the_others(string[] flows)
    {
        var kept = ShippedFaults.AtOnce([.. ShippedFaults.Of(flows).Where(fault => fault.Name != ShippedFaults.OfDevices)]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(OfKeptDevices, Is.SubsetOf(kept.Findings));
            Assert.That(kept.Findings, Is.SubsetOf(await FoundAsync(flows, kept)));
        }
    }

    [TestCase(13, "password")]
    [TestCase(17, "srp")]
    [TestCase(12, "custom")]
    [TestCase(16, "customSrp")]
    [TestCase(17, "choice")]
    public void A_client_of_one_flow_has_each_fault_that_the_flow_leads_to(int count, string flow) =>
        Assert.That(ShippedFaults.Of([flow]), Has.Count.EqualTo(count));

    private static async Task<IReadOnlyCollection<string>> FoundAsync(string[] flows, SignInMutant fault) =>
        (await JudgedClients.RunAsync(JudgedClients.Runs.Of(fault, flows))).Found;

    // All of its faults at once are found in .ci/run too.
    private static bool IsDear(string[] flows) => flows is ["custom" or "customSrp" or "choice"];

    private static bool HasLateTokensAlone(string[] flows) => !flows.Any(flow => flow is "password" or "srp");

    private static string Words(string[] flows) => flows.Length == 1 ? $"{flows[0]} alone" : "every flow";
}
