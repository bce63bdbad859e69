using Conformance.Contract;
using Conformance.Corpus;

namespace Conformance.HarnessSuite.CommandLine;

[Parallelizable(ParallelScope.All)]
internal sealed class Commands
{
    private static readonly CaseCorpus Corpus = CaseCorpus.Load(Repository.Root);

    [Test]
    public async Task List_names_every_case_once()
    {
        var run = await Tool.RunAsync("list");

        Assert.That(
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split("  ")[0]),
            Is.EqualTo(Corpus.Cases.Select(one => one.Id)));
    }

    [Test]
    public async Task Quick_has_every_challenge_and_every_payload_class()
    {
        var run = await Tool.RunAsync("list", "--quick");
        var ids = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split("  ")[0]).ToHashSet(StringComparer.Ordinal);
        var selected = Corpus.Cases.Where(one => ids.Contains(one.Id)).ToArray();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(selected.Select(one => one.Class).Distinct(), Is.EquivalentTo(Enum.GetValues<PayloadClass>()));
            Assert.That(ChallengeCatalog.Names.Where(name => !ids.Any(id => id.StartsWith($"challenge.{name}.", StringComparison.Ordinal))), Is.Empty);
            Assert.That(selected, Has.Length.LessThan(Corpus.Cases.Count / 4));
        }
    }

    [Test]
    public async Task Explain_tells_statement_level_and_citation_of_a_rule()
    {
        var rule = Rulebook.All[0];

        var run = await Tool.RunAsync("explain", rule.Id);

        Assert.That(run.Output, Does.Contain(rule.Statement).And.Contain("must").And.Contain(rule.Citation.ToString()));
    }

    [Test]
    public async Task Explain_tells_payload_and_expectation_of_a_case()
    {
        var run = await Tool.RunAsync("explain", "exclusivity.initiate.both");

        Assert.That(run.Output, Does.Contain("RSP-OUT-001").And.Contain("\"ChallengeName\": \"NEW_PASSWORD_REQUIRED\"").And.Contain("or the client raises an error"));
    }

    [TestCase("python", "python3", "driver.py")]
    [TestCase("javascript", "node", "driver.mjs")]
    public async Task Skeleton_shakes_hands_at_once(string language, string program, string file)
    {
        if (!ProgramExists(program))
        {
            Assert.That(TestContext.Parameters.Get("requireAll", "false"), Is.Not.EqualTo("true"), $"{program} is not installed");
            Assert.Ignore($"{program} is not installed");
        }

        var folder = Path.Combine(Directory.CreateTempSubdirectory("skeleton-").FullName, "my-own");
        var written = await Tool.RunAsync("new", "client", "--language", language, folder);
        var doctor = await Tool.RunAsync("doctor", "--", program, Path.Combine(folder, file));
        Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(written.ExitCode, Is.Zero, written.Error);
            Assert.That(doctor.ExitCode, Is.Zero, doctor.Output);
            Assert.That(doctor.Output, Does.Contain("shakes hands: my-own").And.Contain("capabilities not declared, so not judged: distinguishesNull"));
        }
    }

    [Test]
    public async Task Driver_that_does_not_shake_hands_is_explained()
    {
        var doctor = await Tool.RunAsync("doctor", "--", "dotnet", Repository.MisbehavingDriver, "wrong-protocol-version");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(doctor.ExitCode, Is.EqualTo(5));
            Assert.That(doctor.Output, Does.Contain("one JSON object per line"));
        }
    }

    private static bool ProgramExists(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
