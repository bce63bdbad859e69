using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Running;

/// <summary>Runs that do not come to their end, and cases and reports that break beside others that do not.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class EarlyEnds
{
    private const string Odd = "tokens.refresh.initiate.with-empty-parameters";

    private static IReadOnlyList<Case> Cases => Stage.Cases("tokens.*");

    [TestCase(false, "by Ctrl-C", 130)]
    [TestCase(true, "by SIGTERM", 143)]
    public async Task A_run_that_is_given_up_is_told_with_what_was_found_until_then(bool isTerminated, string why, int exitCode)
    {
        await using var stage = await Stage.OpenAsync();
        using var signal = new CancellationTokenSource();
        var calls = 0;
        var client = new ScriptedClient("first")
        {
            Description = DegenerateClients.Describe("first") with { Concurrent = 1 },
            OnCall = async (_, _, cancellationToken) =>
            {
                if (++calls == 4)
                {
                    await signal.CancelAsync();
                    cancellationToken.ThrowIfCancellationRequested();
                }

                return null;
            },
        };
        var plan = new RunPlan(
            Cases,
            [client, new ScriptedClient("second")])
        { ProofCases = [], Corpus = Stage.Corpus, Jobs = 1, IsTerminated = () => isTerminated };

        Assert.That(() => stage.RunAsync(plan, signal.Token), Throws.InstanceOf<OperationCanceledException>());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                stage.Events.Select(happened => happened.GetType()).Where(type => type != typeof(CaseJudged)),
                Is.EqualTo([typeof(RunStarted), typeof(ClientStarted), typeof(ClientFinished), typeof(RunFinished)]));
            Assert.That(stage.Results, Is.Not.Empty.And.All.Property(nameof(CaseResult.Verdict)).EqualTo(Verdict.Pass));
            Assert.That(stage.End.BrokenOff, Is.EqualTo(
                new BrokenOff($"interrupted after {stage.Results.Count} of {Cases.Count} cases: {why}; not begun: second", exitCode)));
            Assert.That((stage.End.ExitCode, stage.End.Passed), Is.EqualTo((exitCode, stage.Results.Count)));
        }
    }

    [Test]
    public async Task A_failure_that_waits_for_its_second_play_is_told_of_when_the_run_is_given_up()
    {
        await using var stage = await Stage.OpenAsync();
        using var signal = new CancellationTokenSource();
        var calls = 0;
        var client = new ScriptedClient("silent")
        {
            Description = DegenerateClients.Describe("silent") with { Concurrent = 1 },
            OnCall = async (armed, endpoint, cancellationToken) =>
            {
                if (armed.Case.Id != Odd)
                {
                    return null;
                }

                if (Interlocked.Increment(ref calls) == 2)
                {
                    await signal.CancelAsync();
                    cancellationToken.ThrowIfCancellationRequested();
                }

                await DegenerateClients.TryAskAsync(armed, endpoint, cancellationToken);
                throw new InvalidOperationException("odd");
            },
        };

        Assert.That(
            () => stage.RunAsync(new RunPlan(Cases, [client]) { ProofCases = [], Corpus = Stage.Corpus }, signal.Token),
            Throws.InstanceOf<OperationCanceledException>());

        Assert.That((stage.ResultOf(Odd).Verdict, stage.End.Failed), Is.EqualTo((Verdict.Fail, 1)));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task An_exception_of_the_harness_in_a_case_costs_that_case_alone(bool isInCall)
    {
        await using var stage = await Stage.OpenAsync();

        var outcome = await stage.RunAsync(Cases, new BreakingClient(isInCall));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(stage.Results.Select(result => result.Case.Id), Is.EquivalentTo(Cases.Select(one => one.Id)));
            Assert.That(
                stage.Results.Select(result => result.Reason).OfType<string>(),
                Is.EqualTo(["the harness failed, which is a bug in it: FormatException: it broke"]));
            Assert.That((outcome.LastLine, outcome.ExitCode), Is.EqualTo(($"{Cases.Count - 1} passed, 1 failed, 0 skipped", 5)));
        }
    }

    [Test]
    public async Task An_exception_beside_the_cases_is_one_sentence_and_the_reports_have_it()
    {
        await using var stage = await Stage.OpenAsync(degenerates: [new UnstartableClient()]);

        Assert.That(
            () => stage.RunAsync(Cases, new ScriptedClient("right")),
            Throws.TypeOf<RunBrokenException>().With.Message.EqualTo(
                $"broken off after 0 of {Cases.Count} cases: the harness failed, which is a bug in it: FormatException: it broke; not "
                + "begun: right"));

        Assert.That(stage.End.ExitCode, Is.EqualTo(5));
    }

    [Test]
    public async Task A_report_that_fails_is_told_of_at_the_end_and_costs_neither_the_run_nor_the_other_reports()
    {
        await using var stage = await Stage.OpenAsync();
        var broken = new BreakingReport();
        stage.Others = [broken];

        Assert.That(
            () => stage.RunAsync(Cases, new ScriptedClient("right")),
            Throws.TypeOf<RunBrokenException>().With.Message.EqualTo("the disk is full"));

        Assert.That((stage.End.Passed, stage.End.BrokenOff, broken.Told), Is.EqualTo((Cases.Count, (BrokenOff?)null, 2)));
    }

    [Test]
    public async Task A_report_that_takes_nothing_at_all_is_known_before_the_first_case()
    {
        await using var stage = await Stage.OpenAsync();
        stage.Others = [new BreakingReport { BreaksAtOnce = true }];

        Assert.That(() => stage.RunAsync(Cases, new ScriptedClient("right")), Throws.TypeOf<IOException>());
        Assert.That(stage.Results, Is.Empty);
    }

    /// <summary>A client under which the harness itself breaks once: while it calls, or while it judges.</summary>
    private sealed class BreakingClient(bool isInCall) : IClientFactory
    {
        private readonly bool isInCall = isInCall;
        public string Name => "breaking";

        public string? Label => null;

        public Task<IClientDriver> StartAsync(CancellationToken cancellationToken) => Task.FromResult<IClientDriver>(new Driver(this));

        private int times;

        private bool Breaks(bool isHere) => isHere && Interlocked.Increment(ref times) == 1;

        private sealed class Driver(BreakingClient client) : IClientDriver
        {
            public ClientDescription Client { get; } = DegenerateClients.Describe("breaking") with { Concurrent = 1 };

            public string LogTail => client.Breaks(!client.isInCall) ? throw new FormatException("it broke") : "";

            public Task<DriverAnswer> CallAsync(ArmedCase armed, Uri endpoint, CancellationToken cancellationToken) =>
                client.Breaks(client.isInCall)
                    ? throw new FormatException("it broke")
                    : ScriptedClient.RightAsync(armed, endpoint, cancellationToken);

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }

    private sealed class UnstartableClient : IClientFactory
    {
        public string Name => "unstartable";

        public string? Label => null;

        public Task<IClientDriver> StartAsync(CancellationToken cancellationToken) => throw new FormatException("it broke");
    }

    private sealed class BreakingReport : IReport
    {
        public bool BreaksAtOnce { get; init; }

        public int Told { get; private set; }

        public void On(RunEvent happened)
        {
            if (++Told == 2 || BreaksAtOnce)
            {
                throw new IOException("the disk is full");
            }
        }
    }
}
