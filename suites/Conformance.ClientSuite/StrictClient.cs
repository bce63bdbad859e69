using System.Collections.Concurrent;
using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Corpus.Wire;
using Conformance.Replay;
using Conformance.Running;
using Conformance.Subjects;
using NUnit.Framework;

namespace Conformance.ClientSuite;

/// <summary>A client of 250 lines that reads HTTP and JSON strictly: the tables of the wire ask nothing of it that is impossible.</summary>
internal sealed class StrictClient
{
    private const int MostLines = 250;

    private static readonly string Driver = Repository.PathOf("fixtures", "strict-client", "driver.py");

    private static readonly Dictionary<string, string> Variables =
        new(StringComparer.Ordinal) { ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "" };

    private static IReadOnlyList<Case> Cases { get; } =
    [
        .. InstalledClients.Workplace.Corpus.Cases.Where(
            one => one is { Dialogue: null, Reuses: false } && (one.IsForSdk || WireTables.Readings.Contains(one.Group))),
    ];

    [Test]
    public void It_is_short() => Assert.That(File.ReadAllLines(Driver), Has.Length.InRange(100, MostLines));

    [Test]
    public async Task Strict_reading_breaks_no_rule_in_any_condition_of_the_wire_and_in_either_body()
    {
        var client = new SubprocessClient(
            ClientManifest.OfCommand(["python3", Driver], Repository.Root),
            Variables,
            new(DriverSchemas.Load(Repository.Schemas)) { HelloLimit = TimeSpan.FromMinutes(1) });
        await using var server = await EmbeddedReplayServer.StartAsync(0, TimeProvider.System, CancellationToken.None);
        var results = new ConcurrentBag<CaseResult>();
        var plan = new RunPlan(Cases, [client])
        {
            ProofCases = [],
            Corpus = InstalledClients.Workplace.Corpus,
            CaseLimit = TimeSpan.FromSeconds(60),
            EveryBody = true,
        };
        using var run = new ClientRun(client, plan, server, TimeProvider.System, results.Add);
        await run.RunAsync(_ => { }, TestContext.CurrentContext.CancellationToken);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(results, Has.Count.EqualTo(Cases.Count).And.Count.GreaterThan(1500));
            Assert.That(
                from result in results
                where result.Verdict != Verdict.Pass
                from finding in result.Findings.Select(finding => $"{finding.Rule.Id} {finding.Path}").DefaultIfEmpty(result.Reason ?? "")
                select $"{result.Case.Id}: {finding}",
                Is.Empty);
        }
    }
}
