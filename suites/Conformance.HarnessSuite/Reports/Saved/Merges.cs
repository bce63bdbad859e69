using System.Text;
using Conformance.Reports.Saved;
using Conformance.Running;

namespace Conformance.HarnessSuite.Reports.Saved;

/// <summary>The reports of the shards of a run make the report that the run would have.</summary>
internal sealed class Merges
{
    private static IReadOnlyList<RunEvent> Events { get; } =
    [
        .. FixedRun.Events.SkipLast(1),
        new RunFinished(FixedRun.Outcome with { Void = null }),
    ];

    [TestCase(1)]
    [TestCase(3)]
    [TestCase(5)]
    public void Shards_of_a_run_make_its_report(int count) =>
        Assert.That(Text(Merging.Of(SavedRuns.Shards(Events, count))), Is.EqualTo(Text(SavedRuns.Of(Events))));

    [Test]
    public void Order_in_which_they_are_given_changes_nothing() => Assert.That(
        Text(Merging.Of([.. SavedRuns.Shards(Events, 4).Reverse()])), Is.EqualTo(Text(Merging.Of(SavedRuns.Shards(Events, 4)))));

    [Test]
    public void Causes_of_many_cases_are_one_again_in_the_order_of_a_whole_run()
    {
        var events = LargeRun.Of(clients: 2, failed: 60, known: 10, hasWires: false);
        var whole = SavedRuns.Of(events);

        Assert.That(whole.Clients[0].Causes, Has.Count.GreaterThan(20), "control");
        Assert.That(Text(Merging.Of(SavedRuns.Shards(events, 4))), Is.EqualTo(Text(whole)));
    }

