using Conformance.Corpus.Scenarios;
using Conformance.ServiceMutants.Mutants;
using Conformance.ServiceMutants.Runs;
using NUnit.Framework;

namespace Conformance.ServiceSuite;

[Parallelizable(ParallelScope.Self)]
internal sealed class MutantsAreCaught
{
    private ServiceSelfTest result = new([]);

    private static IEnumerable<string> Names => AllServiceMutants.List.Select(mutant => mutant.Name);

    private static IEnumerable<string> Rules => ServiceSelfTest.Rules;

    [OneTimeSetUp]
    public async Task Run() => result = await ServiceSelfTest.RunAsync(Environment.ProcessorCount, CancellationToken.None);

    [TestCaseSource(nameof(Names))]
    public void Mutant_is_found_to_break_exactly_what_it_states(string name) =>
        Assert.That(result.Runs.Single(run => run.Mutant.Name == name).Deviations, Is.Empty);

    [TestCaseSource(nameof(Rules))]
    public void Rule_alone_catches_a_mutant_and_its_loss_would_show(string rule)
    {
        var without = result.Without(rule);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Unproven, Does.Not.Contain(rule));
            Assert.That(without.Unproven, Does.Contain(rule));
            Assert.That(without.IsPerfect, Is.False);
            Assert.That(without.Caught, Is.LessThan(result.Caught));
        }
    }

    [Test]
    public void Every_rule_for_services_counts() =>
        Assert.That(ServiceSelfTest.Rules, Is.Not.Empty.And.All.StartsWith("RSP-"));

    // What no mutant turns red is a scenario that no service could fail. Flow and kind of pool of a sign-in are products; mutants make
    // their users, and one whose password has expired is among the given ones.
    [Test]
    public void Each_scenario_of_a_kind_is_red_for_some_mutant()
    {
        var red = result.Runs.SelectMany(run => run.Run.Results).Where(one => one.Findings.Count > 0)
            .Select(one => Kind(one.Case.Id)).ToHashSet(StringComparer.Ordinal);

        Assert.That(
            ScenarioTables.All.Where(scenario => scenario.Setting.State != UserState.TemporaryPasswordExpired)
                .Select(scenario => Kind(scenario.Id))
                .Except(red, StringComparer.Ordinal),
            Is.Empty);
    }

    private static string Kind(string id) =>
        id.Split('.') is [_, "plain" or "alias" or "email", var situation, ..] ? situation : id;

    [Test]
    public void Nothing_of_a_mutant_is_left_behind() =>
        Assert.That(
            result.Runs.Where(
                run => run.Run.LeftBehind.Count > 0 || run.Run.PoolsLeft > (run.Mutant.IsGivenUser ? 1 : 0)).Select(run => run.Mutant.Name),
            Is.Empty);

    [Test]
    public void All_are_caught_as_stated() =>
        Assert.That(result.IsPerfect, Is.True, () => string.Join('\n', ServiceSelfTestText.Lines(result)));

    [Test]
    public void Score_is_told_in_the_last_line() =>
        Assert.That(
            ServiceSelfTestText.Lines(result).Last(),
            Is.EqualTo(
                $"{AllServiceMutants.List.Count} of {AllServiceMutants.List.Count} service mutants caught exactly as stated, 100 %"));

    [Test]
    public void Mutant_that_gets_away_is_named_with_what_was_missed()
    {
        var lines = ServiceSelfTestText.Lines(result.Without("RSP-OUT-001")).ToArray();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                lines,
                Does.Contain("both-at-once, service: missed RSP-OUT-001").And.Contain(
                    "RSP-OUT-001: no service mutant is caught by it alone"));
            Assert.That(lines.Where(line => line.Length > 80), Is.Empty);
        }
    }
}
