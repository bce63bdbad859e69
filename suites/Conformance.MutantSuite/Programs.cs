using System.Collections;
using Conformance.Mutants.SelfTesting;
using Conformance.Subjects;

namespace Conformance.MutantSuite;

[Parallelizable(ParallelScope.Children)]
internal sealed class Programs
{
    private static readonly ProgramRuns Runs = new(
        JudgedClients.Corpus,
        DriverSchemas.Load(Repository.Schemas),
        ClientManifest.OfProgram("misbehaving-driver", ["dotnet", Repository.MisbehavingDriver], Repository.Root),
        Environment.GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal));

    private static IEnumerable<TestCaseData> All =>
        WrongPrograms.List.Select(program => new TestCaseData(program).SetName(
            $"Program {program.Mode} of profile {program.Profile} ends as {program.Verdict} with {program.ExitCode}"));

    [TestCaseSource(nameof(All))]
    public async Task Ends_as_stated(WrongProgram program)
    {
        var run = await Runs.RunAsync(program, CancellationToken.None);

        Assert.That(run.IsAsStated, Is.True, () => run.Seen);
    }

    [TestCaseSource(nameof(Ways))]
    public void Way_has_a_program_or_a_reason(Misbehaviour way)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(way.Mode is null, Is.EqualTo(way.Reason is { Length: > 0 }));
            Assert.That(way.Mode is null || WrongPrograms.List.Any(program => program.Mode == way.Mode), Is.True);
        }
    }

    // As many as were collected from the field.
    [Test]
    public void Every_way_is_there_once() =>
        Assert.That(WrongPrograms.Ways.Select(way => way.What), Is.Unique.And.Exactly(26).Items);

    [Test]
    public void There_are_programs_of_both_profiles() =>
        Assert.That(WrongPrograms.List.CountBy(program => program.Profile).Select(count => count.Value), Has.All.GreaterThanOrEqualTo(24));

    private static IEnumerable<TestCaseData> Ways =>
        WrongPrograms.Ways.Select(way => new TestCaseData(way).SetName($"A program that {way.What} is tried, or there is a reason"));
}
