using Conformance.Cli;
using Conformance.Contract.Catalog;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.CommandLine;

/// <summary>Doctor says what each declared word switches on, what one call gives, and what to do next.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class Doctors
{
    private const string Client = """
        "client":{"name":"c","version":"1","language":"l","runtime":"1"}
        """;

    private const string Sdk = $$"""{"id":1,"protocol":2,{{Client}},"profile":"sdk","operations":["AdminInitiateAuth"]}""";
    private const string Wrapper =
        $$"""{"id":1,"protocol":2,{{Client}},"profile":"wrapper","operations":["AdminInitiateAuth"],"surfaces":[],"flows":["srp"]}""";

    private const string WithoutProof =
        $$"""{"id":1,"protocol":2,{{Client}},"profile":"wrapper","operations":["InitiateAuth"],"surfaces":[],"flows":["srp"]"""
        + ""","challenges":[]}""";

    private static IEnumerable<string> Words =>
        ProtocolWords.All.Concat(ProtocolWords.ModelOperations).Concat(SurfacedMember.Paths).Distinct(StringComparer.Ordinal);

    [TestCaseSource(nameof(Words))]
    public void Every_word_that_can_be_declared_has_its_sentence(string word) =>
        Assert.That(DeclaredWords.Meaning(word), Is.Not.Null.And.Not.Empty);

    [Test]
    public void Each_declared_word_has_its_line_and_the_others_a_list()
    {
        var client = new ClientDescription
        {
            Name = "c",
            Version = "1",
            Language = "l",
            Runtime = "1",
            Profile = "wrapper",
            Protocol = 2,
            Operations = ["InitiateAuth"],
            Flows = ["srp"],
            Surfaces = ["tokens.idToken"],
            Capabilities = ["verify", "unheard-of"],
            Challenges = ["SMS_MFA"],
            ChallengeSurfaces = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["SMS_MFA"] = ["challenge.name"] },
        };

        var lines = DeclaredText.Lines(client).ToArray();

        using (Assert.EnterMultipleScope())
        {
            foreach (var word in (string[])["InitiateAuth", "srp", "tokens.idToken", "verify", "SMS_MFA", "unheard-of"])
            {
                Assert.That(lines, Has.One.StartsWith($"    {word} "), word);
            }

            Assert.That(lines, Has.One.StartsWith(
                "  flows not declared, so not judged: password, custom").And.One.StartsWith("  of SMS_MFA it shows: challenge.name"));
            Assert.That(lines, Has.All.Length.LessThanOrEqualTo(80));
        }
    }

    [TestCase(Sdk, """{"id":2,"surface":{"ChallengeName":"X"}}""", 0, "it handed out: success with ChallengeName", "this breaks SUR-")]
    [
        TestCase(
            Sdk,
            """{"id":2,"error":{"type":"MyError","message":"half\u001b[31m","text":"MyError: whole","kind":"other"}}""",
            5,
            "type: MyError",
            "kind: other",
            @"message: half\u001b[31m",
            "text: MyError: whole",
            "next: no request arrived"),
    ]
    [TestCase(Sdk, """{"id":2,"unsupported":true}""", 5, "as unsupported", "next: call your client")]
    [TestCase(Sdk, "no json", 5, "wrote a line that", "next: fix the driver")]
    [
        TestCase(
            Wrapper,
            """{"id":2,"outcome":"error","error":{"type":"MyError","text":"x","kind":"transport"}}""",
            5,
            "a sign-in",
            "type: MyError",
            "kind: transport"),
    ]
    [TestCase(Wrapper, """{"id":2,"unsupported":true}""", 5, "unsupported", "next: call your client")]
    [TestCase(WithoutProof, "", 5, "call: none: the client does not declare that it answers PASSWORD_VERIFIER", "next: declare in hello")]
    [
        TestCase(
            """{"id":1,"error":{"type":"ImportError","message":"No module named x","kind":"other"}}""",
            "",
            5,
            "answered hello with an error",
            "ImportError",
            "No module named x"),
    ]
    [TestCase("""{"id":1}""", "", 5, "one JSON object per line")]
    public async Task What_one_call_gives_is_told(string hello, string answer, int exitCode, params string[] told)
    {
        var folder = Directory.CreateTempSubdirectory("doctor-");
        var driver = Path.Combine(folder.FullName, "driver.py");
        await File.WriteAllTextAsync(driver, $"""
            import sys
            sys.stdin.readline(); print(r'''{hello}''', flush=True)
            sys.stdin.readline(); print(r'''{answer}''', flush=True)
            sys.stdin.read()
            """);

        var doctor = await Tool.RunAsync("doctor", "--", "python3", driver);
        folder.Delete(recursive: true);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(doctor.ExitCode, Is.EqualTo(exitCode), doctor.Output + doctor.Error);
            foreach (var words in told)
            {
                Assert.That(Unbroken(doctor.Output), Does.Contain(words));
            }
        }
    }

    [Test]
    public async Task Driver_that_does_not_shake_hands_is_explained()
    {
        var doctor = await Tool.RunAsync("doctor", "--", "dotnet", Repository.MisbehavingDriver, "wrong-protocol-version");

        Assert.That(
            (doctor.ExitCode, Unbroken(doctor.Output).Contains("one JSON object per line", StringComparison.Ordinal)),
            Is.EqualTo((5, true)),
            doctor.Output);
    }

    [Test]
    public async Task Client_with_a_manifest_is_well_and_one_that_is_absent_spoils_nothing()
    {
        var one = await Tool.RunAsync("doctor", "dotnet-reference");
        var all = await Tool.RunAsync("doctor");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(one.ExitCode, Is.Zero, one.Output);
            Assert.That(Unbroken(one.Output), Does.Contain("call: a sign-in").And.Contain("after 1 request"));
            Assert.That(
                Unbroken(one.Output),
                Does.Contain("sent: AdminInitiateAuth by ADMIN_USER_PASSWORD_AUTH answered: tokens").And.Contain(
                    "sent: AdminInitiateAuth by ADMIN_USER_PASSWORD_AUTH answered: the challenge SMS_MFA "
                    + "sent: AdminRespondToAuthChallenge to SMS_MFA answered: tokens"));
            Assert.That(all.ExitCode, Is.Zero, all.Output);
            Assert.That(all.Output, Does.Contain("dotnet-reference: starts").And.Contain("boto3: starts"));
        }
    }

    private static string Unbroken(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
