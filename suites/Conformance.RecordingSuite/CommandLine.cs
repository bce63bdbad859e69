using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Conformance.Contract.Wire;
using Conformance.Corpus.Recordings;

namespace Conformance.RecordingSuite;

/// <summary><c>record</c> as a user runs it.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class CommandLine
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    [TestCase("record takes one of --from, --from-service, --proxy")]
    [TestCase("record takes one of", "--from", "a.json", "--proxy", "0")]
    [TestCase("record --proxy needs --to URL", "--proxy", "0")]
    [TestCase("record --from needs --origin", "--from", "a.json")]
    [TestCase("--origin does not go with --proxy", "--proxy", "0", "--to", "http://127.0.0.1:1", "--origin", "authored")]
    [TestCase("--case does not go with --proxy", "--proxy", "0", "--to", "http://127.0.0.1:1", "--case", "a.b")]
    [TestCase("--proxy 'x' is not an address to listen on, such as 127.0.0.1:9300 or 9300", "--proxy", "x", "--to", "http://127.0.0.1:1")]
    [TestCase("--proxy '99999' is not an address to listen on", "--proxy", "99999", "--to", "http://127.0.0.1:1")]
    [TestCase("--proxy 0.0.0.0:9300 could be reached from other machines", "--proxy", "0.0.0.0:9300", "--to", "http://127.0.0.1:1")]
    [TestCase("--proxy [::]:9300 could be reached from other machines", "--proxy", "[::]:9300", "--to", "http://127.0.0.1:1")]
    [TestCase("'nonsense' is no URL", "--proxy", "0", "--to", "nonsense")]
    [TestCase("add --yes-this-is-aws", "--proxy", "0", "--to", "https://cognito-idp.eu-west-1.amazonaws.com")]
    [TestCase("--keep Session would write what names somebody", "--proxy", "0", "--to", "http://127.0.0.1:1", "--keep", "Session")]
    [TestCase("--keep username would write what names somebody", "--proxy", "0", "--to", "http://127.0.0.1:1", "--keep", "username")]
    [TestCase("'Not A Name' is no name of a recording", "--proxy", "0", "--to", "http://127.0.0.1:1", "--name", "Not A Name")]
    public async Task What_cannot_be_done_is_said_before_anything_is_written(string message, params string[] arguments)
    {
        using var folders = new TemporaryFolders();
        var folder = folders.Make();

        var (code, _, error) = await Tool.EndAsync(Start([.. arguments, "--into", folder]));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error, Does.Contain(message));
            Assert.That(code, Is.EqualTo(2));
            Assert.That(Directory.Exists(folder), Is.False);
        }
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Windows has no signals to send")]
    public async Task Ctrl_C_ends_a_proxy_with_whole_files_and_a_sentence()
    {
        using var folders = new TemporaryFolders();
        var folder = folders.Make();
        await using var service = await PlayedService.StartAsync();
        using var tool = Start([
            "--proxy",
            "0",
            "--to",
            service.Endpoint.ToString(),
            "--into",
            folder,
            "--name",
            "through",
            "--service-version",
            "3.1",
            "--resign",
        ]);
        var endpoint = await EndpointAsync(tool);
        using (var client = new HttpClient())
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, endpoint)
            {
                Content = new StringContent(service.StartBody, Encoding.UTF8, WireNames.AmzJson),
            };
            request.Headers.Add(WireNames.Target, WireNames.TargetPrefix + WireNames.AdminInitiateAuth);
            using var response = await client.SendAsync(request);
            Assert.That(await response.Content.ReadAsByteArrayAsync(), Is.EqualTo(service.Played.Single().Answer));
        }

        var (second, _, refused) =
            await Tool.EndAsync(Start(["--proxy", "0", "--to", service.Endpoint.ToString(), "--into", folder, "--name", "through"]));
        await Tool.SignalAsync("INT", tool);
        var (code, output, _) = await Tool.EndAsync(tool);

        var file = Path.Combine(folder, "mappings", "through.proxy-1.ADMIN_USER_PASSWORD_AUTH.1.json");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(second, Is.EqualTo(2));
            Assert.That(refused, Does.StartWith($"{folder} is in use by process {tool.Id} on "));
            Assert.That(code, Is.Zero);
            Assert.That(
                output,
                Does.Contain(
                    "AdminInitiateAuth 200 is step 1 of proxy-1.ADMIN_USER_PASSWORD_AUTH").And.Contain($"wrote 1 file into {folder}"));
            Assert.That(
                Directory.GetFileSystemEntries(folder, "*", SearchOption.AllDirectories),
                Is.EquivalentTo([Path.Combine(folder, "mappings"), file]));
            Assert.That(
                MappingFile.ReadCaptured(file),
                Is.EqualTo(MappingFile.ReadCaptured(file)! with { Service = "through", Version = "3.1", Step = 1 }));
        }
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Windows has no signals to send")]
    public async Task A_killed_proxy_leaves_whole_files_and_the_next_takes_over()
    {
        using var folders = new TemporaryFolders();
        var folder = folders.Make();
        await using var service = await PlayedService.StartAsync();
        string[] arguments = ["--proxy", "0", "--to", service.Endpoint.ToString(), "--into", folder, "--name", "through"];
        using (var killed = Start(arguments))
        {
            await EndpointAsync(killed);
            await Tool.SignalAsync("KILL", killed);
            await Tool.EndAsync(killed);
        }

        using var next = Start(arguments);
        await EndpointAsync(next);
        await Tool.SignalAsync("TERM", next);
        var (code, output, _) = await Tool.EndAsync(next);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(code, Is.Zero);
            Assert.That(output, Does.Contain("wrote nothing: no AdminInitiateAuth was answered"));
            Assert.That(Directory.EnumerateFileSystemEntries(folder), Is.Empty);
        }
    }

    /// <summary>
    /// The AWS SDK for .NET's real pipeline through the proxy: what it surfaces is what the service sent, and what was recorded has
    /// nothing of it.
    /// </summary>
    [Test]
    [Platform(Exclude = "Win", Reason = "Windows has no signals to send")]
    public async Task A_real_client_signs_in_through_the_proxy()
    {
        using var folders = new TemporaryFolders();
        var folder = folders.Make();
        await using var service = await PlayedService.StartAsync();
        using var tool = Start(["--proxy", "0", "--to", service.Endpoint.ToString(), "--into", folder, "--name", "through"]);
        var endpoint = await EndpointAsync(tool);
        using var driver = Process.Start(new ProcessStartInfo(
            "dotnet", [Repository.PathOf("fixtures", "clients", "aws-sdk-dotnet", "bin", "aws-sdk-dotnet.dll")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["AWS_EC2_METADATA_DISABLED"] = "true" },
        })!;

        await AskAsync(driver, """{"id":1,"op":"hello","protocols":[1]}""");
        var challenge = await AskAsync(driver, Call(2, WireNames.AdminInitiateAuth, endpoint, service.StartBody));
        var session = challenge.GetProperty("surface").GetProperty("Session").GetString()!;
        var tokens =
            await AskAsync(driver, Call(3, WireNames.AdminRespondToAuthChallenge, endpoint, service.AnswerBody(session, "204816")));
        driver.StandardInput.Close();
        await driver.WaitForExitAsync();
        await Tool.SignalAsync("INT", tool);
        var (code, output, _) = await Tool.EndAsync(tool);

        var text = string.Concat(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(File.ReadAllText)) + output;
        var access = tokens.GetProperty("surface").GetProperty("AuthenticationResult").GetProperty("AccessToken").GetString()!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(code, Is.Zero);
            Assert.That(output, Does.Contain("wrote 2 files"));
            Assert.That(Encoding.UTF8.GetString(service.Played.Last().Answer), Does.Contain(access));
            foreach (var secret in new[]
            {
                session, access, service.Password, service.Person.Name, service.Person.Email, service.Person.Sub, service.Person.Client,
                service.Person.Pool, "204816", "a-secret-access-key",
            })
            {
                Assert.That(new Canary(secret, "sign-in").FoundIn(text), Is.Null, secret);
            }
        }
    }

    private static string Call(int id, string operation, string endpoint, string request) =>
        $$"""{"id":{{id}},"op":"call","operation":"{{operation}}","endpoint":"{{endpoint}}","region":"eu-west-1","credentials":"""
        + """{"accessKeyId":"AKIARECORDINGSUITE02","secretAccessKey":"a-secret-access-key"}"""
        + $$""","timeoutMs":20000,"request":{{request}}}""";

    private static async Task<JsonElement> AskAsync(Process driver, string message)
    {
        await driver.StandardInput.WriteLineAsync(message);
        await driver.StandardInput.FlushAsync();
        using var limit = new CancellationTokenSource(Limit);
        using var answer = JsonDocument.Parse((await driver.StandardOutput.ReadLineAsync(limit.Token))!);
        return answer.RootElement.Clone();
    }

    private static Process Start(string[] arguments) => Tool.Start(["record", .. arguments]);

    private static async Task<string> EndpointAsync(Process tool)
    {
        using var limit = new CancellationTokenSource(Limit);
        return (
            await tool.StandardOutput.ReadLineAsync(limit.Token)
                ?? throw new InvalidOperationException(await tool.StandardError.ReadToEndAsync(limit.Token))).Split(' ')[0];
    }
}
