using System.CommandLine.Invocation;
using System.Net;
using System.Net.Sockets;
using Conformance.Cli;
using Conformance.Cli.Commands;

namespace Conformance.HarnessSuite.CommandLine;

/// <summary>Each mistake gets exit code 2 and a sentence that names it, and never a stack trace.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class BadInput
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("conformance-").FullName;

    private static IEnumerable<TestCaseData> Mistakes =>
    [
        Mistake("unknown command", "--frobnicate", "--frobnicate"),
        Mistake("unknown flag", "--frobnicate", "client", "--frobnicate"),
        Mistake("unknown client", "there is no client 'nobody'", "client", "nobody"),
        Mistake("case pattern that matches nothing", "--case nothing.* matches none", "client", "aws-sdk-dotnet", "--case", "nothing.*"),
        Mistake("case pattern that matches nothing in list", "--case nothing.* matches none", "list", "--case", "nothing.*"),
        Mistake("unknown rule", "'RSP-XXX-999' is neither a rule nor a case nor a scenario", "explain", "RSP-XXX-999"),
        Mistake("unknown case to serve", "there is no case 'nothing'", "serve", "nothing"),
        Mistake("name and command", "not both", "client", "boto3", "--", "python3", "driver.py"),
        Mistake("no command behind --", "no command of a driver stands behind --", "client", "--quick", "--"),
        Mistake("empty command behind --", "no command of a driver stands behind --", "client", "--", ""),
        Mistake("no command behind -- of doctor", "no command of a driver stands behind --", "doctor", "--"),
        Mistake("command that takes no driver", "payload takes nothing behind --; client and doctor", "payload", "-", "--", "x"),
        Mistake("command of two words that takes no driver", "new client takes nothing behind --", "new", "client", "x", "--", "python3"),
        Mistake("driver without a command", "takes nothing behind --; client and doctor", "--", "python3", "driver.py"),
        .. from given in (string[])["client X --baseline", "client X --trace", "client X --case", "list --export", "payload - --json"]
           select Mistake($"empty word behind {given}", $"{given.Split(' ')[^1]} is an empty word; is", [.. given.Split(' '), ""]),
        .. from given in (string[])["client NAME", "report html FILE", "explain RULE|CASE|SCENARIO|SCHEMA", "new client -l go DIR"]
           select Mistake($"empty {given}", $"{given.Split(' ')[^1]} is an empty word; is", [.. given.Split(' ')[..^1], ""]),
        Mistake("language that is not told", "'--language' is required. It is one of csharp, go, java,", "new", "client", "x"),
        .. from given in (string[])["new client -l go /dev/null/x", "record export --format wiremock.net /dev/null/x"]
           select Mistake($"no folder for {given}", "/dev/null/x cannot be written: /dev/null is a file and no folder", given.Split(' ')),
        Mistake("unknown client of doctor", "or give a command: doctor -- python3", "doctor", "nobody"),
        Mistake("no jobs", "--jobs is from 1 to 64", "client", "--jobs", "0"),
        Mistake("jobs in another script, and long", $"and not '{new string('٣', 80)}…'", "client", "--jobs", new string('٣', 40_000)),
        Mistake(
            "word that steers a terminal",
            @"--require 'a\u001b[31m\u000ab' is not a word",
            "client",
            "aws-sdk-dotnet",
            "--require",
            "a\u001b[31m\nb"),
        Mistake("nonce with a blank", "--nonce takes 1 to 64 letters", "client", "--nonce", "a b"),
        Mistake("option without its value beside a check of others", "--from-service", "snapshot", "verify", "x", "--from-service"),
        Mistake("variable that is not set", "NOT_SET_ANYWHERE is not set here", "client", "aws-sdk-dotnet", "--env", "NOT_SET_ANYWHERE"),
        Mistake("variable that is given twice", "--env gives A twice", "client", "aws-sdk-dotnet", "--env", "A=1", "--env", "A=2"),
        Mistake(
            "variable for no driver",
            "give --client NAME too",
            "snapshot",
            "verify",
            "x",
            "--from",
            "recordings/documented",
            "--env",
            "A=1"),
        Mistake("unknown replay server", "--replay 'nginx' is none of", "client", "aws-sdk-dotnet", "--replay", "nginx"),
        Mistake("misspelt replay server", "; the nearest is wiremock-net", "client", "aws-sdk-dotnet", "--replay", "wiremock.net"),
        Mistake(
            "required word that nobody knows",
            "--require 'stat' is not a word that a driver can declare; the nearest is state",
            "client",
            "aws-sdk-dotnet",
            "--require",
            "challenge.name,stat"),
        Mistake(
            "required word in another case",
            "the nearest is SMS_MFA",
            "client",
            "aws-sdk-dotnet",
            "--require",
            "challenge.name",
            "--require",
            "sms_mfa"),
        Mistake("report at a folder", "cannot be written", "client", "aws-sdk-dotnet", "--json", Folder),
        Mistake(
            "report below a file",
            "cannot be written",
            "client",
            "aws-sdk-dotnet",
            "--junit",
            Repository.PathOf("global.json", "report.xml")),
        Mistake("two reports in one file", "named twice", "client", "aws-sdk-dotnet", "--json", "one.txt", "--junit", "./one.txt"),
        Mistake(
            "report in place of the baseline", "named twice", "client", "aws-sdk-dotnet", "--baseline", "one.json", "--json", "one.json"),
        Mistake(
            "baseline with requirements that there are none of",
            "'7' is no version of the corpus",
            "client",
            "aws-sdk-dotnet",
            "--baseline",
            WriteFile("seven.json", """{"client":"aws-sdk-dotnet","requirements":"7","entries":[]}"""u8)),
        Mistake("baseline that is not there", "there is no file nothing.json", "client", "aws-sdk-dotnet", "--baseline", "nothing.json"),
        Mistake(
            "baseline of another client",
            "is the baseline of somebody-else",
            "client",
            "aws-sdk-dotnet",
            "--baseline",
            WriteFile("other.json", """{"client":"somebody-else","entries":[]}"""u8)),
        Mistake("payload that is not there", "there is no file nothing.json", "payload", "nothing.json"),
        Mistake(
            "payload folder without a file",
            "holds no .json file",
            "payload",
            Directory.CreateDirectory(Path.Combine(Folder, "none")).FullName),
        Mistake("payload pattern that fits nothing", "no file fits", "payload", "fixtures/captures/x*.json"),
        Mistake("payload of no status", "--status '4xx' is no status", "payload", "-", "--status", "4xx"),
        Mistake("payload of no flow", "--flow 'PASSWORD' is none of", "payload", "-", "--flow", "PASSWORD"),
        Mistake("payload of no operation", "--operation 'Get User' is no operation", "payload", "-", "--operation", "Get User"),
        Mistake("payload of a gigabyte", "a response has at most", "payload", WriteSparse("big.json", 1L << 30)),
        Mistake(
            "skeleton into a folder that is not empty",
            "is not an empty folder", "new", "client", "--language", "python", Repository.PathOf("harness")),
        Mistake(
            "export in a format that there is none of",
            "--format 'wiremok.net' is not a format to export to; the nearest is wiremock.net",
            "record",
            "export",
            "--format",
            "wiremok.net",
            "x"),
        Mistake(
            "export into a folder that is not empty",
            "is not an empty folder", "record", "export", "--format", "wiremock.net", Repository.PathOf("harness")),
        Mistake(
            "export into the corpus",
            "is below recordings, where each folder is part of the corpus",
            "record",
            "export",
            "--format",
            "WireMock.Net",
            Repository.PathOf("recordings", "exported")),
        Mistake(
            "export into a folder without a name", "DIR is an empty word", "record", "export", "--format", "wiremock.net", ""),
        Mistake(
            "export of what is no recording",
            "is no recording: it has no folder mappings",
            "record",
            "export",
            "--format",
            "wiremock.net",
            "x",
            "--from",
            "recordings"),
        Mistake(
            "record of a day that is none",
            "is not a day such as",
            "record",
            "--from",
            "x",
            "--origin",
            "authored",
            "--source",
            "x",
            "--case",
            "x",
            "--basis",
            "observed",
            "--into",
            "x",
            "--date",
            "yesterday"),
    ];

    private static IEnumerable<TestCaseData> Refused =>
    [
        Mistake("half a port", "--port is from 0 to 65535", "serve", "x", "--port", "80.5"),
        .. from name in (string[])["", "1A", "A B", "Ä", "=x"]
           from command in (string[][])[["client", "aws-sdk-dotnet"], ["doctor", "aws-sdk-dotnet"], [
               "baseline", "update", "aws-sdk-dotnet",
           ], ["snapshot", "verify", "--client", "aws-sdk-dotnet"]]
           select Mistake(
               $"{command[0]} with a variable of the name '{name}'",
               $"'{name.Split('=')[0]}' is not a variable name",
               [.. command, "--env", name]),
        .. from command in (string[][])[[
            "client", "aws-sdk-dotnet", "--requirements",
        ], ["service", "x", "--requirements"], ["payload", "-", "--requirements"], ["list", "--requirements"], ["list", "--since"]]
           from version in (string[])["0.9", "abc", "", "0.3.0", "-1"]
           select Mistake(
               $"{command[0]} {command[^1]} of '{version}'",
               $"'{version}' is no version of the corpus; there are 0.1, 0.2, 0.3",
               [.. command, version]),
    ];

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(Folder, recursive: true);

    [TestCaseSource(nameof(Mistakes))]
    public async Task Mistake_is_named_and_ends_with_exit_code_two(string sentence, string[] arguments)
    {
        var run = await Tool.RunAsync(arguments);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain(sentence));
            Assert.That(run.Error, Does.Not.Contain("   at ").And.Not.Contains("(Parameter '"));
            Assert.That(run.Error.Split('\n'), Has.All.Length.LessThan(1000).And.All.Not.Contains('\u001b'));
        }
    }

    // What is refused while the words are read ends as those above do, and needs no process to show what is said.
    [TestCaseSource(nameof(Refused))]
    public void Mistake_in_a_word_is_named(string sentence, string[] arguments)
    {
        using var interruption = new Interruption();
        var parsed = AllCommands.Parse(AllCommands.Create([], interruption), arguments);

        Assert.That(parsed.Action, Is.InstanceOf<ParseErrorAction>());
        Assert.That(parsed.Errors.Select(error => error.Message), Has.Some.Contains(sentence));
    }

    // A file of an earlier run beside a run that never began would be read as its report.
    [TestCase("--json", "client", "nobody")]
    [TestCase("--json", "client", "--jobs", "abc")]
    [TestCase("--junit", "client", "--frobnicate")]
    [TestCase("--json", "service", "nowhere")]
    [TestCase("--json", "snapshot", "diff", "nothing", "nothing")]
    public async Task Report_of_an_earlier_run_is_gone_after_a_mistake(string option, params string[] arguments)
    {
        var report = WriteFile($"{Guid.NewGuid():N}", "of an earlier run"u8);

        var run = await Tool.RunAsync([.. arguments, option, report]);

        Assert.That((run.ExitCode, File.Exists(report)), Is.EqualTo((2, false)));
    }

    [Test]
    public async Task Port_in_use_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var run = await Tool.RunAsync("serve", "tokens.sign-in.initiate.with-empty-parameters", "--port", $"{port}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain($"Port {port}"));
        }
    }

    [Test]
    public async Task Server_that_is_no_WireMock_is_named()
    {
        using var other = new HttpListener();
        var port = FreePort();
        other.Prefixes.Add($"http://127.0.0.1:{port}/");
        other.Start();
        var answering = Task.Run(async () =>
        {
            var context = await other.GetContextAsync();
            context.Response.StatusCode = 404;
            context.Response.Close();
        });

        var run = await Tool.RunAsync("client", "aws-sdk-dotnet", "--replay", $"wiremock=http://127.0.0.1:{port}");
        await answering;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("WireMock"));
        }
    }

    private static TestCaseData Mistake(string name, string sentence, params string[] arguments) =>
        new TestCaseData(sentence, arguments).SetName($"Mistake is named: {name}");

    private static string WriteFile(string name, ReadOnlySpan<byte> content)
    {
        var file = Path.Combine(Folder, name);
        File.WriteAllBytes(file, content.ToArray());
        return file;
    }

    private static string WriteSparse(string name, long length)
    {
        var file = Path.Combine(Folder, name);
        using var stream = File.Create(file);
        stream.SetLength(length);
        return file;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
