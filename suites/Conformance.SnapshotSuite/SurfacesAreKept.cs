using Conformance.Corpus.Files;
using Conformance.Snapshots;
using Conformance.Snapshots.Changes;

namespace Conformance.SnapshotSuite;

/// <summary>
/// What every client hands out for every documented challenge is what was verified, so that a new version of it shows up as a difference.
/// </summary>
[Parallelizable(ParallelScope.All)]
internal sealed class SurfacesAreKept
{
    private static IEnumerable<TestCaseData> CasesOfClients =>
        from client in InstalledClients.Names
        from one in InstalledClients.Documented
        where InstalledClients.IsFor(client, one)
        select new TestCaseData(client, one).SetName($"{client} surfaces {one}");

    private static IEnumerable<TestCaseData> Clients => InstalledClients.Names.Select(client => new TestCaseData(client));

    private static IEnumerable<TestCaseData> Absent =>
        InstalledClients.Absent.DefaultIfEmpty("").Select(
            (sentence, at) => new TestCaseData(sentence).SetName($"Client that is not installed {at}"));

    [TestCaseSource(nameof(CasesOfClients))]
    public async Task Surface_is_as_verified(string client, string id)
    {
        var look = await InstalledClients.Look(client);
        if (look.NotApplicable.Contains(id, StringComparer.Ordinal))
        {
            Assert.Ignore("not applicable");
        }

        var compared = InstalledClients.FolderOf(client).Verify([look.Seen.Single(seen => seen.Name == id)], isWhole: false);

        Assert.That(compared.Different.Select(different => $"{different.Mismatch.Words} {string.Join("; ", different.Places)}"), Is.Empty);
    }

    [TestCaseSource(nameof(Clients))]
    public async Task Every_verified_file_has_its_case(string client)
    {
        var look = await InstalledClients.Look(client);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(look.Faults, Is.Empty);
            Assert.That(look.Seen, Is.Not.Empty);
            Assert.That(
                InstalledClients.FolderOf(client).Orphaned(
                    look.Seen.Select(seen => VerifiedFile.NameOf(seen.Name)).ToHashSet(StringComparer.Ordinal)),
                Is.Empty);
        }
    }

    // A wrapper in JavaScript takes a minute for its SRP; .ci/full waits for it.
    private static IEnumerable<TestCaseData> Refusing =>
        from client in InstalledClients.Names
        let test = new TestCaseData(client).SetName($"{client} refuses what it refused before")
        select InstalledClients.IsDear(client) ? test.Explicit("takes a minute").SetCategory("Dear") : test;

    [TestCaseSource(nameof(Refusing))]
    public async Task Refusals_are_as_they_were_kept(string client)
    {
        var kept = KnownRefusals.Read(SavedFile.At(InstalledClients.RefusalsOf(client)));
        var look = await InstalledClients.LookAtRefusals(client);
        var now = KnownRefusals.In(look.Seen);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(look.Faults, Is.Empty);
            Assert.That(now.Refused, Is.Not.Empty);
            Assert.That(now.Text, Is.EqualTo(kept.Text));
        }
    }

    [TestCaseSource(nameof(Absent))]
    public void Absent_client_is_named_with_the_command_that_installs_it(string sentence)
    {
        if (sentence.Length > 0 && !InstalledClients.AreAllRequired)
        {
            Assert.Ignore(sentence);
        }

        Assert.That(sentence, Is.Empty);
    }

    [Test]
    public void A_client_and_its_cases_are_there() =>
        Assert.That(InstalledClients.Names.Count * InstalledClients.Documented.Count, Is.GreaterThan(70));

    [Test]
    public void No_secret_is_in_a_verified_file()
    {
        var texts = Directory.EnumerateFiles(Repository.PathOf("fixtures", "clients"), "*.verified.json", SearchOption.AllDirectories)
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal))
            .Select(File.ReadAllText)
            .ToArray();

        Assert.That(texts, Is.Not.Empty);
        Assert.That(texts, Has.None.Contains("AYABe").And.None.Contains("eyJ"));
    }
}
