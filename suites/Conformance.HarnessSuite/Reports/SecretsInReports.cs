using System.Text;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.HarnessSuite.Replay;
using Conformance.Judging;
using Conformance.Reports;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Reports;

internal sealed class SecretsInReports
{
    private const string Signature = "5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7";

    private static readonly ClientDescription Leaky = DegenerateClients.Describe("leaky");

    private ReportFile file = null!;

    [SetUp]
    public void MakeFolder() => file = new();

    [TearDown]
    public void RemoveFolder() => file.Dispose();

    [Test]
    public void No_report_shows_what_a_client_leaks()
    {
        var armed = Arm();
        var judged = Judge(armed);
        var shown = Report([judged]);
        var unscrubbed = judged with { Surfaced = string.Join(' ', armed.Secrets.Keys) };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(judged.Verdict, Is.EqualTo(Verdict.Fail));
            Assert.That(shown, Does.Contain("<Session>").And.Contain("<password>"));
            Assert.That(Leaked(armed, shown), Is.Empty);
            Assert.That(Leaked(armed, Report([unscrubbed])), Is.EquivalentTo(armed.Secrets.Values), "control: a leak would be seen");
        }
    }

    [Test]
    public void Trace_shows_what_travelled_without_its_secrets()
    {
        var armed = Arm();
        var judged = Judge(armed);
        new TraceFolder(file.Folder).On(new CaseJudged(judged));
        var trace = File.ReadAllText(file.At("leaky/challenge.SMS_MFA.json"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Leaked(armed, trace), Is.Empty);
            Assert.That(trace, Does.Not.Contain(armed.AccessKeyId).And.Not.Contain(Signature));
            foreach (var name in armed.Secrets.Values.Where(name => name is not "secret access key").Concat(["access key id", "signature"]))
            {
                Assert.That(trace, Does.Contain($"<{name}>"));
            }

            Assert.That(
                JsonReading.TryRead(Encoding.UTF8.GetBytes(trace), out _)!.Root["requests"u8].Children.ToList(), Has.Count.EqualTo(1));
            Assert.That(trace, Does.Contain("SMS_MFA").And.Contain("the end of the log"), "control: the rest is there");
        }
    }

    [Test]
    public void Traces_of_an_earlier_run_go_when_the_next_starts_and_nothing_else_does()
    {
        var judged = Judge(Arm());
        var traces = new TraceFolder(file.Folder);
        foreach (var id in (string[])["a.case", "another/case"])
        {
            traces.On(new CaseJudged(judged with { Case = judged.Case with { Id = id } }));
            traces.On(new CaseJudged(judged with { Client = "somebody", Case = judged.Case with { Id = id } }));
        }

        (string Name, string Text)[] others =
            [
                ("other.txt", "not ours"),
                ("note.json", "{}"),
                ("list.json", "[1]"),
                ("broken.json", "{\"client\":"),
                ("empty.json", ""),
                ("copy.json", File.ReadAllText(file.At("leaky/a.case.json"))),
            ];
        foreach (var other in others)
        {
            File.WriteAllText(file.At($"leaky/{other.Name}"), other.Text);
        }

        traces.On(new RunStarted(1, ["leaky", "not-there"], "embedded"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Directory.GetFiles(file.At("leaky")).Select(Path.GetFileName), Is.EquivalentTo(others.Select(other => other.Name)));
            Assert.That(Directory.GetFiles(file.At("somebody")), Has.Length.EqualTo(2));
        }
    }

    [TestCase("../../etc/passwd")]
    [TestCase("..")]
    [TestCase("a:b*c?d\\e\u0000")]
    public void Trace_stays_in_its_folder_whatever_the_names(string name)
    {
        var judged = Judge(Arm());
        var folder = Directory.CreateDirectory(file.At("traces")).FullName;

        new TraceFolder(folder).On(new CaseJudged(judged with { Client = name, Case = judged.Case with { Id = name } }));

        var written = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Single();
        Assert.That(
            Path.GetRelativePath(folder, written),
            Does.Match("^[A-Za-z0-9_][A-Za-z0-9._-]*[/\\\\][A-Za-z0-9_][A-Za-z0-9._-]*-[0-9a-f]{8}\\.json$"));
        Assert.That(Directory.GetFileSystemEntries(file.Folder), Has.Length.EqualTo(1));
    }

    private static ArmedCase Arm() => Cases.Arm("challenge.SMS_MFA", Cases.Json(Cases.Challenge));

    /// <summary>Judges a client that hands its secrets out as the name of a challenge and of a member, logs them, and sends them.</summary>
    private static CaseResult Judge(ArmedCase armed)
    {
        var session = armed.Secret("Session");
        var sent = $$"""{"AuthParameters":{"PASSWORD":"{{armed.Password}}","USERNAME":"me"},"Session":"{{armed.RequestSession}}"}""";
        var request = new ReceivedRequest(
            "POST",
            "/",
            [new("Authorization", $"AWS4-HMAC-SHA256 Credential={armed.AccessKeyId}/20260203, SignedHeaders=host, Signature={Signature}")],
            Encoding.UTF8.GetBytes(sent),
            DateTimeOffset.UnixEpoch);
        var surfacing = new Surfacing(armed, Leaky, [request])
        {
            Answer = DegenerateClients.Surfaces($$"""{"ChallengeName":"{{session}}","{{armed.Password}}":1}"""),
        };
        var log = new LogTail();
        using var watch = log.Watch(armed.Secrets);
        log.Append(
            Encoding.UTF8.GetBytes($"body={Convert.ToBase64String(Encoding.UTF8.GetBytes(sent))}\n{Signature}\nthe end of the log\n"));
        return SurfaceJudge.Judge(surfacing, "leaky", new(log.Text, watch.Found));
    }

    private string Report(IReadOnlyList<CaseResult> results)
    {
        RunEvent[] events =
        [
            new RunStarted(results.Count, ["leaky"], "embedded"), new ClientStarted(
                "leaky", Label: null, Leaky, Cases: results.Count), .. results.Select(result => new CaseJudged(result)),
            new ClientFinished("leaky", []), new RunFinished(RunOutcome.Of([.. results], isStrict: false)),
        ];
        return PlainReports.Print(events)
            + file.Write("report.json", path => new JsonReport(path, FixedRun.Facts, FixedRun.Repeat, FrozenTime.Morning), events)
            + file.Write("junit.xml", path => new JUnitReport(path, FixedRun.Facts, FixedRun.Repeat, FrozenTime.Morning), events);
    }

    private static IEnumerable<string> Leaked(ArmedCase armed, string text) =>
        armed.Secrets.Where(
            secret => text.Contains(secret.Key, StringComparison.Ordinal)
                || text.Contains(secret.Key[..16], StringComparison.Ordinal)).Select(secret => secret.Value);
}
