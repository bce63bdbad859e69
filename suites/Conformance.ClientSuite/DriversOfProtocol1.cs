using System.Collections;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Replay;
using Conformance.Running;
using Conformance.Subjects;
using NUnit.Framework;

namespace Conformance.ClientSuite;

/// <summary>
/// The drivers that people wrote when protocol 1 was the only one: they run as they did. One after the other, for each has processes of
/// its own.
/// </summary>
[Parallelizable(ParallelScope.Self)]
internal sealed class DriversOfProtocol1
{
    private const string Python = "/usr/bin/python3";

    private static readonly string Folder = Repository.PathOf("fixtures", "drivers-of-protocol-1");
    private static readonly string[] Built = ["bin", "obj", "node_modules", "__pycache__"];

    private static readonly Changelog Announced = Changelog.Read();

    private static readonly IReadOnlyDictionary<string, string> Variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .ToDictionary(variable => (string)variable.Key, variable => (string)variable.Value!, StringComparer.Ordinal);

    private static IEnumerable<string> Drivers =>
        from kind in (string[])["clients", "skeletons"]
        from file in Directory.EnumerateFiles(
            Path.Combine(Folder, kind), "client.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        where !IsBuilt(Path.GetRelativePath(Folder, file))
        select Path.GetRelativePath(Folder, Path.GetDirectoryName(file)!);

    [TestCaseSource(nameof(Drivers))]
    public async Task Run_has_no_new_fault_and_no_red_that_the_changelog_does_not_announce(string driver)
    {
        var manifest = await FindAsync(driver);

        var (outcome, unexpected, baseline) = await JudgeAsync(manifest, newerMessages: false);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(unexpected.Where(result => !IsKnown(result, driver, baseline)).Select(ClientsAreJudged.Explain), Is.Empty);
            Assert.That(outcome.Stale.Where(sentence => !IsAnnounced(sentence)), Is.Empty);
            Assert.That(outcome.Void, Is.Null);
            Assert.That(outcome.Passed, IsSkeleton(driver) ? Is.Zero : Is.GreaterThan(10));
        }
    }

