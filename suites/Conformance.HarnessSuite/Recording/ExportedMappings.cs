using System.Text;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Files;
using Conformance.Corpus.Recordings;
using Conformance.WireMockNet;
using WireMock.Server;

namespace Conformance.HarnessSuite.Recording;

/// <summary>What <c>record export</c> writes is served by a plain WireMock.Net, byte for byte.</summary>
internal sealed class ExportedMappings
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("exported-");

    [OneTimeTearDown]
    public void Remove() => root.Delete(recursive: true);

    [TestCase("documented", 39)]
    [TestCase("cognito-local", 60)]
    public async Task Plain_WireMock_Net_serves_every_recording(string recording, int count)
    {
        var folder = Path.Combine(root.FullName, recording);
        var run = await Tool.RunAsync(
            "record", "export", "--format", "wiremock.net", folder, "--from", Path.Combine("recordings", recording));
        using var server = WireMockServer.Start(settings => settings.Urls = ["http://127.0.0.1:0"]);
        server.ReadStaticMappings(folder);
        using var client = server.CreateClient();
        var recordings =
            Directory.GetFiles(Repository.PathOf("recordings", recording, "mappings"), "*.json").Select(MappingFile.Read).ToArray();

        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
        Assert.That(run.Output, Does.StartWith($"wrote {count} files into "));
        Assert.That((recordings.Length, server.Mappings.Count), Is.EqualTo((count, count)));
        foreach (var one in recordings)
        {
            using (Assert.EnterMultipleScope())
            {
                await AssertServedAsync(client, one);
            }
        }
    }

    [Test]
    public void Bytes_that_are_no_text_and_a_delay_are_kept()
    {
        var file = Edited("\"status\": 200", "\"fixedDelayMilliseconds\": 250, \"status\": 503", body: "AP8=");

        var text = RecordedMapping.TextOf(SavedFile.At(file));

        Assert.That(
            text, Does.Contain("\"BodyAsBytes\": \"AP8=\"").And.Contain("\"Delay\": 250").And.Contain("\"StatusCode\": 503"));
    }

    [TestCase("\"equalTo\": \"AWSCog", "\"contains\": \"AWSCog", "$.request.headers.X-Amz-Target is not as `record` writes it")]
    [TestCase("\"$.ClientId\"", "\"$..ClientId\"", "$.request.bodyPatterns is not as `record` writes it")]
    [TestCase("\"urlPath\"", "\"urlPathPattern\"", "$.request.urlPath is not as `record` writes it")]
    [TestCase("\"status\": 200", "\"statusMessage\": \"Fine\", \"status\": 200", "$.response.statusMessage is not written by `record`")]
    [TestCase("\"status\": 200", "\"fault\": \"EMPTY_RESPONSE\", \"status\": 200", "is a connection fault and not an answer")]
    [TestCase("\"bodyPatterns\"", "\"queryParameters\"", "$.request.bodyPatterns is not as `record` writes it")]
    [TestCase(
        "\"headers\": {\n      \"X-Amz-Target\"",
        "\"cookies\": {\n      \"X-Amz-Target\"",
        "$.request.headers is not as `record` writes it")]
    [TestCase("\"request\":", "\"requiredScenarioState\": \"Started\", \"request\":", "$.requiredScenarioState makes the answer depend")]
    [TestCase("\"body\": ", "\"base64Body\": ", "has a base64Body that is not base64")]
    public void What_a_recording_does_not_have_is_refused_by_its_place(string word, string other, string sentence)
    {
        var file = Edited(word, other);

        var refusal = Assert.Throws<CorpusException>(() => RecordedMapping.TextOf(SavedFile.At(file)));

        Assert.That(refusal.Message, Does.StartWith(file).And.Contains(sentence));
    }

    [Test]
    public void Nothing_is_written_unless_all_can_be()
    {
        var recording = root.CreateSubdirectory("half");
        var mappings = recording.CreateSubdirectory("mappings");
        var target = Path.Combine(root.FullName, "half-exported");
        File.Copy(Recorded, Path.Combine(mappings.FullName, "a.json"));
        File.Move(Edited("\"$.ClientId\"", "\"$..ClientId\""), Path.Combine(mappings.FullName, "b.json"));

        Assert.That(() => MappingExport.Write(recording.FullName, target), Throws.InstanceOf<CorpusException>());
        Assert.That(Directory.Exists(target), Is.False);
    }

    private static string Recorded { get; } =
        Repository.PathOf("recordings", "documented", "mappings", "challenge.SMS_MFA.initiate.full.json");

    /// <summary>A recording in which a word is another, and the body, where it is given, is in base64.</summary>
    private string Edited(string word, string other, string? body = null)
    {
        var text = File.ReadAllText(Recorded);
        Assert.That(text, Does.Contain(word));
        text = text.Replace(word, other, StringComparison.Ordinal);
        if (body is not null)
        {
            var start = text.IndexOf("\"body\":", StringComparison.Ordinal);
            text = text[..start] + $"\"base64Body\": \"{body}\"" + text[text.IndexOf('\n', start)..];
        }

        var file = Path.Combine(root.FullName, $"{Guid.NewGuid():N}.json");
        File.WriteAllText(file, text);
        return file;
    }

    private static async Task AssertServedAsync(HttpClient client, Case one)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/")
        {
            Content = new StringContent($$"""{"ClientId":"{{CaseValues.ClientId(one.Id)}}"}""", Encoding.UTF8, WireNames.AmzJson),
        };
        request.Headers.Add(WireNames.Target, WireNames.TargetPrefix + one.Operation);
        using var response = await client.SendAsync(request);
        var headers = response.Headers.Concat(response.Content.Headers).ToLookup(header => header.Key, StringComparer.OrdinalIgnoreCase);
        var answer = one.Answers[^1];

        Assert.That((int)response.StatusCode, Is.EqualTo(answer.Status), one.Id);
        Assert.That(await response.Content.ReadAsByteArrayAsync(), Is.EqualTo(answer.Body.ToArray()), one.Id);
        foreach (var header in answer.Headers)
        {
            Assert.That(headers[header.Name].SelectMany(sent => sent.Value), Is.EqualTo([header.Value]), one.Id);
        }
    }
}
