using Conformance.Contract.Catalog;
using NUnit.Framework;

namespace Conformance.ClientSuite;

[Parallelizable(ParallelScope.All)]
internal sealed class ClientsAreJudged
{
    // By which way into a sign-in a case is played goes by what the client declares.
    private static IEnumerable<TestCaseData> CasesOfClients =>
        from client in InstalledClients.Present
        from family in JudgedClients.CasesOf(client.Manifest.Name).Select(one => one.Family).Distinct(StringComparer.Ordinal)
        select new TestCaseData(client.Manifest.Name, family).SetName($"{client.Manifest.Name} {family}");

    private static IEnumerable<TestCaseData> Clients =>
        InstalledClients.Present.Select(client => new TestCaseData(client.Manifest.Name));

    private static IEnumerable<TestCaseData> Absent =>
        InstalledClients.Absent.DefaultIfEmpty("").Select(
            (sentence, at) => new TestCaseData(sentence).SetName($"Client that is not installed {at}"));

    [TestCaseSource(nameof(CasesOfClients))]
    public async Task Case_is_kept_or_expected(string client, string family)
    {
        var result = (await JudgedClients.OnCorpus(client)).Results.Values.Single(result => result.Case.Family == family);
        if (result.Verdict == Verdict.NotApplicable)
        {
            Assert.Ignore($"not applicable: {result.Reason}");
        }

        if (result.Verdict == Verdict.Fail && result.Baselined is { } reason)
        {
            Assert.Ignore($"baselined: {reason}");
        }

        Assert.That(result.Verdict, Is.AnyOf(Verdict.Pass, Verdict.Warn), () => Explain(result));
    }

    [TestCaseSource(nameof(Clients))]
    public async Task Run_proves_itself_and_its_baseline_is_in_date(string client)
    {
        var outcome = (await JudgedClients.OnCorpus(client)).Outcome;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome.Void, Is.Null);
            Assert.That(outcome.Stale, Is.Empty);
            Assert.That(outcome.ExitCode, Is.Zero);
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
        Assert.That(
            InstalledClients.Present.Select(client => JudgedClients.CasesOf(client.Manifest.Name).Count),
            Is.Not.Empty.And.All.GreaterThan(40));

    [Test]
    public void Each_call_is_played_by_one_client_or_another() => Assert.That(
        InstalledClients.OfProfileSdk.SelectMany(JudgedClients.CasesOf).Select(one => one.Id).Distinct(StringComparer.Ordinal),
        Is.EquivalentTo(
            from one in InstalledClients.Workplace.Corpus.Cases
            where one is { Dialogue: null, Way: "" }
            select one.Id));

    internal static string Explain(Running.CaseResult result) =>
        $"{result.Client} {result.Case.Id}: {result.Reason ?? result.Surfaced}{Environment.NewLine}"
        + string.Join(
            Environment.NewLine,
            result.Findings.Select(finding => $"{finding.Rule.Id} {finding.Path}: expected {finding.Expected}, found {finding.Actual}"));
}
