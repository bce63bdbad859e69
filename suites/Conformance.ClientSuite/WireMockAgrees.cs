using Conformance.Replay;
using NUnit.Framework;

namespace Conformance.ClientSuite;

/// <summary>A client gets the same verdicts from a real WireMock as from the embedded server.</summary>
internal sealed class WireMockAgrees
{
    private WireMockReplayServer? wireMock;

    private static IEnumerable<TestCaseData> Clients => InstalledClients.OfProfileSdk.Select(name => new TestCaseData(name));

    [OneTimeSetUp]
    public async Task Start()
    {
        try
        {
            wireMock =
                await WireMockReplayServer.StartAsync(InstalledClients.Workplace.WireMock, TimeProvider.System, CancellationToken.None);
        }
        catch (ReplayFaultException missing) when (missing.InstallCommand is not null && !InstalledClients.AreAllRequired)
        {
            Assert.Ignore(missing.Message);
        }
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (wireMock is not null)
        {
            await wireMock.DisposeAsync();
        }
    }

    [TestCaseSource(nameof(Clients))]
    public async Task Every_case_that_WireMock_can_express_has_the_same_verdict(string client)
    {
        var embedded = (await JudgedClients.OnCorpus(client)).Results;
        var cases = InstalledClients.Workplace.Corpus.Cases.Where(one => one.WireMock).ToArray();

        var through = (await JudgedClients.RunAsync(client, cases, wireMock!)).Results;

        Assert.That(cases, Is.Not.Empty);
        Assert.That(
            cases.Where(one => Told(through[one.Id]) != Told(embedded[one.Id])).Select(
                one => $"{Told(through[one.Id])} instead of {Told(embedded[one.Id])}"),
            Is.Empty);
    }

    private static string Told(Running.CaseResult result) =>
        $"{result.Case.Id} {result.Verdict} {string.Join(' ', result.Findings.Select(finding => $"{finding.Rule.Id}@{finding.Path}"))}";
}
