using Conformance.Contract.Wire;
using Conformance.Reports;
using Conformance.Running;
using Conformance.Subjects.Schemas;

namespace Conformance.HarnessSuite.Reports;

internal sealed class JsonReports
{
    private ReportFile file = null!;

    [SetUp]
    public void MakeFolder() => file = new();

    [TearDown]
    public void RemoveFolder() => file.Dispose();

    [Test]
    public void Whole_run() => Snapshot.Verify(Write(FixedRun.Events), "json");

    [Test]
    public void Report_is_as_its_schema_says()
    {
        var schema = JsonSchema.Load(Repository.PathOf("fixtures", "schemas", "report.schema.json"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(schema.Check(Read(Write(FixedRun.Events))), Is.Null);
            Assert.That(
                schema.Check(Read(Write(FixedRun.Events).Replace("\"exitCode\": 5", "\"exitCode\": 7", StringComparison.Ordinal))),
                Is.Not.Null);
        }
    }

    [Test]
    public void Order_of_the_cases_changes_nothing()
    {
        var random = new Random(7);
        var expected = Write(FixedRun.Events);
        for (var round = 0; round < 20; round++)
        {
            Assert.That(Write(Shuffle(FixedRun.Events, random)), Is.EqualTo(expected));
        }
    }

    [Test]
    public void Times_are_in_members_of_their_own()
    {
        var later = FixedRun.Events.Select(happened => happened is CaseJudged judged
            ? new CaseJudged(judged.Result with { Elapsed = judged.Result.Elapsed + TimeSpan.FromSeconds(1) })
            : happened);
        var one = Write(FixedRun.Events);
        var other = file.Write(
            "other.json",
            path => new JsonReport(path, FixedRun.Facts, FixedRun.Repeat, new FrozenTime(DateTimeOffset.UnixEpoch)),
            later);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(other, Is.Not.EqualTo(one));
            Assert.That(WithoutTimes(other), Is.EqualTo(WithoutTimes(one)));
        }
    }

    [Test]
    public void What_an_earlier_run_left_is_gone_before_the_run_begins()
    {
        File.WriteAllText(file.At("report.json"), "before");

        _ = new JsonReport(file.At("report.json"), FixedRun.Facts, FixedRun.Repeat, FrozenTime.Morning);

        Assert.That(Directory.GetFiles(file.Folder), Is.Empty);
    }

    [Test]
    public void Run_that_ended_early_says_so_with_its_exit_code()
    {
        var report = Write(FixedRun.Interrupted);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                report, Does.Contain("\"brokenOff\": \"interrupted after 3 of 7 cases: by SIGTERM\"").And.Contain("\"exitCode\": 143"));
            Assert.That(JsonSchema.Load(Repository.PathOf("fixtures", "schemas", "report.schema.json")).Check(Read(report)), Is.Null);
        }
    }

    [Test]
    public void What_was_not_played_is_counted_as_its_schema_says()
    {
        var report = Write([.. FixedRun.Events.Select(happened => happened switch
        {
            ClientStarted started => started with { NotSelected = 4, Retired = 342 },
            CaseJudged judged => new CaseJudged(judged.Result with { NotOverlapped = 1 }),
            _ => happened,
        })]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                report,
                Does.Contain("\"notSelected\": 4").And.Contain("\"retired\": 342").And.Contain("\"notOverlapped\": "));
            Assert.That(JsonSchema.Load(Repository.PathOf("fixtures", "schemas", "report.schema.json")).Check(Read(report)), Is.Null);
        }
    }

    private static IEnumerable<RunEvent> Shuffle(IEnumerable<RunEvent> events, Random random)
    {
        List<RunEvent> cases = [];
        foreach (var happened in events)
        {
            if (happened is CaseJudged)
            {
                cases.Add(happened);
                continue;
            }

            foreach (var one in cases.OrderBy(_ => random.Next()))
            {
                yield return one;
            }

            cases.Clear();
            yield return happened;
        }
    }

    private static string WithoutTimes(string json) => string.Join('\n', json.Split('\n').Where(line =>
        !line.TrimStart().StartsWith("\"startedAt\":", StringComparison.Ordinal)
            && !line.TrimStart().StartsWith("\"elapsedMs\":", StringComparison.Ordinal)));

    private static JsonValue Read(string json) => JsonReading.TryRead(System.Text.Encoding.UTF8.GetBytes(json), out _)!.Root;

    private string Write(IEnumerable<RunEvent> events) =>
        file.Write("report.json", path => new JsonReport(path, FixedRun.Facts, FixedRun.Repeat, FrozenTime.Morning), events);
}
