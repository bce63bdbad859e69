using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Mutants;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Running;

/*
 * Ways to an undeserved pass that were found in other harnesses, and the test that keeps each out of this one.
 *
 *  1  0 of 0 is a pass                                 VoidRuns.A_run_without_a_case_is_void, SelfProofs
 *  2  a killed client is read as exit 0                Misbehaviour.A_client_that_dies_…, Subjects.DriversAtACall
 *  3  a hanging grandchild                             Subjects.DriversAtACall
 *  4  a client answers a part and ends                 Misbehaviour.A_driver_that_cannot_be_started_again_…,
 Verdicts.Every_selected_case_…
 *  5  lists that cancel out select nothing             VoidRuns.A_run_without_a_case_is_void
 *  6  an unknown case name; the first failure hides    Corpus.Selections.Each_pattern_has_to_match_something,
 Verdicts.A_failure_hides_no_other_case
 *  7  256 failures are exit code 0; an empty filter    ExitCodes.Any_number_of_failures_is_exit_code_1, VoidRuns
 *  8  failures do not set the exit code                ExitCodes.The_first_that_applies_decides
 *  9  (the same)
 * 10  a dry run reports passes                         there is none: `list` runs nothing and tells no verdict
 * 11  what never compares passes                       SelfProofs.A_judge_that_is_blind_for_one_payload_class_makes_the_run_void,
 MutantSuite.Degenerates;
 *     errors of saving are swallowed                   Reports.WholeFiles
 * 12  what is not claimed is skipped, unseen           Verdicts.What_does_not_apply_is_counted_and_not_passed, VoidRuns,
 Baselines.A_client_that_declares_less_…
 * 13  accepting by itself                              BaselineFiles.A_new_deviation_has_no_reason_yet…,
 Baselines.An_entry_without_a_reason_…
 * 14  the seed has no effect                           Corpus.Generation.GeneratedBytes
 * 15  a stimulus that accepts anything                 Strays; SRP proofs belong to the profile of wrappers
 */
[Parallelizable(ParallelScope.All)]
internal sealed class Verdicts
{
    [Test]
    public async Task Every_selected_case_gets_exactly_one_verdict_per_client()
    {
        await using var stage = await Stage.OpenAsync();
        var cases = Stage.Calls;

        var outcome = await stage.RunAsync(cases, ReferenceClient.Create(), new ScriptedClient("second"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                stage.Results.Select(result => $"{result.Client} {result.Case.Id}"),
                Is.EquivalentTo(cases.Select(one => $"reference {one.Id}").Concat(cases.Select(one => $"second {one.Id}"))));
            Assert.That(outcome.LastLine, Is.EqualTo($"{2 * cases.Count} passed, 0 failed, 0 skipped"));
            Assert.That(outcome.ExitCode, Is.Zero);
            Assert.That(outcome.Void, Is.Null);
        }
    }

