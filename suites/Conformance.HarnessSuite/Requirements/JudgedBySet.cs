using Conformance.Cli;
using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.HarnessSuite.Running;
using Conformance.Judging;
using Conformance.Running;

namespace Conformance.HarnessSuite.Requirements;

[Parallelizable(ParallelScope.All)]
internal sealed class JudgedBySet
{
    private static readonly RequirementSet Old = RequirementSet.Of("0.3");

    private static readonly RuleCheck<string> Newer =
        new(new("TST-SET-001", "It is new.", Level.Must, Citation.Rfc(1, "test")) { Since = "0.4" }, Break);

    private static readonly RuleCheck<string> Lowered =
        new(new("TST-SET-002", "It was a must.", Level.Should, Citation.Rfc(1, "test")) { History = [new("0.3", Level.Must)] }, Break);

    [Test]
    public void A_rule_that_is_newer_than_the_set_is_not_checked()
    {
        var (old, now) = (new Findings(Old), new Findings());
        old.Run([Newer], "");
        now.Run([Newer], "");

        Assert.That((old.All.Count, old.Checks.Count, now.All.Count, now.Checks.Count), Is.EqualTo((0, 0, 1, 1)));
    }

    [Test]
    public void A_rule_has_the_level_that_it_had_in_the_set()
    {
        var (old, now) = (new Findings(Old), new Findings());
        old.Run([Lowered], "");
        now.Run([Lowered], "");

        Assert.That((old.All[0].Rule.Level, now.All[0].Rule.Level), Is.EqualTo((Level.Must, Level.Should)));
    }

    [Test]
    public async Task Each_client_is_judged_by_its_own_set_on_the_cases_that_the_set_has()
    {
        await using var stage = await Stage.OpenAsync();
        var cases = Stage.Cases("tokens.*");
        Case[] all = [.. cases, cases[0] with { Id = "tokens.newer", Since = "0.4" }];
        var plan = new RunPlan(all, [new ScriptedClient("old"), new ScriptedClient("now")])
        {
            ProofCases = [],
            Corpus = Stage.Corpus,
            OwnRequirements = new Dictionary<string, RequirementSet>(StringComparer.Ordinal) { ["old"] = Old },
        };

        await stage.RunAsync(plan, CancellationToken.None);

        Assert.That(
            stage.Events.OfType<ClientStarted>().Select(started => (started.Name, started.Requirements, started.Cases)),
            Is.EqualTo([("old", "0.3", cases.Count), ("now", CaseCorpus.Version, cases.Count + 1)]));
    }

    [Test]
    public async Task A_selection_that_the_set_does_not_have_is_void_with_its_reason()
    {
        await using var stage = await Stage.OpenAsync();
        Case[] newer = [Stage.Cases("tokens.*")[0] with { Since = "0.4" }];

        var outcome = await stage.RunAsync(
            new RunPlan(newer, [new ScriptedClient("old")]) { ProofCases = [], Corpus = Stage.Corpus, Requirements = Old },
            CancellationToken.None);

        Assert.That(outcome.Void, Is.EqualTo("old: none of the selected cases is in the requirements of 0.3"));
    }

