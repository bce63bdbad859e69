using System.Collections.Concurrent;
using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Judging;
using Conformance.Replay;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Running;

[Parallelizable(ParallelScope.All)]
internal sealed class Unstable
{
    private const string Odd = "tokens.refresh.initiate.with-empty-parameters";

    private static readonly Rule Must = ClientRules.Surfaces.First(check => check.Rule.Level == Level.Must).Rule;

    private static IReadOnlyList<Case> Cases => Stage.Cases("tokens.*");

    [TestCase(false, 0)]
    [TestCase(true, 1)]
    public async Task A_client_that_is_silent_once_and_right_the_second_time_is_warned_of_and_fails_a_strict_run(
        bool isStrict, int exitCode)
    {
        await using var stage = await Stage.OpenAsync();
        var client = SilentIn(1);

        var outcome = await stage.RunAsync(
            new RunPlan(Cases, [client]) { ProofCases = [], Corpus = Stage.Corpus, IsStrict = isStrict }, CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                (stage.ResultOf(Odd).Verdict, stage.ResultOf(Odd).Replayed), Is.EqualTo(((Verdict, Verdict?))(Verdict.Warn, Verdict.Pass)));
            Assert.That(stage.Results.Select(result => result.Case.Id), Is.EquivalentTo(Cases.Select(one => one.Id)));
            Assert.That((outcome.ExitCode, outcome.Warned), Is.EqualTo((exitCode, 1)));
        }
    }

    [Test]
    public async Task A_client_that_is_silent_twice_fails()
    {
        await using var stage = await Stage.OpenAsync();

        var outcome = await stage.RunAsync(Cases, SilentIn(2));

        Assert.That(
            (stage.ResultOf(Odd).Verdict, stage.ResultOf(Odd).Replayed, outcome.ExitCode),
            Is.EqualTo(((Verdict, Verdict?, int))(Verdict.Fail, Verdict.Fail, 1)));
    }

    [Test]
    public async Task The_second_play_has_a_driver_and_values_of_its_own()
    {
        await using var stage = await Stage.OpenAsync();
        var seen = new ConcurrentQueue<ArmedCase>();
        var client = new ScriptedClient("odd")
        {
            Description = DegenerateClients.Describe("odd") with { Concurrent = 1 },
            OnCall = async (armed, endpoint, cancellationToken) =>
            {
                seen.Enqueue(armed);
                await DegenerateClients.TryAskAsync(armed, endpoint, cancellationToken);
                throw new InvalidOperationException("odd");
            },
        };

        await stage.RunAsync(
            new RunPlan(Stage.Cases(Odd), [client]) { ProofCases = [], Corpus = Stage.Corpus, Jobs = 1 }, CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(seen.Select(armed => armed.Case.Id), Is.EqualTo([Odd, Odd]));
            Assert.That(
                seen.SelectMany(armed => (string[])[armed.ClientId, armed.AccessKeyId, armed.Password, .. armed.Secrets.Keys.Where(
                    secret => armed.Secrets[secret] != "password")]),
                Is.Unique);
            Assert.That(client.Starts, Is.EqualTo(2));
        }
    }

    [Test]
    public async Task A_client_that_swaps_the_Sessions_of_two_users_in_every_second_run_fails_though_it_would_be_right_the_next_time()
    {
        await using var stage = await Stage.OpenAsync();
        var (calls, before) = (0, "");
        var client = new ScriptedClient("swaps")
        {
            Description = DegenerateClients.Describe("swaps") with { Concurrent = 1 },
            OnCall = async (armed, endpoint, cancellationToken) =>
            {
                var answer = await ScriptedClient.RightAsync(armed, endpoint, cancellationToken);
                var (other, own) = (before, answer.Surface?.Root["Session"u8].Text ?? "");
                before = own;
                return ++calls % 2 == 0 && own.Length > 0 && other.Length > 0
                    ? DegenerateClients.Surfaces(answer.Surface!.Root.Text.Replace(own, other, StringComparison.Ordinal))
                    : answer;
            },
        };

        var outcome = await stage.RunAsync(
            new RunPlan(
                Stage.Cases("challenge.SMS_MFA.initiate.full", "challenge.SOFTWARE_TOKEN_MFA.initiate.full"),
                [client])
            { ProofCases = [], Corpus = Stage.Corpus, Jobs = 1 },
            CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome.ExitCode, Is.EqualTo(1));
            Assert.That(calls, Is.EqualTo(2), "nothing is played again");
            Assert.That(
                stage.Results.Single(result => result.Verdict == Verdict.Fail).Findings.Select(finding => finding.Path),
                Does.Contain("$.Session"));
        }
    }

    [Test]
    public async Task A_cause_is_played_again_three_times_at_most()
    {
        await using var stage = await Stage.OpenAsync();
        var client = new ScriptedClient("odd")
        {
            Description = DegenerateClients.Describe("odd") with { Concurrent = 1 },
            OnCall = async (armed, endpoint, cancellationToken) =>
            {
                await DegenerateClients.TryAskAsync(armed, endpoint, cancellationToken);
                throw new InvalidOperationException("odd");
            },
        };
        var cases = Stage.Cases("challenge.*.initiate.full");

        await stage.RunAsync(cases, client);

        Assert.That(
            stage.Results.Where(result => result.Replayed is not null).Select(result => result.Case.Id),
            Is.EquivalentTo(cases.Select(one => one.Id).Order(StringComparer.Ordinal).Take(3)));
    }

    [Test]
    public async Task A_client_is_played_again_twenty_times_at_most()
    {
        await using var replay = await EmbeddedReplayServer.StartAsync(0, TimeProvider.System, CancellationToken.None);
        var plan = new RunPlan(Cases, []) { ProofCases = [], Corpus = Stage.Corpus };
        var again = new SecondPlay(new ScriptedClient("right"), plan, replay, TimeProvider.System, new());
        List<Verdict> settled = [];
        for (var at = 0; at < 25; at++)
        {
            var silent = new Finding(Must, $"place {at}", "something", "nothing") { Seen = Seen.Nothing.Word };
            settled.Add(
                (
                    await again.SettleAsync(
                        new(Cases[0], "right", Verdict.Fail, [silent]), result => result, CancellationToken.None)).Verdict);
        }

        Assert.That(settled, Is.EqualTo([.. Enumerable.Repeat(Verdict.Warn, 20), .. Enumerable.Repeat(Verdict.Fail, 5)]));
    }

    [Test]
    public void What_is_expected_or_shows_something_forbidden_is_not_played_again()
    {
        var silent = new Finding(Must, "outcome", "something", "nothing") { Seen = Seen.Nothing.Word };
        var wrong = new Finding(Must, "$.Session", "something", "another text") { Seen = Seen.AnotherText.Word };
        var result = new CaseResult(Cases[0], "odd", Verdict.Fail, [silent]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(SecondPlay.IsDoubtful(result), Is.True);
            Assert.That(SecondPlay.IsDoubtful(result with { Baselined = "known" }), Is.False);
            Assert.That(SecondPlay.IsDoubtful(result with { Findings = [silent, wrong] }), Is.False);
            Assert.That(SecondPlay.IsDoubtful(result with { Findings = [silent with { Seen = Seen.Absent.Word }] }), Is.False);
        }
    }

    /// <summary>A client that dies behind its answer in one case, the first so many times.</summary>
    private static ScriptedClient SilentIn(int plays)
    {
        var played = 0;
        return new("odd")
        {
            // With several calls under way each of them is judged again alone, which is a play of its own.
            Description = DegenerateClients.Describe("odd") with { Concurrent = 1 },
            OnCall = async (armed, endpoint, cancellationToken) =>
            {
                if (armed.Case.Id != Odd || Interlocked.Increment(ref played) > plays)
                {
                    return null;
                }

                await DegenerateClients.TryAskAsync(armed, endpoint, cancellationToken);
                throw new InvalidOperationException("odd");
            },
        };
    }
}