    [Test]
    public async Task A_failure_hides_no_other_case()
    {
        await using var stage = await Stage.OpenAsync();
        var cases = Stage.Cases("tokens.*", "error.*");
        var client = new ScriptedClient("fails first")
        {
            OnCall = Answer(cases[0].Id, DegenerateClients.Surfaces("{}")),
            Description = One("fails first"),
        };

        var outcome = await stage.RunAsync(cases, client);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                outcome,
                Has.Property(nameof(RunOutcome.Failed)).EqualTo(1).And.Property(nameof(RunOutcome.Passed)).EqualTo(cases.Count - 1));
            Assert.That(stage.ResultOf(cases[0].Id).Verdict, Is.EqualTo(Verdict.Fail));
            Assert.That(outcome.ExitCode, Is.EqualTo(1));
        }
    }

    [Test]
    public async Task What_does_not_apply_is_counted_and_not_passed()
    {
        await using var stage = await Stage.OpenAsync();
        var client = new ScriptedClient("only initiates")
        {
            Description = DegenerateClients.Describe("only initiates") with
            {
                Operations = [WireNames.AdminInitiateAuth],
                Members = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
                {
                    [WireNames.AdminInitiateAuth] = ["AuthenticationResult", "ChallengeName", "ChallengeParameters", "Session"],
                },
            },
        };

        var outcome = await stage.RunAsync(Stage.Cases("error.NotAuthorizedException.*", "available.absent"), client);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome.LastLine, Is.EqualTo("1 passed, 0 failed, 2 skipped"));
            Assert.That(outcome.NotApplicable, Is.EqualTo(2));
            Assert.That(stage.ResultOf(
                "error.NotAuthorizedException.respond"), Has.Property(nameof(CaseResult.Verdict)).EqualTo(Verdict.NotApplicable)
                .And.Property(nameof(CaseResult.Reason)).EqualTo("the client has no AdminRespondToAuthChallenge"));
            Assert.That(stage.ResultOf("available.absent").Reason, Is.EqualTo("older model: the client has no AvailableChallenges"));
        }
    }

    [Test]
    public async Task A_broken_should_is_a_warning_and_a_failure_when_the_run_is_strict()
    {
        await using var stage = await Stage.OpenAsync();
        var client = new ScriptedClient("loses messages")
        {
            OnCall = Answer("error-spelling.message-in-capitals", new() { Error = new("NotAuthorizedException", "", "service") }),
        };
        var plan = new RunPlan(Stage.Cases("error-spelling.message-in-capitals"), [client]) { ProofCases = [], Corpus = Stage.Corpus };

        var lenient = await stage.RunAsync(plan, CancellationToken.None);
        var strict = await stage.RunAsync(plan with { IsStrict = true }, CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(stage.Results.Select(result => result.Verdict), Is.EqualTo([Verdict.Warn, Verdict.Warn]));
            Assert.That((lenient.LastLine, lenient.ExitCode, lenient.Warned), Is.EqualTo(("1 passed, 0 failed, 0 skipped", 0, 1)));
            Assert.That((strict.LastLine, strict.ExitCode), Is.EqualTo(("0 passed, 1 failed, 0 skipped", 1)));
        }
    }

    [Test]
    public async Task Reports_are_told_the_start_each_client_and_the_end_in_this_order()
    {
        await using var stage = await Stage.OpenAsync();

        var outcome = await stage.RunAsync(Stage.Cases("tokens.*"), new ScriptedClient("one"), new ScriptedClient("two"));

        var judged = Enumerable.Repeat(nameof(CaseJudged), Stage.Cases("tokens.*").Count);
        string[] client = [nameof(ClientStarted), .. judged, nameof(ClientFinished)];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                stage.Events.Select(happened => happened.GetType().Name),
                Is.EqualTo([nameof(RunStarted), .. client, .. client, nameof(RunFinished)]));
            Assert.That(
                stage.Events[0],
                Is.EqualTo(new RunStarted(judged.Count(), ["one", "two"], ((RunStarted)stage.Events[0]).Replay)).Using<RunStarted>(Same));
            Assert.That(((RunFinished)stage.Events[^1]).Outcome, Is.SameAs(outcome));
        }

        static bool Same(RunStarted one, RunStarted other) =>
            one.Cases == other.Cases && one.Clients.SequenceEqual(other.Clients, StringComparer.Ordinal);
    }

    [Test]
    public async Task A_run_that_is_given_up_leaves_no_driver_behind()
    {
        await using var stage = await Stage.OpenAsync();
        using var interrupted = new CancellationTokenSource();
        var client = new ScriptedClient("interrupted")
        {
            OnCall = async (armed, _, cancellationToken) =>
            {
                if (armed.Case.Id == "transport.slow")
                {
                    await interrupted.CancelAsync();
                }

                await Task.Delay(Timeout.Infinite, cancellationToken);
                return null;
            },
        };

        await Assert.ThatAsync(
            () =>
                stage.RunAsync(
                    new RunPlan(Stage.Cases("transport.*", "tokens.*"), [client]) { ProofCases = [], Corpus = Stage.Corpus },
                    interrupted.Token),
            Throws.InstanceOf<OperationCanceledException>());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(client.Starts, Is.Positive);
            Assert.That(client.Ends, Is.EqualTo(client.Starts));
            Assert.That(stage.End.ExitCode, Is.EqualTo(130));
        }
    }

    private static ClientDescription One(string name) => DegenerateClients.Describe(name) with { Concurrent = 1 };

    private static Func<Conformance.Corpus.ArmedCase, Uri, CancellationToken, Task<DriverAnswer?>> Answer(string id, DriverAnswer answer) =>
        async (armed, endpoint, cancellationToken) =>
    {
        if (armed.Case.Id != id)
        {
            return null;
        }

        await DegenerateClients.TryAskAsync(armed, endpoint, cancellationToken);
        return answer;
    };
}
