using System.Text;
using System.Text.Json;
using Conformance.Contract.Wire;
using Conformance.Corpus.Recordings;

namespace Conformance.HarnessSuite.Services;

/// <summary>A real emulator, judged as a user judges it.</summary>
[Parallelizable(ParallelScope.Self)]
internal sealed class CognitoLocalIsJudged
{
    private static readonly string Baseline = Repository.PathOf("fixtures", "services", "cognito-local", "baseline.json");

    private Emulator service = null!;

    [OneTimeSetUp]
    public async Task Start() => service = await Emulator.StartCognitoLocalAsync();

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (service is not null)
        {
            await service.DisposeAsync();
        }
    }

    [Test]
    public async Task Deviations_are_listed_by_rule_and_violate_the_contract_without_a_baseline()
    {
        var run = await Tool.RunAsync("service", service.Url);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(1), run.Error);
            Assert.That(run.Output, Does.Contain("password.plain.confirmed: RSP-TOK-003, RSP-TOK-004"));
            Assert.That(run.Output, Does.Match("  tokens +reached, deviates: "));
            Assert.That(run.Output, Does.Match("  NEW_PASSWORD_REQUIRED +not reached: [a-z.-]+ was answered with"));
            Assert.That(service.Pools, Is.Empty, "left behind");
        }
    }

    [Test]
    public async Task Deviations_are_as_expected_with_its_baseline()
    {
        var report = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():N}.json");
        var run = await Tool.RunAsync(
            "service", service.Url, "--name", "cognito-local", "--baseline", Baseline, "--service-version", "5.3.0", "--json", report);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Output + run.Error);
            Assert.That(KeptSummary.WhyOther("cognito-local", report), Is.Null);
            Assert.That(run.LastLine, Does.Match("^[1-9][0-9]* passed, 0 failed, [1-9][0-9]* skipped$"));
        }
    }

    /// <summary>What is asked of it directly shows which words it answers with; each of them is in its recording.</summary>
    [Test]
    public async Task No_word_of_the_protocol_of_a_live_answer_is_missing_in_its_recording()
    {
        var folder = Directory.CreateTempSubdirectory("recorded-").FullName;
        var into = Path.Combine(folder, "cognito-local");
        string[] asked =
        [
            """{"UserPoolId":"local_0","ClientId":"none","AuthFlow":"NO_SUCH_FLOW"}""",
            """{"UserPoolId":"local_0","ClientId":"none","AuthFlow":"ADMIN_USER_PASSWORD_AUTH"}""",
            """{"UserPoolId":"local_0","ClientId":"none","AuthFlow":"ADMIN_USER_PASSWORD_AUTH","AuthParameters":{"USERNAME":"a"}}""",
        ];
        List<string> words = [];
        using var client = new HttpClient();
        foreach (var body in asked)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, service.Url)
            {
                Content = new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue(WireNames.AmzJson)),
            };
            request.Headers.Add(WireNames.Target, WireNames.TargetPrefix + WireNames.AdminInitiateAuth);
            using var response = await client.SendAsync(request);
            using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
            words.AddRange(answer.RootElement.EnumerateObject().Select(member => member.Name));
            words.Add(answer.RootElement.GetProperty("__type").GetString()!);
        }

        var run = await Tool.RunAsync("record", "--from-service", service.Url, "--case", "refusal.*", "--into", into);
        var text = string.Concat(Directory.EnumerateFiles(into, "*.json", SearchOption.AllDirectories)
            .Select(file => Encoding.UTF8.GetString(MappingFile.Read(file).Answers[0].Body.Span)));
        Directory.Delete(folder, recursive: true);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(
                words, Does.Contain("CognitoLocal#Unsupported").And.Contain("InvalidParameterException"), "control: it does say so");
            Assert.That(words.Where(word => !text.Contains($"\"{word}\"", StringComparison.Ordinal)), Is.Empty);
        }
    }

    [Test]
    [Category("Dear")]
    [Explicit(".ci/full runs it")]
    public async Task Baseline_of_less_than_is_reached_is_out_of_date()
    {
        var less = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(
            less,
            (await File.ReadAllTextAsync(Baseline)).Replace("\"challenge tokens\"", "\"challenge SMS_MFA\"", StringComparison.Ordinal));

        var run = await Tool.RunAsync("service", service.Url, "--baseline", less);
        File.Delete(less);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(3));
            Assert.That(run.Output, Does.Contain("the client no longer declares challenge SMS_MFA").And.Contain(
                "tokens is reached, and the baseline does not list it"));
        }
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Windows has no signals to send")]
    public async Task Interrupted_run_removes_what_it_made()
    {
        await using var own = await Emulator.StartCognitoLocalAsync();
        using var tool = Tool.Start(["service", own.Url]);
        tool.StandardInput.Close();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (own.Pools.Count == 0)
        {
            await Task.Delay(20, limit.Token);
        }

        await Tool.SignalAsync("INT", tool);
        var run = await Tool.EndAsync(tool);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(130));
            Assert.That(own.Pools, Is.Empty);
        }
    }
}
