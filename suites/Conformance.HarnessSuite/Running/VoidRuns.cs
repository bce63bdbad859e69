using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Running;

[Parallelizable(ParallelScope.All)]
internal sealed class VoidRuns
{
    private const int Void = 4;

    private static readonly ClientDescription WithoutOperations = DegenerateClients.Describe("can nothing") with { Operations = [] };

    [Test]
    public async Task A_run_without_a_case_is_void()
    {
        await using var stage = await Stage.OpenAsync();

        var outcome = await stage.RunAsync([], new ScriptedClient("right"));

        Assert.That(
            (outcome.Void, outcome.ExitCode, outcome.LastLine),
            Is.EqualTo(("nothing was selected", Void, "0 passed, 0 failed, 0 skipped")));
    }

    [Test]
    public async Task A_run_of_what_failed_before_is_void_where_nothing_did_and_says_so()
    {
        await using var stage = await Stage.OpenAsync();
        var plan = new RunPlan([], [new ScriptedClient("right")])
        {
            ProofCases = [],
            Corpus = Stage.Corpus,
            OwnCases = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal),
        };

        var outcome = await stage.RunAsync(plan, CancellationToken.None);

        Assert.That(
            (outcome.Void, outcome.ExitCode), Is.EqualTo(("nothing was selected: in the run before nothing of it failed", Void)));
    }

    [Test]
    public async Task A_run_without_a_client_is_void()
    {
        await using var stage = await Stage.OpenAsync();

        var outcome = await stage.RunAsync(Stage.Cases("tokens.*"));

        Assert.That((outcome.Void, outcome.ExitCode), Is.EqualTo(("nothing was selected", Void)));
    }

    [Test]
    public async Task A_run_in_which_nothing_applies_is_void()
    {
        await using var stage = await Stage.OpenAsync();

        var outcome = await stage.RunAsync(Stage.Cases("tokens.*"), new ScriptedClient("can nothing") { Description = WithoutOperations });

        Assert.That((outcome.Void, outcome.ExitCode, outcome.Passed), Is.EqualTo(("can nothing: no case was applicable", Void, 0)));
    }

    [Test]
    public async Task One_client_to_which_nothing_applies_is_enough()
    {
        await using var stage = await Stage.OpenAsync();

        var outcome = await stage.RunAsync(
            Stage.Cases("tokens.*"),
            new ScriptedClient("right"),
            new ScriptedClient("can nothing") { Description = WithoutOperations },
            new ScriptedClient("right too"));

        Assert.That((outcome.Void, outcome.ExitCode), Is.EqualTo(("can nothing: no case was applicable", Void)));
    }

    [Test]
    public async Task A_void_run_stays_void_when_a_client_fails()
    {
        await using var stage = await Stage.OpenAsync(degenerates: []);

        var outcome = await stage.RunAsync(Stage.Cases("tokens.*"), DegenerateClients.All[1]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome.Failed, Is.Positive);
            Assert.That(outcome.ExitCode, Is.EqualTo(Void));
        }
    }
}
