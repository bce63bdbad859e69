using System.Text;
using Conformance.Contract.Responses;
using Conformance.Corpus;
using Conformance.Corpus.Recordings;

namespace Conformance.RecordingSuite;

/// <summary><c>record --from</c>: what is brought in from a file has no more of anybody than what is recorded from a service.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class RecordingsOfFiles
{
    private const string Body =
        """{"ChallengeName":"NEW_PASSWORD_REQUIRED","ChallengeParameters":{"USER_ID_FOR_SRP":"jane.doe-77","userAttributes":"""
        + """
        "{\"name\":\"Jane Doe\",\"phone_number\":\"+4915112345678\",\"email\":\"jane@doe-family.io\"}","requiredAttributes":"[]"},
        """
        + """
        "Session":"AYABeExampleExampleExampleExampleExample"}
        """;

    private static readonly string[] Secrets = ["jane", "Jane", "Doe", "doe", "4915112345678", "AYABeExample"];

    [Test]
    public async Task Nobody_who_is_named_in_the_file_is_written()
    {
        using var folders = new TemporaryFolders();
        var (code, error, file) = await RecordAsync(folders, Body, "--origin", "documented", "--username", "jane.doe-77");

        Assert.That((code, error), Is.EqualTo((0, "")));
        var text = await File.ReadAllTextAsync(file);
        var recorded = MappingFile.Read(file);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Secrets.Where(secret => text.Contains(secret, StringComparison.Ordinal)), Is.Empty);
            Assert.That(recorded.ToExchange().Payload.Parameters["USER_ID_FOR_SRP"].Text, Is.EqualTo(recorded.Username));
            Assert.That(recorded.Defects, Is.Empty);
            Assert.That(
                text,
                Does.Contain("$.ChallengeParameters.userAttributes.{json text}.name").And.Contain("$.Session"),
                "substituted values are named");
        }
    }

    [Test]
    public async Task An_answer_names_its_user_itself_where_nobody_tells_the_name()
    {
        using var folders = new TemporaryFolders();

        var (_, _, unnamed) = await RecordAsync(folders, Body, "--origin", "documented");
        var (_, _, named) = await RecordAsync(folders, Body, "--origin", "documented", "--username", "joe.bloggs");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(MappingFile.Read(unnamed).Defects, Is.Empty);
            Assert.That(MappingFile.Read(named).Defects, Is.EqualTo((string[])["RSP-IDN-001"]));
        }
    }

    [TestCase("../x")]
    [TestCase("observed./x")]
    [TestCase("observed")]
    [TestCase("observed..one")]
    public async Task A_case_whose_id_is_none_is_not_written(string id)
    {
        using var folders = new TemporaryFolders();

        var (code, error, file) = await RecordAsync(folders, Body, "--origin", "documented", "--case", id);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(code, Is.EqualTo(2));
            Assert.That(error, Does.Contain("is no id of a case"));
            Assert.That(Directory.GetFiles(Path.GetDirectoryName(Path.GetDirectoryName(file))!), Has.Length.EqualTo(1), "the body");
        }
    }

    [Test]
    public async Task An_error_keeps_the_status_that_is_told()
    {
        using var folders = new TemporaryFolders();
        const string Error = """{"__type":"NotAuthorizedException","message":"Incorrect username or password."}""";

        var (_, _, told) = await RecordAsync(folders, Error, "--origin", "documented", "--status", "400", "--class", "error");
        var (refused, error, _) = await RecordAsync(folders, Error, "--origin", "documented", "--class", "error");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(MappingFile.Read(told).Answers[0].Status, Is.EqualTo(400));
            Assert.That(Encoding.UTF8.GetString(MappingFile.Read(told).Answers[0].Body.Span), Is.EqualTo(Error));
            Assert.That(refused, Is.EqualTo(2));
            Assert.That(error, Does.Contain("holds an error without its status").And.Contain("--status"));
        }
    }

    [Test]
    public async Task A_capture_of_somebody_else_says_how_sure_it_is()
    {
        using var folders = new TemporaryFolders();
        string[] names = ["--username", "jane.doe-77", "--origin", "captured"];

        var (code, error, _) = await RecordAsync(folders, Body, names);
        var (_, _, file) = await RecordAsync(folders, Body, [.. names, "--confidence", "quoted whole beside its request"]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(code, Is.EqualTo(2));
            Assert.That(error, Does.Contain("--origin captured needs --confidence TEXT"));
            Assert.That(MappingFile.Read(file).Origin, Is.EqualTo(Origin.Captured));
            Assert.That(await File.ReadAllTextAsync(file), Does.Contain("\"confidence\": \"quoted whole beside its request\""));
        }
    }

    private static async Task<(int Code, string Error, string File)> RecordAsync(
        TemporaryFolders folders, string body, params string[] more)
    {
        var folder = folders.Make();
        Directory.CreateDirectory(folder);
        var from = Path.Combine(folder, "body.json");
        await File.WriteAllTextAsync(from, body);
        var (code, _, error) = await Tool.EndAsync(Tool.Start([
            "record", "--from", from, "--into", folder, .. more.Contains("--case") ? (string[])[] : ["--case", "observed.one"],
            "--source", "a page", "--date", "2026-02-03", "--basis", "observed", .. more,
        ]));
        return (code, error, Path.Combine(folder, "mappings", "observed.one.json"));
    }
}
