using Conformance.Contract.Catalog;
using Conformance.Judging;
using Conformance.Mutants.SelfTesting;

namespace Conformance.MutantSuite;

[Parallelizable(ParallelScope.Self)]
internal sealed class SelfTests
{
    private const int MutantsAtOnce = 8;

    private SelfTestResult result = new([], [], null);

    private static IEnumerable<string> Rules => SelfTestResult.Rules;

    [OneTimeSetUp]
    public async Task Run()
    {
        // Most of a mutant's time is waiting for late answers. Each is run once, whichever test asks first.
        var runs = new MutantRun[JudgedClients.Runs.All.Count];
        await Parallel.ForAsync(
            0,
            runs.Length,
            new ParallelOptions { MaxDegreeOfParallelism = MutantsAtOnce },
            async (at, _) => runs[at] = await JudgedClients.RunAsync(JudgedClients.Runs.All[at]));
        result = new(runs, [], null);
    }

    [Test]
    public void Score_is_100_percent() =>
        Assert.That(
            SelfTestText.Lines(result).Last(),
            Is.EqualTo($"{result.Mutants.Count} of {result.Mutants.Count} mutants caught exactly as stated, 100 %"),
            () => string.Join('\n', SelfTestText.Lines(result)));

    [Test]
    public void All_is_as_stated() => Assert.That(result.IsPerfect, Is.True, () => string.Join('\n', SelfTestText.Lines(result)));

    [Test]
    public void What_is_seen_of_a_mutant_is_a_word_of_the_list()
    {
        var seen = result.Mutants.SelectMany(run => run.Results)
            .SelectMany(one => one.Findings)
            .Select(finding => $"{finding.Rule.Id}: {finding.Seen}")
            .ToHashSet(StringComparer.Ordinal);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(seen, Is.Not.Empty);
            Assert.That(seen.Where(one => !Seen.Words.Contains(one[(one.IndexOf(": ", StringComparison.Ordinal) + 2)..])), Is.Empty);
        }
    }

    [Test]
    public void Every_rule_for_clients_counts() =>
        Assert.That(
            SelfTestResult.Rules,
            Is.EqualTo(Rulebook.All.Select(rule => rule.Id).Where(id => !id.StartsWith("RSP-", StringComparison.Ordinal))).And.Not.Empty);

    [TestCaseSource(nameof(Rules))]
    public void Without_a_rule_the_self_test_fails(string rule)
    {
        var without = result.Without(rule);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(without.IsPerfect, Is.False);
            Assert.That(without.Caught, Is.LessThan(result.Caught));
        }
    }

    [Test]
    public void Lines_are_no_wider_than_80_columns() =>
        Assert.That(
            SelfTestText.Lines(result).Concat(SelfTestText.Lines(result.Without("REQ-USR-001"))).Where(line => line.Length > 80), Is.Empty);

    [Test]
    public void A_mutant_that_gets_away_is_named_with_what_was_missed()
    {
        var without = result.Without("REQ-USR-004");

        Assert.That(string.Join(' ', SelfTestText.Lines(without)), Does.Contain("takes-the-other-name, wrapper: missed REQ-USR-004"));
    }
}
