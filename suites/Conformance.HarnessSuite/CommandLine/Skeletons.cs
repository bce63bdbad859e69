using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Conformance.HarnessSuite.CommandLine;

/// <summary>Each skeleton of <c>new client</c> speaks the protocol at once, and with a client in its marked place as it says.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class Skeletons
{
    private static readonly string[] Profiles = ["sdk", "wrapper"];

    private readonly ConcurrentDictionary<(Skeleton Skeleton, string Profile), Lazy<Task<WrittenSkeleton>>> built = new();

    [OneTimeTearDown]
    public async Task TakeAway()
    {
        foreach (var one in built.Values)
        {
            (await one.Value).Dispose();
        }
    }

    [TestCaseSource(nameof(Profiles))]
    public void They_are_those_that_are_tried(string profile) => Assert.That(
        Directory.GetDirectories(Repository.PathOf("fixtures", "skeletons", profile)).Select(Path.GetFileName),
        Is.EquivalentTo(Skeleton.All.Select(one => one.Language)));

    [Test]
    public async Task It_shakes_hands_at_once_and_is_told_to_call_its_client(
        [ValueSource(nameof(Profiles))] string profile, [ValueSource(typeof(Skeleton), nameof(Skeleton.All))] Skeleton skeleton)
    {
        skeleton.Require();
        var written = await BuiltAsync(skeleton, profile);

        var doctor = await Tool.RunAsync(["doctor", "--", .. skeleton.CommandFrom(written.Folder)]);
        var judged = await JudgeAsync(skeleton.CommandFrom(written.Folder));
        var another = await JudgeAsync("python3", Repository.PathOf("fixtures", "skeletons", profile, "python", "driver.py"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(doctor.ExitCode, Is.EqualTo(5), doctor.Output);
            Assert.That(
                Unbroken(doctor.Output),
                Does.Contain("shakes hands: my-own").And.Contain($"profile {profile}").And.Contain(
                    "capabilities not declared, so not judged: "));
            Assert.That(
                Unbroken(doctor.Output),
                Does.Contain("as unsupported").And.Contain("next: call your client in the driver's one marked place"));
            Assert.That(doctor.Output.Split('\n').Skip(1).Select(line => line.TrimEnd()), Has.All.Length.LessThanOrEqualTo(80));
            Assert.That((judged.ExitCode, judged.LastLine), Is.EqualTo((5, another.LastLine)), judged.Output + judged.Error);
            Assert.That(judged.LastLine, Does.Match("^0 passed, [1-9][0-9]* failed, "));
        }
    }

    [TestCaseSource(typeof(Skeleton), nameof(Skeleton.All))]
    public async Task It_is_built_and_looked_at_by_the_commands_that_it_comes_with(Skeleton skeleton)
    {
        skeleton.Require();
        using var lone = new LoneTool();
        var written = await lone.RunAsync(["new", "client", "-l", skeleton.Language, "--profile", "wrapper", "it's mine/my-own"]);
        string[] next = [.. written.Output.Split('\n').SkipWhile(line => line != "next:").Skip(1).Where(line => line.Length > 0)];

        var run = await Skeleton.PasteAsync(lone.Folder, string.Join('\n', next));

        Assert.That(next, Has.Length.EqualTo(skeleton.Build is [] ? 1 : 2), written.Output + written.Error);
        Assert.That(run.ExitCode, Is.EqualTo(5), run.Output + run.Error);
        Assert.That(Unbroken(run.Output), Does.Contain("shakes hands: my-own").And.Contain("next: call your client"));
    }

    [Test]
    public async Task In_the_folder_of_its_own_no_command_goes_elsewhere()
    {
        using var lone = new LoneTool();

        var written = await lone.RunAsync(["new", "client", "-l", "go", "."]);

        Assert.That(
            written.Output,
            Does.EndWith("next:\n  go build -o bin/driver .\n  cognito-conformance doctor -- bin/driver\n"));
    }

    [Test]
    public async Task It_logs_what_is_no_request_and_goes_on_until_it_is_told_to_end(
        [ValueSource(nameof(Profiles))] string profile, [ValueSource(typeof(Skeleton), nameof(Skeleton.All))] Skeleton skeleton)
    {
        const string Input = """
            no JSON
            []
            {"id":2}
            {"id":3,"op":"never","deep":[[{"a":"\ud83d\ude00é\n\"\\\/"}]],"n":-1.5e+30,"e":{},"l":[ ],"t":true ,"z":null}
            {"id":4,"op":"never"
            {"id":5,"op":"never"}}
            {"id":6,"op":"never"}
            {"id":7,"op":"bye"}
            {"id":8,"op":"hello"}

            """;
        skeleton.Require();
        var written = await BuiltAsync(skeleton, profile);

        var run = await skeleton.RunAsync(written.Folder, Input);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(Lines(run), Is.EqualTo(["""{"id":3,"unsupported":true}""", """{"id":6,"unsupported":true}"""]));
            Assert.That(run.Error.Split('\n').Count(line => line.StartsWith("not a request: ", StringComparison.Ordinal)), Is.EqualTo(5));
        }
    }

    [TestCaseSource(typeof(Skeleton), nameof(Skeleton.All))]
    public async Task A_client_in_its_place_is_heard(Skeleton skeleton)
    {
        const string Input = """
            {"id":1,"op":"signIn","attempt":"a","flow":"password","username":"somebody","password":"x","timeoutMs":1000}
            {"id":2,"op":"answer","attempt":"a","answer":{"code":"123456"}}
            {"id":3,"op":"state","attempt":"a"}
            {"id":4,"op":"bye"}

            """;
        skeleton.Require();
        using var written = await WriteAsync(skeleton, "wrapper");
        skeleton.Fill(written.Folder);
        await skeleton.BuildAsync(written.Folder);

        var run = await skeleton.RunAsync(written.Folder, Input);

        Assert.That(
            Lines(run),
            Is.EqualTo(((string[])[
                """{"id":1,"outcome":"signedIn","tokens":{"accessToken":"a","idToken":"b","refreshToken":"c"}}""",
                """{"id":2,"outcome":"challenged","challenge":{"name":"SMS_MFA","parameters":{"k":"v"},"session":"s"}}""",
                """{"id":3,"signedIn":false}""",
            ]).Select(Sorted)),
            run.Error);
    }

    private static Task<ToolRun> JudgeAsync(params string[] command) =>
        Tool.RunAsync(["client", "--case", "challenge.SMS_MFA.*", "--case", "sign-in.SMS_MFA.*", "--", .. command]);

    /// <summary>One as it is written, and built once for all tests that leave it as it is.</summary>
    private Task<WrittenSkeleton> BuiltAsync(Skeleton skeleton, string profile) => built.GetOrAdd((skeleton, profile), _ => new(async () =>
    {
        var written = await WriteAsync(skeleton, profile);
        await skeleton.BuildAsync(written.Folder);
        return written;
    })).Value;

    private static async Task<WrittenSkeleton> WriteAsync(Skeleton skeleton, string profile)
    {
        var written = new WrittenSkeleton();
        var run = await Tool.RunAsync("new", "client", "--language", skeleton.Language, "--profile", profile, written.Folder);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        return written;
    }

    // Whatever the order of members and the blanks between them.
    private static IEnumerable<string> Lines(ToolRun run) =>
        run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Sorted);

    private static string Sorted(string json) => Order(JsonNode.Parse(json)!).ToJsonString();

    private static JsonNode Order(JsonNode node) => node is JsonObject members
        ? new JsonObject(
            members.OrderBy(member => member.Key, StringComparer.Ordinal)
                .Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Order(member.Value!))))
        : node.DeepClone();

    private static string Unbroken(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private sealed class WrittenSkeleton : IDisposable
    {
        private readonly DirectoryInfo above = Directory.CreateTempSubdirectory("skeleton-");

        // The name that the driver gives its client.
        public string Folder => Path.Combine(above.FullName, "my-own");

        public void Dispose() => above.Delete(recursive: true);
    }
}
