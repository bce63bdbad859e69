using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Replay;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Running;

[Parallelizable(ParallelScope.All)]
internal sealed class FixedTwice
{
    private const string Id = "tokens.refresh.initiate.with-empty-parameters";
    private const string Twin = "tokens.refresh.initiate.plain";
    private const string Must = "SUR-TOK-001";

    private static IReadOnlyList<Case> Cases => Stage.Cases(Id);

    [TestCase(2, 0, TestName = "A listed case that passes once and fails when it is played again is not out of date")]
    [TestCase(9, 3, TestName = "A listed case that passes twice is out of date")]
    public async Task Listed_and_passing_is_believed_when_it_is_seen_twice(int failsFrom, int exitCode)
    {
        await using var stage = await Stage.OpenAsync();
        var client = FailsFrom(failsFrom);

        var outcome = await stage.RunAsync(Plan(client, Listing(Id)), CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((outcome.ExitCode, outcome.Stale.Count), Is.EqualTo((exitCode, exitCode == 0 ? 0 : 1)));
            Assert.That(client.Starts, Is.EqualTo(2), "the second play has a process of its own");
            Assert.That(stage.Results.Select(result => result.Verdict), Is.EqualTo([Verdict.Pass]), "a case has one verdict");
        }
    }

    [Test]
    public async Task A_pattern_of_which_one_case_fails_is_not_played_again()
    {
        await using var stage = await Stage.OpenAsync();
        var client = FailsFrom(1);

        var outcome = await stage.RunAsync(Plan(client, Listing("tokens.refresh.initiate.*")), CancellationToken.None);

        Assert.That((outcome.ExitCode, client.Starts), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task A_second_play_that_the_driver_spoils_shows_nothing()
    {
        var entry = Listing(Id);
        var passed = new CaseResult(Cases[0], "odd", Verdict.Pass, []);
        var faulty = new CaseResult(Cases[0], "odd", Verdict.HarnessFault, []) { Reason = "died" };

        Assert.That(entry.Stale([passed], DegenerateClients.Describe("odd"), Stage.Corpus.Cases, default, [faulty]), Is.Empty);
        await Task.CompletedTask;
    }

    [Test]
    public async Task At_most_three_cases_of_a_cause_are_played_again_and_the_others_are_believed()
    {
        var cases = Stage.Cases("challenge.*.initiate.full");
        await using var replay = await EmbeddedReplayServer.StartAsync(0, TimeProvider.System, CancellationToken.None);
        var plan = new RunPlan(cases, []) { ProofCases = [], Corpus = Stage.Corpus };
        var again = new SecondPlay(new ScriptedClient("right"), plan, replay, TimeProvider.System, new());
        var entry = Listing(Id).Entries[0];

        var played = await FixedCases.PlayAsync(cases.Reverse().Select(one => (entry, one)), again, new(), CancellationToken.None);

        Assert.That(played.Select(result => result.Case.Id), Is.EqualTo(cases.Select(one => one.Id).Order(StringComparer.Ordinal).Take(3)));
    }

    private static RunPlan Plan(ScriptedClient client, Baseline baseline) => new(Cases, [client])
    {
        ProofCases = [],
        Corpus = Stage.Corpus,
        Jobs = 1,
        Baselines = new Dictionary<string, Baseline>(StringComparer.Ordinal) { [client.Name] = baseline },
    };

    private static Baseline Listing(string pattern) => new()
    {
        Client = "odd",
        Entries = [new(Must, [pattern], "*", "known", null) { Place = "$.AuthenticationResult.AccessToken", Seen = "another text" }],
    };

    /// <summary>A client that hands out another access token from its n-th call on.</summary>
    private static ScriptedClient FailsFrom(int from)
    {
        var calls = 0;
        return new("odd")
        {
            Description = DegenerateClients.Describe("odd") with { Concurrent = 1 },
            OnCall = async (armed, endpoint, cancellationToken) =>
            {
                var answer = await ScriptedClient.RightAsync(armed, endpoint, cancellationToken);
                var token = answer.Surface!.Root["AuthenticationResult"u8]["AccessToken"u8].Text;
                return Interlocked.Increment(ref calls) < from
                    ? answer
                    : DegenerateClients.Surfaces(answer.Surface.Root.Text.Replace(token, "another", StringComparison.Ordinal));
            },
        };
    }
}
