using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.HarnessSuite.Replay;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Running;

[Parallelizable(ParallelScope.All)]
internal sealed class Misbehaviour
{
    private const string Odd = "tokens.refresh.initiate.with-empty-parameters";
    private const int HarnessFault = 5;
    private const int Violated = 1;

    private static IReadOnlyList<Case> Cases => Stage.Cases("tokens.*");

    [Test]
    public async Task A_client_that_dies_before_it_asks_is_a_fault_of_the_harness()
    {
        await using var stage = await Stage.OpenAsync();

        var outcome = await stage.RunAsync(Cases, InOddCase((_, _, _) => throw new InvalidOperationException("odd")));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(stage.ResultOf(Odd), Has.Property(nameof(CaseResult.Verdict)).EqualTo(Verdict.HarnessFault)
                .And.Property(nameof(CaseResult.Reason)).Contains(
                    "threw InvalidOperationException").And.Property(nameof(CaseResult.Findings)).Empty);
            Assert.That(
                (outcome.LastLine, outcome.ExitCode, outcome.Faults),
                Is.EqualTo(($"{Cases.Count - 1} passed, 1 failed, 0 skipped", HarnessFault, 1)));
        }
    }

    [Test]
    public async Task A_client_that_dies_after_it_was_answered_fails_the_case()
    {
        await using var stage = await Stage.OpenAsync();

        var outcome = await stage.RunAsync(Cases, InOddCase(async (armed, endpoint, cancellationToken) =>
        {
            await DegenerateClients.TryAskAsync(armed, endpoint, cancellationToken);
            throw new InvalidOperationException("odd");
        }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(stage.ResultOf(Odd).Findings.Select(finding => finding.Rule.Id), Is.EqualTo(["SUR-OUT-005"]));
            Assert.That((outcome.LastLine, outcome.ExitCode), Is.EqualTo(($"{Cases.Count - 1} passed, 1 failed, 0 skipped", Violated)));
        }
    }

    [Test]
    public async Task A_client_that_hangs_before_it_asks_is_a_fault_of_the_harness()
    {
        var (stage, outcome) = await RunHangingAsync(asks: false, concurrent: 1);
        await using var opened = stage;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(stage.ResultOf(Odd).Verdict, Is.EqualTo(Verdict.HarnessFault));
            Assert.That(stage.ResultOf(Odd).Reason, Is.EqualTo("no outcome within 10 s"));
            Assert.That(outcome.ExitCode, Is.EqualTo(HarnessFault));
        }
    }

    [TestCase(1)]
    [TestCase(16)]
    public async Task A_client_that_hangs_after_it_was_answered_fails_that_case_alone(int concurrent)
    {
        var (stage, outcome) = await RunHangingAsync(asks: true, concurrent);
        await using var opened = stage;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(stage.ResultOf(Odd).Verdict, Is.EqualTo(Verdict.Fail));
            Assert.That(stage.ResultOf(Odd).Findings.Select(finding => finding.Rule.Id), Is.EqualTo(["SUR-OUT-005"]));
            Assert.That((outcome.LastLine, outcome.ExitCode), Is.EqualTo(($"{Cases.Count - 1} passed, 1 failed, 0 skipped", Violated)));
        }
    }

    [Test]
    public async Task A_driver_that_breaks_the_protocol_is_at_fault_even_after_the_client_was_answered()
    {
        await using var stage = await Stage.OpenAsync();

        var outcome = await stage.RunAsync(Cases, InOddCase(async (armed, endpoint, cancellationToken) =>
        {
            await DegenerateClients.TryAskAsync(armed, endpoint, cancellationToken);
            throw new DriverFaultException("answered the wrong id");
        }));

        Assert.That(
            (stage.ResultOf(Odd).Verdict, stage.ResultOf(Odd).Reason, outcome.ExitCode),
            Is.EqualTo((Verdict.HarnessFault, "answered the wrong id", HarnessFault)));
    }

    [Test]
    public async Task A_driver_that_cannot_do_what_it_declares_is_at_fault()
    {
        await using var stage = await Stage.OpenAsync();

        var outcome = await stage.RunAsync(Cases, InOddCase((_, _, _) => Task.FromResult<DriverAnswer?>(new() { Unsupported = true })));

        Assert.That(
            (stage.ResultOf(Odd).Verdict, stage.ResultOf(Odd).Reason, outcome.ExitCode),
            Is.EqualTo(
                (Verdict.HarnessFault, "the client declares AdminInitiateAuth, and answers a call of it as unsupported", HarnessFault)));
    }

    [Test]
    public async Task A_driver_that_is_dead_at_hello_is_at_fault_in_every_case()
    {
        await using var stage = await Stage.OpenAsync();
        var dead = new ScriptedClient("dead") { OnStart = _ => new("did not answer hello") { Died = true } };

        var outcome = await stage.RunAsync(Cases, dead);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                stage.Results.Select(result => (result.Verdict, result.Reason)),
                Is.All.EqualTo((Verdict.HarnessFault, "did not answer hello")));
            Assert.That((outcome.LastLine, outcome.ExitCode), Is.EqualTo(($"0 passed, {Cases.Count} failed, 0 skipped", HarnessFault)));
            Assert.That(stage.Events.OfType<ClientStarted>().Single().Client, Is.Null);
            Assert.That(dead.Starts, Is.EqualTo(1));
        }
    }

    [Test]
    public async Task A_fresh_driver_takes_the_case_after_one_that_broke_it()
    {
        await using var stage = await Stage.OpenAsync();
        var client = InOddCase((_, _, _) => throw new InvalidOperationException("odd"));

        await stage.RunAsync(new RunPlan(Cases, [client]) { ProofCases = [], Corpus = Stage.Corpus, Jobs = 1 }, CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(client.Starts, Is.EqualTo(2));
            Assert.That(client.Ends, Is.EqualTo(2));
        }
    }

    [Test]
    public async Task A_driver_that_cannot_be_started_again_leaves_every_other_case_with_a_fault()
    {
        await using var stage = await Stage.OpenAsync();
        var client = new ScriptedClient("starts once")
        {
            Description = DegenerateClients.Describe("starts once") with { Concurrent = 1 },
            OnStart = number => number == 1 ? null : new($"start {number}"),
            OnCall = (_, _, _) => throw new InvalidOperationException("odd"),
        };

        var outcome =
            await stage.RunAsync(new RunPlan(Cases, [client]) { ProofCases = [], Corpus = Stage.Corpus, Jobs = 1 }, CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(stage.Results.Select(result => result.Case.Id), Is.EquivalentTo(Cases.Select(one => one.Id)));
            Assert.That(stage.Results.Select(result => result.Verdict), Is.All.EqualTo(Verdict.HarnessFault));
            Assert.That(stage.Results[^1].Reason, Is.EqualTo("the driver could not be started again: start 4"));
            Assert.That(client.Starts, Is.EqualTo(4), "it is given up after three starts");
            Assert.That(outcome.ExitCode, Is.EqualTo(HarnessFault));
        }
    }

    [Test]
    public async Task A_crash_among_many_calls_under_way_fails_its_case_and_no_other()
    {
        await using var stage = await Stage.OpenAsync();
        var cases = Stage.Cases("types.*");
        var odd = cases[cases.Count / 2].Id;
        using var crashed = new CancellationTokenSource();
        var client = new ScriptedClient("crashes")
        {
            // As in one process: the crash of a call takes the others with it.
            OnCall = async (armed, endpoint, cancellationToken) =>
            {
                var isTaken = crashed.IsCancellationRequested && Interlocked.Exchange(ref taken, 1) == 0;
                if (armed.Case.Id != odd && !isTaken)
                {
                    return null;
                }

                await DegenerateClients.TryAskAsync(armed, endpoint, cancellationToken);
                await crashed.CancelAsync();
                throw new DriverFaultException(isTaken ? "ended with another" : "ended") { Died = true, Bystander = isTaken };
            },
        };

        var outcome = await stage.RunAsync(cases, client);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(stage.Results.Select(result => result.Case.Id), Is.EquivalentTo(cases.Select(one => one.Id)));
            Assert.That(stage.Results.Where(result => result.Verdict != Verdict.Pass).Select(result => result.Case.Id), Is.EqualTo([odd]));
            Assert.That(outcome.ExitCode, Is.EqualTo(Violated));
            Assert.That(client.Ends, Is.EqualTo(client.Starts));
        }
    }

    private int taken;

    private static ScriptedClient InOddCase(Func<ArmedCase, Uri, CancellationToken, Task<DriverAnswer?>> call, int concurrent = 1) =>
        new("odd")
        {
            Description = DegenerateClients.Describe("odd") with { Concurrent = concurrent },
            OnCall = (armed, endpoint, cancellationToken) =>
                armed.Case.Id == Odd ? call(armed, endpoint, cancellationToken) : Task.FromResult<DriverAnswer?>(null),
        };

    private static async Task<(Stage Stage, RunOutcome Outcome)> RunHangingAsync(bool asks, int concurrent)
    {
        var clock = new StoppedClock();
        var stage = await Stage.OpenAsync(clock);
        using var hangs = new SemaphoreSlim(0);
        var client = InOddCase(
            async (armed, endpoint, cancellationToken) =>
            {
                if (asks)
                {
                    await DegenerateClients.TryAskAsync(armed, endpoint, cancellationToken);
                }

                hangs.Release();
                await Task.Delay(Timeout.Infinite, cancellationToken);
                return null;
            },
            concurrent);

        return (
            stage, await stage.RunAsync(new RunPlan(Cases, [client]) { ProofCases = [], Corpus = Stage.Corpus, Jobs = 1 }, clock, hangs));
    }
}