    [Test]
    public void Run_of_which_a_shard_is_missing_is_void()
    {
        var shards = SavedRuns.Shards(Events, 4);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Merging.Of([shards[0], shards[3]]).Void, Is.EqualTo("shards 2/4, 3/4 are missing"));
            Assert.That(Merging.Of([shards[0], shards[1], shards[3]]).Void, Is.EqualTo("shard 3/4 is missing"));
            Assert.That(Merging.Of([Clean(shards[0])]).ExitCode, Is.EqualTo(4));
            Assert.That(Merging.Of([.. shards.Select(Clean)]).ExitCode, Is.Zero);
        }
    }

    [Test]
    public void Shard_that_is_void_or_was_broken_off_makes_all_so()
    {
        var shards = SavedRuns.Shards(Events, 2).Select(Clean).ToArray();
        var isVoid = Merging.Of([shards[0], shards[1] with { Run = shards[1].Run with { Void = "nothing was selected", ExitCode = 4 } }]);
        var early = Merging.Of(
        [
            shards[0],
            shards[1] with { Run = shards[1].Run with { BrokenOff = "interrupted", ExitCode = 143, Clients = [shards[1].Run.Clients[0]] } },
        ]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((isVoid.Void, isVoid.ExitCode), Is.EqualTo(("shard 2/2: nothing was selected", 4)));
            Assert.That((early.BrokenOff, early.ExitCode), Is.EqualTo(("shard 2/2: interrupted", 143)));
            Assert.That(early.Clients, Has.Count.EqualTo(3));
        }
    }

    [Test]
    public void Nonces_may_differ_and_are_then_told()
    {
        var shards = SavedRuns.Shards(Events, 2);
        NamedRun[] unlike = [.. shards.Select(shard => shard with { Run = shard.Run with { Nonce = shard.Name.Replace('.', '-') } })];
        NamedRun[] alike = [.. shards.Select(shard => shard with { Run = shard.Run with { Nonce = "one" } })];

        Assert.That((Merging.Of(unlike).Nonce, Merging.Of(alike).Nonce), Is.EqualTo(((string?)null, "one")));
        Assert.That(Merging.NoteOnNonces(alike), Is.Null);
        Assert.That(
            Merging.NoteOnNonces(unlike),
            Is.EqualTo("nonces: 1-json (1/2), 2-json (2/2); each shard drew its own values, or they are of different runs"));
    }

    private static IEnumerable<TestCaseData> Mistakes =>
    [
        Mistake("whole run", shard => shard with { Shard = null }, "2.json is the report of a whole run and of no shard"),
        Mistake("no shard", shard => shard with { Shard = "5/4" }, "2.json at $.shard: a shard takes a number and a count"),
        Mistake("same shard", shard => shard with { Shard = "1/4" }, "1.json and 2.json are both shard 1/4: give each shard once"),
        Mistake(
            "other count", shard => shard with { Shard = "2/5" }, "2.json is shard 2/5, and 1.json 1/4: they are shards of different runs"),
        Mistake("other corpus", shard => shard with { Corpus = "9.9" }, "2.json has the corpus 9.9, and 1.json 0.1"),
        Mistake("other harness", shard => shard with { Harness = "9.9" }, "2.json has the harness 9.9, and 1.json 0.1.0"),
        Mistake("other replay", shard => shard with { Replay = "wiremock" }, "2.json has the replay wiremock, and 1.json embedded 0.1.0"),
        Mistake("other seed", shard => shard with { Seed = 8 }, "2.json has the seed 8, and 1.json 7"),
        Mistake("other number", shard => shard with { Generate = null }, "2.json has the number of generated cases 0, and 1.json 2"),
        Mistake("strict", shard => shard with { Strict = true }, "2.json has the strict true, and 1.json false"),
        Mistake(
            "other selection", shard => shard with { Selection = ["--quick"] }, "2.json has the selection --quick, and 1.json all cases"),
        Mistake("other cases", shard => shard with { Cases = 8 }, "2.json has the number of selected cases 8, and 1.json 7"),
        Mistake(
            "other clients",
            shard => shard with { Clients = [.. shard.Clients.Skip(1)] },
            "1.json has the client boto3, and 2.json has not: shards of one run have the same clients"),
        Mistake(
            "other version",
            shard => shard with { Clients = [shard.Clients[0] with { Version = "2.0" }, .. shard.Clients.Skip(1)] },
            "2.json judges boto3 2.0 (python 3.11.2), profile sdk, requirements 0.5, and another shard boto3 1.26.27 (python 3.11.2), "),
        Mistake(
            "another client by the same command",
            shard => shard with { Clients = [shard.Clients[0] with { Selected = "boto3", Name = "mine" }, .. shard.Clients.Skip(1)] },
            "2.json judges mine 1.26.27 (python 3.11.2), profile sdk, requirements 0.5, and another shard boto3 1.26.27 "),
    ];

    [TestCaseSource(nameof(Mistakes))]
    public void Reports_that_are_no_shards_of_one_run_are_told_apart(Func<SavedRun, SavedRun> edit, string message)
    {
        var shards = SavedRuns.Shards(Events, 4);
        shards[1] = shards[1] with { Run = edit(shards[1].Run) };

        Assert.That(() => Merging.Of(shards), Throws.TypeOf<InvalidDataException>().With.Message.StartsWith(message));
    }

    private static TestCaseData Mistake(string name, Func<SavedRun, SavedRun> edit, string message) =>
        new TestCaseData(edit, message).SetArgDisplayNames(name);

    private static NamedRun Clean(NamedRun shard) => shard with
    {
        Run = shard.Run with
        {
            Summary = shard.Run.Summary with { Failed = 0, Faults = 0 },
            Stale = [],
            Undeclared = [],
            ExitCode = 0,
        },
    };

    // That a member was absent throughout cannot be known of a client that may have shown it in another shard.
    private static string Text(SavedRun run) => Encoding.UTF8.GetString(SavedFormat.Write(run with
    {
        Clients =
        [
            .. run.Clients.Select(client => client with { AbsentThroughout = new Dictionary<string, int>(StringComparer.Ordinal) }),
        ],
    }));
}
