using Conformance.Corpus;
using Conformance.Replay;
using Conformance.WireMockNet;
using NUnit.Framework;

namespace Conformance.ClientSuite;

/// <summary>A client gets the same verdicts from the jar of WireMock and from WireMock.Net as from the embedded server.</summary>
/// <remarks>Of clients of profile sdk: what a wrapper is judged on are sign-ins, which canned answers cannot play.</remarks>
internal sealed class StubServersAgree
{
    private readonly Dictionary<string, IReplayServer> started = new(StringComparer.Ordinal);

    private static IEnumerable<TestCaseData> Pairs =>
        from server in (string[])["wiremock", "wiremock-net"]
        from client in InstalledClients.OfProfileSdk
        select new TestCaseData(server, client);

    [OneTimeTearDown]
    public async Task Stop()
    {
        foreach (var server in started.Values)
        {
            await server.DisposeAsync();
        }
    }

    [TestCaseSource(nameof(Pairs))]
    public async Task Every_case_that_it_can_express_has_the_same_verdict(string server, string client)
    {
        var replay = await StartAsync(server);
        Func<Case, string?> lack = replay is WireMockNetReplayServer ? WireMockNetReplayServer.WhyNot : WireMockReplayServer.WhyNot;
        var embedded = (await JudgedClients.OnCorpus(client)).Results;
        var cases = JudgedClients.CasesOf(client).Where(one => lack(one) is null).ToArray();

        var through = (await JudgedClients.RunAsync(client, cases, replay)).Results;

        Assert.That(cases, Has.Length.GreaterThan(100));
        Assert.That(
            cases.Where(one => Told(through[one.Id]) != Told(embedded[one.Id])).Select(
                one => $"{Told(through[one.Id])} instead of {Told(embedded[one.Id])}"),
            Is.Empty);
    }

    private async Task<IReplayServer> StartAsync(string server)
    {
        if (started.TryGetValue(server, out var running))
        {
            return running;
        }

        try
        {
            return started[server] = server == "wiremock"
                ? await WireMockReplayServer.StartAsync(InstalledClients.Workplace.WireMock, TimeProvider.System, CancellationToken.None)
                : await WireMockNetReplayServer.StartAsync(TimeProvider.System, CancellationToken.None);
        }
        catch (ReplayFaultException missing) when (missing.InstallCommand is not null && !InstalledClients.AreAllRequired)
        {
            Assert.Ignore(missing.Message);
            throw;
        }
    }

    private static string Told(Running.CaseResult result) =>
        $"{result.Case.Id} {result.Verdict} {string.Join(' ', result.Findings.Select(finding => $"{finding.Rule.Id}@{finding.Path}"))}";
}
