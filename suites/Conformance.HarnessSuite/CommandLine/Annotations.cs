using Conformance.ServiceMutants.Reference;

namespace Conformance.HarnessSuite.CommandLine;

/// <summary>On GitHub Actions what is out of date in a baseline is shown at its line, and elsewhere not.</summary>
[Parallelizable(ParallelScope.Children)]
internal sealed class Annotations
{
    private const string Id = "challenge.SMS_MFA.initiate.full";
    private const string Awkward = "known, 100%: all.json";

    // The lines are counted from 1.
    private const string OutOfDate = $$"""
        {
          "client": "aws-sdk-dotnet",
          "entries": [
            { "case": "{{Id}}", "rule": "SUR-OUT-001", "versions": "*", "reason": "mended since" },
            {
              "case": "{{Id}}", "rule": "NO-RULE-001", "versions": "*", "reason": "a rule that is none"
            }
          ],
          "notApplicable": [
            "no.such.case",
            "{{Id}}"
          ],
          "declares": [
            "capability state"
          ]
        }
        """;

    private static readonly string[] Due =
    [
        "::error file=known%2C 100%25%3A all.json,line=4::baseline out of date: aws-sdk-dotnet: baseline entry "
            + $"{Id} SUR-OUT-001: the rule holds in {Id}; remove it",
        "::error file=known%2C 100%25%3A all.json,line=5::baseline out of date: aws-sdk-dotnet: baseline entry "
            + $"{Id} NO-RULE-001: there is no rule NO-RULE-001",
        "::error file=known%2C 100%25%3A all.json,line=14::baseline out of date: aws-sdk-dotnet: the client no longer declares "
            + "capability state",
        "::error file=known%2C 100%25%3A all.json,line=11::baseline out of date: aws-sdk-dotnet: case "
            + $"{Id} is listed as not applicable and applies",
        "::error file=known%2C 100%25%3A all.json,line=10::baseline out of date: aws-sdk-dotnet: the case no.such.case, listed as not "
            + "applicable, is not in the corpus",
    ];

    private string folder = null!;

    [OneTimeSetUp]
    public void Create() => folder = Directory.CreateTempSubdirectory("annotations-").FullName;

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task Each_thing_that_is_out_of_date_is_shown_at_its_line()
    {
        var run = await JudgeAsync(Write(Awkward, OutOfDate), ("GITHUB_ACTIONS", "true"), ("GITHUB_WORKSPACE", folder));

        Assert.That(Shown(run).Select(line => line.Split(": did you mean")[0]), Is.EqualTo(Due));
        Assert.That(run.ExitCode, Is.EqualTo(3));
        Assert.That(run.LastLine, Is.EqualTo("1 passed, 0 failed, 0 skipped"));
    }

    [Test]
    public async Task File_outside_the_repository_is_named_as_it_was_given()
    {
        var file = Write("outside.json", OutOfDate);

        var run = await JudgeAsync(file, ("GITHUB_ACTIONS", "true"), ("GITHUB_WORKSPACE", Path.Combine(folder, "elsewhere")));

        Assert.That(Shown(run), Has.Length.EqualTo(Due.Length).And.All.StartsWith($"::error file={file},line="));
    }

    [Test]
    public async Task Elsewhere_nothing_is_shown()
    {
        var run = await JudgeAsync(Write("elsewhere.json", OutOfDate), ("CI", "true"));

        Assert.That((run.ExitCode, Shown(run).Length), Is.EqualTo((3, 0)));
    }

    [Test]
    public async Task Nothing_is_shown_of_a_client_that_breaks_the_contract()
    {
        var run = await JudgeAsync(Write("none.json", """{"client":"aws-sdk-dotnet","entries":[]}"""), ("GITHUB_ACTIONS", "true"));
        using var red = Tool.Start(
            ["client", "aws-sdk-dotnet", "--case", "forward.lower-case-challenge", "--baseline", Path.Combine(folder, "none.json")],
            ("GITHUB_ACTIONS", "true"));
        var broken = await Tool.EndAsync(red);

        Assert.That((run.ExitCode, Shown(run).Length), Is.EqualTo((0, 0)), run.Output);
        Assert.That((broken.ExitCode, Shown(broken).Length), Is.EqualTo((1, 0)), broken.Output);
    }

    [Test]
    public async Task Of_a_service_too()
    {
        const string Baseline = """
            {
              "client": "service",
              "entries": [
                { "case": "password.plain.*", "rule": "RSP-OUT-001", "versions": "*", "reason": "mended since" }
              ]
            }
            """;
        await using var service = await ReferenceService.StartAsync(new(), TimeProvider.System, "annotated", CancellationToken.None);
        using var judged = Tool.Start(
            [
                "service", service.Address.Url.ToString(), "--region", service.Address.Region, "--case", "password.plain.*",
                "--name", "service", "--baseline", Write("service.json", Baseline),
            ],
            ("GITHUB_ACTIONS", "true"),
            ("GITHUB_WORKSPACE", folder),
            ("AWS_ACCESS_KEY_ID", service.Credentials.AccessKey),
            ("AWS_SECRET_ACCESS_KEY", service.Credentials.SecretKey),
            ("AWS_SESSION_TOKEN", service.Credentials.Token));

        var run = await Tool.EndAsync(judged);

        Assert.That(
            Shown(run),
            Is.EqualTo([
                "::error file=service.json,line=4::baseline out of date: service: baseline entry password.plain.* RSP-OUT-001: no case "
                    + "that password.plain.* matches breaks the rule in this way; remove it",
            ]),
            run.Output + run.Error);
    }

    private static string[] Shown(ToolRun run) =>
        [.. run.Output.Split('\n').Where(line => line.StartsWith("::", StringComparison.Ordinal))];

    private static async Task<ToolRun> JudgeAsync(string baseline, params (string Name, string Value)[] variables)
    {
        using var judged = Tool.Start(["client", "aws-sdk-dotnet", "--case", Id, "--baseline", baseline], variables);
        return await Tool.EndAsync(judged);
    }

    private string Write(string name, string text)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, text);
        return file;
    }
}
