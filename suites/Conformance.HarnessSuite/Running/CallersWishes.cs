using System.Text;
using System.Text.Json.Nodes;
using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Mutants.SignIns;
using Conformance.Reports;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Running;

/// <summary>What the caller adds to a sign-in travels to a client that declares it, and from there to the service.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class CallersWishes
{
    private const string Handed = "{\"step\":\"SMS_MFA of a client\"}";

    private static readonly SrpMemory Memory = new();

    [TestCase("context.*", 7)]
    [TestCase("metadata.of-*", 6)]
    [TestCase("resume.*", 26)]
    [TestCase("context-answer.*", 16)]
    [TestCase("memory.*", 31)]
    [TestCase("shared.*", 8)]
    [TestCase("sign-up.*", 4)]
    [TestCase("preferred.*", 28)]
    [TestCase("renew.two-at-once*", 2)]
    [TestCase("pair.SMS_MFA.DEVICE_SRP_AUTH*", 2)]
    [TestCase("clock.skew.*", 2)]
    [TestCase("chain.custom-srp.*", 2)]
    public async Task A_client_that_does_right_passes(string pattern, int count)
    {
        await using var stage = await Stage.OpenAsync();

        await stage.RunAsync(Selection.Matching(Stage.Corpus.Cases, [pattern]), ReferenceSignIn.Create(Memory));

        Assert.That(
            stage.Results.Select(result =>
                $"{result.Case.Id} {result.Verdict} {result.Reason}{string.Join(' ', result.Findings.Select(finding => finding.Rule.Id))}"),
            Is.EqualTo(stage.Results.Select(result => $"{result.Case.Id} Pass ")));
        Assert.That(stage.Results, Has.Count.EqualTo(count));
    }

    [TestCase("context.start-and-answer", "contextData")]
    [TestCase("sign-up.EMAIL_OTP", "signUpSession")]
    [TestCase("metadata.of-refresh", "clientMetadata")]
    [TestCase("resume.handed-over", "resume")]
    [TestCase("memory.second-sign-in", "memory")]
    [TestCase("shared.second-sign-in", "shared")]
    [TestCase("chain.custom-srp.no-secret", "customSrp")]
    public async Task One_that_does_not_declare_it_is_not_asked_and_the_word_is_counted(string id, string word)
    {
        await using var stage = await Stage.OpenAsync();
        var modest = ReferenceSignIn.Mutate(new("modest", "declares little", [])
        {
            Describe = client =>
                client with
                {
                    Flows = [.. client.Flows.Where(flow => flow != word)],
                    Capabilities = [.. client.Capabilities.Where(capability => capability != word)],
                },
        }, Memory);

        await stage.RunAsync(Stage.Cases(id), modest);

        Assert.That(
            (stage.Results.Single().Verdict, stage.Results.Single().NotDeclared.Keys.Single()), Is.EqualTo((Verdict.NotApplicable, word)));
    }

    [Test]
    public async Task A_refresh_carries_what_is_given_with_it()
    {
        List<string> sent = [];
        var noting = ReferenceSignIn.Mutate(
            new("noting", "notes what it sends", [])
            {
                OnRequest = (_, _, body) => sent.Add(body["ClientMetadata"]?.ToJsonString() ?? "none"),
            },
            Memory);
        await using var stage = await Stage.OpenAsync();

        await stage.RunAsync(Stage.Cases("metadata.of-refresh"), noting);

        Assert.That(sent, Is.EqualTo(["none", """{"harness-answer":"harness-answered","step":"2"}"""]));
    }

    [Test]
    public async Task What_a_client_hands_out_to_go_on_with_is_given_back_as_it_is_and_stands_in_no_trace()
    {
        string? given = null;
        var opaque = ReferenceSignIn.Mutate(new("opaque", "hands out a text", [])
        {
            OnOutcome = (_, outcome) =>
            {
                if ((string?)outcome["outcome"] == "challenged")
                {
                    outcome["resume"] = Handed;
                }
            },
            Instead = (_, question, _) =>
            {
                given = question.Resume?.Resume ?? given;
                return Task.FromResult<JsonObject?>(
                    question.Resume is null
                        ? null
                        : new JsonObject
                        {
                            ["outcome"] = "error",
                            ["error"] = new JsonObject { ["type"] = "Gone", ["message"] = $"no {Handed}", ["kind"] = "other" },
                        });
            },
        }, Memory);
        await using var stage = await Stage.OpenAsync();

        await stage.RunAsync(Stage.Cases("resume.handed-over"), opaque);

        var result = stage.Results.Single();
        var trace = Encoding.UTF8.GetString(TraceText.Write(result, result.Trace!));
        Assert.That(given, Is.EqualTo(Handed));
        Assert.That(trace, Does.Contain("<resume>").And.Not.Contain("of a client"));
    }

    [Test]
    public async Task What_a_challenge_of_its_own_surfaces_does_not_show_is_not_due_and_what_it_shows_is_judged()
    {
        const string Id = "challenge.NEW_PASSWORD_REQUIRED.initiate.full";
        var bare = Showing(outcome => (outcome["challenge"] as JsonObject)?.Remove("parameters"));
        var wrong = Showing(outcome => outcome["challenge"]!["parameters"] = new JsonObject { ["USER_ID_FOR_SRP"] = "another" });
        await using var stage = await Stage.OpenAsync();
        await using var other = await Stage.OpenAsync();
        await using var undeclared = await Stage.OpenAsync();

        await stage.RunAsync(Stage.Cases(Id), bare);
        await other.RunAsync(Stage.Cases(Id), wrong);
        await undeclared.RunAsync(
            Stage.Cases(Id), Showing(outcome => (outcome["challenge"] as JsonObject)?.Remove("parameters"), ownSurfaces: false));

        Assert.That(
            (stage.Results.Single().Verdict, stage.Results.Single().NotDeclared["challenge.parameters"]), Is.EqualTo((Verdict.Pass, 1)));
        Assert.That(other.Results.Single().Findings.Select(finding => finding.Rule.Id), Does.Contain("SUR-CHS-002"));
        Assert.That(undeclared.Results.Single().Findings.Select(finding => finding.Rule.Id), Does.Contain("SUR-CHS-002"));
    }

    private static InProcessClient Showing(Action<JsonObject> change, bool ownSurfaces = true) =>
        ReferenceSignIn.Mutate(new("showing", "shows a part", [])
        {
            Describe = client => ownSurfaces
                ? client with
                {
                    ChallengeSurfaces = new Dictionary<string,
                    IReadOnlyList<string>>(StringComparer.Ordinal)
                    { ["NEW_PASSWORD_REQUIRED"] = ["challenge.name", "challenge.session"] },
                }
                : client,
            OnOutcome = (_, outcome) => change(outcome),
        }, Memory);
}
