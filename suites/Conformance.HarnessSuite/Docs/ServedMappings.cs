using System.Text;
using WireMock.Server;

namespace Conformance.HarnessSuite.Docs;

/// <summary>The lines by which a .NET team serves exported recordings in its tests, as the page beside the recordings has them.</summary>
internal sealed class ServedMappings
{
    private const string Id = "challenge.SMS_MFA.initiate.full";

    [Test]
    public async Task They_serve_an_answer_and_tell_what_was_asked()
    {
        var folder = Directory.CreateTempSubdirectory("served-");
        var mappings = Path.Combine(folder.FullName, "my-mappings");
        await Tool.RunAsync("record", "export", "--format", "wiremock.net", mappings);
        var (answer, asked) = Serve(mappings);
        folder.Delete(recursive: true);

        Assert.That(answer, Does.StartWith("{\"ChallengeName\":\"SMS_MFA\""));
        Assert.That(asked, Is.EqualTo("/"));
    }

    [Test]
    public void They_are_those_of_the_page()
    {
        var source = File.ReadAllLines(Repository.PathOf("suites", "Conformance.HarnessSuite", "Docs", "ServedMappings.cs"));
        var lines = source.Skip(1).Take(1)
            .Concat(source.SkipWhile(line => !line.StartsWith("    private static (string", StringComparison.Ordinal)).Skip(2).Take(3))
            .Select(line => line.Trim().Replace("(mappings)", "(\"my-mappings\")", StringComparison.Ordinal));

        Assert.That(
            Pages.Text("recordings/README.md"),
            Does.Contain($"```csharp\n{string.Join('\n', lines)}\n```"));
    }

    private static (string Answer, string Asked) Serve(string mappings)
    {
        using var server = WireMockServer.Start(settings => settings.Urls = ["http://127.0.0.1:0"]);
        server.ReadStaticMappings(mappings);
        var endpoint = new Uri(server.Url!); // the ServiceURL of your client
        using var client = new HttpClient { BaseAddress = endpoint };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/")
        {
            Content = new StringContent(
                $$"""{"ClientId":"{{Conformance.Corpus.CaseValues.ClientId(Id)}}"}""", Encoding.UTF8, "application/x-amz-json-1.1"),
        };
        request.Headers.Add("X-Amz-Target", "AWSCognitoIdentityProviderService.AdminInitiateAuth");
        using var response = client.Send(request);
        using var reader = new StreamReader(response.Content.ReadAsStream());
        return (reader.ReadToEnd(), server.LogEntries[^1].RequestMessage!.Path);
    }
}