    [Test]
    public void A_reason_to_be_void_that_is_newer_than_the_set_is_off()
    {
        Case[] cases = [Stage.Cases("tokens.*")[0], Stage.Cases("undecodable.*")[0]];
        CaseResult[] results = [new(cases[0], "client", Verdict.NotApplicable, []), new(cases[1], "client", Verdict.Pass, [])];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Unproven.Why(cases, results, Old), Is.Null);
            Assert.That(Unproven.Why(cases, results, RequirementSet.Newest), Does.StartWith("no case with a right answer"));
            Assert.That(Unproven.Why(cases, results[..1], Old), Is.EqualTo("no case was applicable"));
        }
    }

    [Test]
    public void A_baseline_entry_for_a_rule_that_the_set_does_not_have_is_not_out_of_date()
    {
        var newer = Rulebook.All.First(rule => rule.Since == "0.4").Id;
        var baseline = new Baseline
        {
            Client = "client",
            Entries = [new(newer, ["tokens.*"], "*", "known", null), new("SUR-OUT-001", ["tokens.*"], "*", "known", null)],
        };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(baseline.In(Old).Entries.Select(entry => entry.Rule), Is.EqualTo(["SUR-OUT-001"]));
            Assert.That(baseline.In(RequirementSet.Newest), Is.SameAs(baseline));
        }
    }

    [TestCaseSource(typeof(RequirementSet), nameof(RequirementSet.Versions))]
    public async Task The_reference_keeps_every_set_that_was_released_and_the_first_has_none_for_wrappers(string version)
    {
        await using var stage = await Stage.OpenAsync();
        var shelf = new ClientShelf(new(Repository.Root, IsWhole: true), TimeProvider.System);
        var plan = new RunPlan(
            Selection.Quick(Stage.Corpus.Cases), [shelf.Client(shelf.Manifests.Single(manifest => manifest.Name == "dotnet-reference"))])
        {
            ProofCases = [],
            Corpus = Stage.Corpus,
            Requirements = RequirementSet.Of(version),
            Ways = WaysPlayed.One,
        };

        var outcome = await stage.RunAsync(plan, CancellationToken.None);

        var verdicts = stage.Results.CountBy(result => result.Verdict).ToDictionary();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                outcome.ExitCode,
                Is.EqualTo(version == "0.1" ? 4 : 0),
                () => string.Join('\n', stage.Results.Select(result => result.Reason).OfType<string>()));
            Assert.That(verdicts.Keys, Is.SubsetOf((Verdict[])[Verdict.Pass, Verdict.Warn, Verdict.NotApplicable]));
            Assert.That(verdicts.GetValueOrDefault(Verdict.Pass), version == "0.1" ? Is.Zero : Is.GreaterThan(20));
            Assert.That(
                verdicts.GetValueOrDefault(Verdict.NotApplicable),
                version == "0.1" ? Is.EqualTo(stage.Results.Count) : Is.EqualTo(version == CaseCorpus.Version ? 4 : 0));
        }
    }

    [Test]
    public async Task A_run_says_by_which_set_it_judges()
    {
        var run = await Tool.RunAsync("client", "dotnet-reference", "--case", "challenge.SMS_MFA.*", "--requirements", "0.3");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, () => run.Error + run.Output);
            Assert.That(run.Output, Does.Contain(", requirements 0.3"));
        }
    }

    [Test]
    public async Task List_tells_what_came_since_a_version()
    {
        var lines = (await Tool.RunAsync("list", "--since", "0.3")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                lines.Where(line => line.StartsWith("rule ", StringComparison.Ordinal)).Select(
                    line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]),
                Is.EqualTo(Rulebook.All.Where(rule => rule.Since is "0.4" or "0.5").Select(rule => rule.Id)));
            Assert.That(lines, Has.Some.StartsWith("level     RSP-FLT-002  must in 0.3, should now: "));
            Assert.That((await Tool.RunAsync("list", "--since", CaseCorpus.Version)).Output, Is.Empty);
        }
    }

    [Test]
    public async Task List_has_the_cases_of_a_version()
    {
        var ids = (await Tool.RunAsync("list", "--requirements", "0.1")).Output.Split(
            '\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split("  ")[0]);

        Assert.That(ids, Is.EqualTo(
            (await File.ReadAllLinesAsync(Repository.PathOf("fixtures", "requirements", "0.1.txt")))
                .Where(line => line.StartsWith("case ", StringComparison.Ordinal))
                .Select(line => line["case ".Length..])));
    }

    private static bool Break(string subject, Findings findings)
    {
        findings.Add("$", "another", Seen.Nothing.As("nothing"));
        return true;
    }
}
