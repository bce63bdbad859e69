using System.Xml.Linq;
using Conformance.Contract.Wire;
using Conformance.HarnessSuite.Reports;
using Conformance.Reports.Saved;
using Conformance.Subjects.Schemas;

namespace Conformance.HarnessSuite.CommandLine;

/// <summary>What <c>payload</c> finds goes to the same files as what runs find, with the same causes.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class PayloadReports
{
    private const string Lacking = """{"ChallengeName":"SMS_MFA","ChallengeParameters":{},"Session":"short"}""";
    private const string Title = "RSP-SES-002 (must), 2 responses";
    private const string Odd = """{"AuthenticationResult":{"AccessToken":"a.b.c","ExpiresIn":3600,"TokenType":"Bearer"},"Odd":1}""";
    private const string Other = """{"UserCode":"x"}""";

    private static readonly string Conforming =
        Repository.PathOf("recordings", "documented", "mappings", "tokens.sign-in.initiate.with-empty-parameters.json");

    private static readonly string Folder = Directory.CreateTempSubdirectory("payload-reports-").FullName;

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(Folder, recursive: true);

    [Test]
    public async Task Every_file_has_the_causes_that_are_printed()
    {
        string[] bodies = [Write("one.json", Lacking), Write("two.json", Lacking)];

        var run = await Tool.RunAsync([
            "payload", .. bodies, Conforming, "--flow", "ADMIN_USER_PASSWORD_AUTH", "--json", At("run.json"), "--junit", At("run.xml"),
            "--html", At("run.html"), "--markdown", At("run.md"),
        ]);
        var saved = Read("run.json");
        var client = saved.Clients.Single();
        var cause = client.Causes.Single(one => one.Rule == "RSP-SES-002");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(1), run.Error);
            Assert.That(run.LastLine, Is.EqualTo(saved.Summary.Line()).And.EqualTo("1 passed, 2 failed, 0 skipped"));
            Assert.That(saved.ExitCode, Is.EqualTo(1));
            Assert.That(cause.Cases, Is.EqualTo(bodies));
            Assert.That(run.Output, Does.Contain(Title).And.Contain($"  cause     {cause.Place}: {cause.Seen}"));
            Assert.That(cause.Repeat, Does.EndWith($"payload {bodies[0]} --flow ADMIN_USER_PASSWORD_AUTH"));
            Assert.That(
                client.Cases.Single(one => one.Id == Conforming),
                Has.Property("Verdict").EqualTo("pass").And.Property("Group").EqualTo("AdminInitiateAuth"));
            Assert.That(await TextAsync("run.md"), Does.Contain(Title).And.Contain("  - answers: `an operation that is not told`"));
            Assert.That(
                await TextAsync("run.html"),
                Does.Contain("2 responses in full").And.Contain("judged without a client, ").And.Contain("<dt>answers</dt>"));
            Assert.That(await TextAsync("run.xml"), Does.Contain("2 responses: RSP-SES-002 at $.Session: too long or too short"));
            Assert.That(JUnitForm.Mistakes(XDocument.Parse(await TextAsync("run.xml"))), Is.Empty);
        }
    }

    [Test]
    public async Task The_repeat_command_judges_the_same_again()
    {
        await Tool.RunAsync("payload", Write("again.json", Lacking), "--json", At("first.json"));
        var repeat = Read("first.json").Clients[0].Causes[0].Repeat;
        var words = repeat[repeat.IndexOf("payload ", StringComparison.Ordinal)..].Split(' ');

        await Tool.RunAsync([.. words, "--json", At("second.json")]);

        Assert.That(Read("second.json").Clients[0].Causes.Select(cause => cause.Line), Is.EqualTo(
            Read("first.json").Clients[0].Causes.Select(cause => cause.Line)).And.Not.Empty);
    }

    [TestCase("left-out", Other, "ConfirmDevice", 4, "nothing was judged")]
    [TestCase("warned", Odd, null, null, null)]
    public async Task However_it_ends_the_file_is_as_its_schema_says_and_has_the_exit_code(
        string name, string body, string? operation, int? exitCode, string? why)
    {
        string[] told = operation is null ? [] : ["--operation", operation];
        var run = await Tool.RunAsync(["payload", Write($"{name}.body", body), .. told, "--json", At($"{name}.json")]);
        var saved = Read($"{name}.json");

        Assert.That(saved.ExitCode, Is.EqualTo(run.ExitCode).And.EqualTo(exitCode ?? run.ExitCode));
        Assert.That(saved.Void, Is.EqualTo(why));
        Assert.That(run.LastLine, Is.EqualTo(saved.Summary.Line()));
    }

    [Test]
    public async Task A_file_that_cannot_be_read_is_in_the_report_too()
    {
        var run = await Tool.RunAsync(
            "payload", Write("fine.json", Lacking), At("nothing-there.json"), "--json", At("unread.json"), "--junit", At("unread.xml"));
        var saved = Read("unread.json");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((run.ExitCode, saved.ExitCode), Is.EqualTo((2, 2)));
            Assert.That(saved.Void, Does.StartWith("not read: ").And.Contain("nothing-there.json"));
            Assert.That(saved.Clients[0].Cases, Has.Count.EqualTo(1));
            Assert.That(await TextAsync("unread.xml"), Does.Contain("<error type=\"void\" message=\"not read: "));
        }
    }

    [Test]
    public async Task Two_reports_are_compared()
    {
        await Tool.RunAsync("payload", Write("change.json", Lacking), "--json", At("before.json"));
        await Tool.RunAsync(
            "payload", Write("change.json", await File.ReadAllTextAsync(Conforming)), "--json", At("after.json"));

        var run = await Tool.RunAsync("report", "diff", At("before.json"), At("after.json"));

        Assert.That(run.LastLine, Is.EqualTo("0 newly red, 1 newly green, 0 no longer run"), run.Output + run.Error);
    }

    private static SavedRun Read(string name)
    {
        var text = File.ReadAllBytes(At(name));
        Assert.That(
            JsonSchema.Load(Path.Combine(Repository.Schemas, "report.schema.json")).Check(JsonReading.TryRead(text, out _)!.Root), Is.Null);
        return SavedFormat.Read(text, name);
    }

    private static string At(string name) => Path.Combine(Folder, name);

    private static Task<string> TextAsync(string name) => File.ReadAllTextAsync(At(name));

    private static string Write(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return At(name);
    }
}