    [TestCaseSource(nameof(Drivers))]
    public async Task Newer_messages_do_not_disturb_it(string driver)
    {
        var manifest = await FindAsync(driver);
        Require(File.Exists(Python), $"{Python} is not installed");

        var (outcome, unexpected, baseline) = await JudgeAsync(manifest, newerMessages: true);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(unexpected.Where(result => !IsKnown(result, driver, baseline)).Select(ClientsAreJudged.Explain), Is.Empty);
            Assert.That(outcome.Passed, IsSkeleton(driver) ? Is.Zero : Is.GreaterThan(10));
        }
    }

    [Test]
    public void Files_are_those_of_the_commit_byte_for_byte()
    {
        string[] present =
        [
            .. from kind in (string[])["clients", "skeletons"]
               from file in Directory.EnumerateFiles(Path.Combine(Folder, kind), "*", SearchOption.AllDirectories)
               let name = Path.GetRelativePath(Folder, file)
               where !IsBuilt(name) && Path.GetFileName(name) != "packages.lock.json"
               select $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))}  {name}",
        ];

        Assert.That(present, Is.EquivalentTo(File.ReadAllLines(Path.Combine(Folder, "hashes.txt"))));
    }

    [Test]
    public void There_are_six_drivers_and_three_skeletons() =>
        Assert.That(Drivers.CountBy(IsSkeleton).Select(count => count.Value), Is.EqualTo([6, 3]));

    // A skeleton answers every call of what it declares as unsupported, which has always been a fault; a red one is announced by its
    // rule, or as a new case. What its baseline knows may have company that is announced.
    private static bool IsKnown(CaseResult result, string driver, Baseline? baseline) => result.Verdict switch
    {
        Verdict.HarnessFault => IsSkeleton(driver) && result.Reason!.EndsWith("as unsupported", StringComparison.Ordinal),
        _ when Announced.CasesThatMayTurnRed.Any(pattern => CasePattern.Matches(pattern, result.Case.Id)) => true,
        _ =>
            result.Findings.Where(finding => finding.Rule.Level == Level.Must).All(
                finding => Announced.MayTurnRed.Contains(finding.Rule.Id)
                    || baseline?.Entries.Any(entry => Knows(entry, result.Case.Id, finding)) == true),
    };

    // What is met elsewhere than before may apply to a client to which it did not.
    private static bool IsAnnounced(string stale) =>
        Announced.MayTurnGreen.Any(rule => stale.Contains(rule, StringComparison.Ordinal))
        || (stale.EndsWith("is listed as not applicable and applies", StringComparison.Ordinal)
            && stale.Split(' ').Any(word => Announced.CasesThatMayTurnRed.Any(pattern => CasePattern.Matches(pattern, word))));

    private static bool Knows(BaselineEntry entry, string id, Finding finding) =>
        entry.Rule == finding.Rule.Id && entry.Cases.Contains(id, StringComparer.Ordinal);

    private static bool IsSkeleton(string driver) => driver.StartsWith("skeletons", StringComparison.Ordinal);

    private static bool IsBuilt(string name) => name.Split(Path.DirectorySeparatorChar).Intersect(Built, StringComparer.Ordinal).Any();

    private static void Require(bool isThere, string sentence)
    {
        if (!isThere)
        {
            Assert.That(InstalledClients.AreAllRequired, Is.False, sentence);
            Assert.Ignore(sentence);
        }
    }

    private static async Task<ClientManifest> FindAsync(string driver)
    {
        var folder = Path.Combine(Folder, driver);
        var installed = new DirectoryInfo(Repository.PathOf("fixtures", driver, "node_modules"));
        var link = Path.Combine(folder, "node_modules");
        lock (Built)
        {
            if (installed.Exists && !Directory.Exists(link))
            {
                Directory.CreateSymbolicLink(link, Path.GetRelativePath(folder, installed.FullName));
            }
        }

        var manifest = ClientManifest.Read(Path.Combine(folder, "client.json"));
        var absence = await Client(manifest).FindAbsenceAsync(TestContext.CurrentContext.CancellationToken);
        Require(absence is null, absence ?? "");
        return manifest;
    }

    private static SubprocessClient Client(ClientManifest manifest) =>
        new(manifest, Variables, new(DriverSchemas.Load(Repository.Schemas)) { HelloLimit = TimeSpan.FromMinutes(1) });

    private static async Task<(RunOutcome Outcome, IReadOnlyList<CaseResult> Unexpected, Baseline? Baseline)> JudgeAsync(
        ClientManifest manifest, bool newerMessages)
    {
        var corpus = InstalledClients.Workplace.Corpus;
        var file = Path.Combine(manifest.Folder, "baseline.json");
        Baseline? baseline = File.Exists(file) ? BaselineFile.Read(file) : null;
        string[] start = newerMessages ? [Python, Path.Combine(Folder, "newer_messages.py"), .. manifest.Start] : [.. manifest.Start];
        var client = Client(ClientManifest.OfCommand(start, manifest.Folder));
        var plan = new RunPlan(Selection.Quick(corpus.Cases), [client])
        {
            ProofCases = SelfProof.CasesOf(corpus),
            Corpus = corpus,
            Baselines = baseline is null ? [] : new Dictionary<string, Baseline>(StringComparer.Ordinal) { [client.Name] = baseline },
            CaseLimit = TimeSpan.FromSeconds(30),
            Ways = WaysPlayed.One,
            Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
        };
        var unexpected = new ConcurrentBag<CaseResult>();
        await using var replay = await EmbeddedReplayServer.StartAsync(0, TimeProvider.System, CancellationToken.None);
        var outcome = await new Runner(
            corpus, replay, TimeProvider.System, [new Collector(unexpected)]).RunAsync(plan, TestContext.CurrentContext.CancellationToken);
        return (outcome, [.. unexpected], baseline);
    }

    private sealed class Collector(ConcurrentBag<CaseResult> unexpected) : IReport
    {
        public void On(RunEvent happened)
        {
            if (happened is CaseJudged { Result: { IsUnexpected: true } result })
            {
                unexpected.Add(result);
            }
        }
    }
}
