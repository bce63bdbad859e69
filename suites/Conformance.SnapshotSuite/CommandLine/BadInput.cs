namespace Conformance.SnapshotSuite.CommandLine;

[Parallelizable(ParallelScope.All)]
internal sealed class BadInput
{
    private static readonly string Documented = Path.Combine("recordings", "documented");

    [TestCase("CI", "true")]
    [TestCase("TF_BUILD", "True")]
    [TestCase("BuildRunner", "MyGet")]
    public async Task Nothing_is_accepted_on_a_build_server(string variable, string value)
    {
        using var folder = new TemporaryFolder();
        var verified = await Tool.RunOnBuildServerAsync((variable, value), "snapshot", "verify", folder.Path, "--from", Documented);
        var received = folder.Files;
        var accepted = await Tool.RunOnBuildServerAsync((variable, value), "snapshot", "accept", folder.Path);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(verified.ExitCode, Is.EqualTo(1));
            Assert.That(accepted.ExitCode, Is.EqualTo(2));
            Assert.That(accepted.Error, Does.Contain(variable));
            Assert.That(folder.Files, Is.EqualTo(received).And.All.EndsWith(".received.json"));
        }
    }

    [Test]
    public async Task Snapshot_that_was_broken_by_hand_is_named_with_its_line()
    {
        using var folder = new TemporaryFolder();
        await Tool.RunAsync("snapshot", "accept", folder.Path, "--from", Documented);
        var file = folder.Of("challenge.SMS_MFA.initiate.full.verified.json");
        await File.WriteAllTextAsync(
            file, (await File.ReadAllTextAsync(file)).Replace("\"body\": {", "\"body\": ", StringComparison.Ordinal));
        var before = folder.Files;
        var verified = await Tool.RunAsync("snapshot", "verify", folder.Path, "--from", Documented);
        var compared = await Tool.RunAsync("snapshot", "diff", folder.Path, Documented);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((verified.ExitCode, compared.ExitCode), Is.EqualTo((2, 2)));
            Assert.That(verified.Error, Does.Contain(file).And.Contain("line 6").And.Contain("restore the file"));
            Assert.That(compared.Error, Is.EqualTo(verified.Error));
            Assert.That(folder.Files, Is.EqualTo(before));
        }
    }

    private static IEnumerable<TestCaseData> Arguments =>
    [
        Arguments_that(["verify"], "--from RECORDINGS, --from-service URL or --client NAME", "say nothing"),
        Arguments_that(
            ["verify", "F", "--from", Documented, "--client", "boto3"],
            "give one of --from RECORDINGS, --from-service URL or --client NAME",
            "name two sources"),
        Arguments_that(["verify", "F", "--from", Documented, "--case", "x"], "--client NAME", "choose cases of recordings"),
        Arguments_that(["verify", "F", "--from", Documented, "--keep", "type"], "give --from-service URL", "keep a value of recordings"),
        Arguments_that(["verify", "F", "--from-service", "http://127.0.0.1:9", "--keep", "PASSWORD"], "--keep PASSWORD", "keep a secret"),
        Arguments_that(["verify", "--from", Documented], "name the folder", "name no folder"),
        Arguments_that(["verify", "F", "--from", "nowhere"], "there is no folder nowhere", "name no recordings"),
        Arguments_that(["verify", "F", "--client", "nobody"], "there is no client 'nobody'", "name no client"),
        Arguments_that(["verify", "F", "--client", "aws-sdk-dotnet", "--case", "nothing.*"], "matches none", "match no case"),
        Arguments_that(["accept", "F", "--prune"], "--from RECORDINGS, --from-service URL or --client NAME", "prune without a look"),
        Arguments_that(["accept", "nowhere"], "there is no folder nowhere", "accept nothing"),
        Arguments_that(["accept", "README.md", "--from", Documented], "is a file", "accept into a file"),
        Arguments_that(["verify", "README.md/below", "--from", Documented], "cannot be made", "verify below a file"),
        Arguments_that(["diff", Documented, "README.md"], "is a file", "compare with a file"),
        Arguments_that(["diff", Documented, "nowhere"], "there is no folder nowhere", "compare with nothing"),
        Arguments_that(["diff", Documented, "suites"], "neither recordings", "compare with a folder of something else"),
        Arguments_that(["diff", Documented, Documented, "--fail-on", "noise"], "noise", "fail on something else"),
        Arguments_that(["diff", Documented, Documented, "--json", "suites"], "is a folder", "write into a folder"),
    ];

    [TestCaseSource(nameof(Arguments))]
    public async Task Arguments_are_refused_with_a_message(string[] arguments, string told)
    {
        using var folder = new TemporaryFolder();
        var run = await Tool.RunAsync(["snapshot", .. arguments.Select(argument => argument == "F" ? folder.Path : argument)]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain(told));
            Assert.That(folder.Files, Is.Empty);
        }
    }

    private static TestCaseData Arguments_that(string[] arguments, string told, string what) =>
        new TestCaseData(arguments, told).SetName($"Arguments that {what} are refused");
}
