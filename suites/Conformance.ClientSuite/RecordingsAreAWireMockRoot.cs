using System.Diagnostics;
using System.Text.RegularExpressions;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using NUnit.Framework;

namespace Conformance.ClientSuite;

/// <summary>The plain jar, started on a folder of <c>recordings</c> without any help of ours, gives the recorded answers.</summary>
internal sealed partial class RecordingsAreAWireMockRoot
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    [TestCase("documented")]
    [TestCase("cognito-local")]
    public async Task Plain_jar_serves_every_recording(string folder)
    {
        if (FindJar() is not { } jar)
        {
            Assert.That(InstalledClients.AreAllRequired, Is.False, "the WireMock jar is not installed");
            Assert.Ignore($"WireMock is not installed: run in {InstalledClients.Workplace.WireMock}: npm ci --ignore-scripts");
            return;
        }

        // WireMock makes folders in its root.
        var root = Directory.CreateTempSubdirectory("recordings-");
        var mappings = root.CreateSubdirectory("mappings");
        var files = Directory.GetFiles(Path.Combine(InstalledClients.Workplace.Root, "recordings", folder, "mappings"), "*.json");
        foreach (var file in files)
        {
            File.Copy(file, Path.Combine(mappings.FullName, Path.GetFileName(file)));
        }

        using var process = Process.Start(new ProcessStartInfo(
            "java", ["-jar", jar, "--port", "0", "--bind-address", "127.0.0.1", "--root-dir", root.FullName, "--disable-banner"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        try
        {
            using var client = new HttpClient { BaseAddress = await FindAddressAsync(process) };
            var recordings =
                InstalledClients.Workplace.Corpus.Cases.Where(
                    one => File.Exists(Path.Combine(mappings.FullName, $"{one.Id}.json"))).ToArray();

            Assert.That(recordings, Has.Length.EqualTo(files.Length).And.Length.GreaterThan(0));
            foreach (var recording in recordings)
            {
                await AssertServedAsync(client, recording);
            }
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            root.Delete(recursive: true);
        }
    }

    private static async Task AssertServedAsync(HttpClient client, Case recording)
    {
        using var request =
            new HttpRequestMessage(HttpMethod.Post, "/")
            {
                Content = new StringContent($$"""{"ClientId":"{{CaseValues.ClientId(recording.Id)}}"}"""),
            };
        request.Headers.Add(WireNames.Target, WireNames.TargetPrefix + recording.Operation);
        using var response = await client.SendAsync(request);
        var answer = recording.Answers[^1];
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)response.StatusCode, Is.EqualTo(answer.Status), recording.Id);
            Assert.That(await response.Content.ReadAsByteArrayAsync(), Is.EqualTo(answer.Body.ToArray()), recording.Id);
            foreach (var header in answer.Headers)
            {
                Assert.That(
                    response.Headers.Concat(response.Content.Headers).First(
                        sent => string.Equals(sent.Key, header.Name, StringComparison.OrdinalIgnoreCase)).Value,
                    Is.EqualTo([header.Value]),
                    recording.Id);
            }
        }
    }

    private static async Task<Uri> FindAddressAsync(Process process)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (PortLine().Match(line) is { Success: true } match)
            {
                return new($"http://127.0.0.1:{match.Groups["port"].Value}");
            }
        }

        throw new InvalidOperationException("WireMock ended without naming its port");
    }

    private static string? FindJar()
    {
        var build = Path.Combine(InstalledClients.Workplace.WireMock, "node_modules", "wiremock", "build");
        return Directory.Exists(build) ? Directory.GetFiles(build, "wiremock-standalone-*.jar").FirstOrDefault() : null;
    }

    [GeneratedRegex(@"^port:\s+(?<port>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PortLine();
}
