using System.Diagnostics;
using System.Text.Json;
using Conformance.Contract.Wire;

namespace Conformance.HarnessSuite.Services;

/// <summary>A run for the forms against emulators that somebody else wrote: they lack most of them, and keep nothing of it.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class BundlesOfEmulators
{
    private static IEnumerable<TestCaseData> Places() =>
        from place in ((string Operation, int Time, bool IsBehind)[])
        [
            ("CreateUserPool", 1, true), ("CreateUserPool", 2, true), ("CreateUserPoolClient", 1, true),
            ("CreateUserPoolClient", 2, false), ("AdminCreateUser", 1, true), ("AdminSetUserPassword", 1, false),
            ("AdminInitiateAuth", 1, true), ("AdminInitiateAuth", 2, false), ("DeleteUserPool", 1, true),
            ("DeleteUserPool", 2, false),
        ]
        let test = new TestCaseData(place.Operation, place.Time, place.IsBehind)
        {
            TestName = $"Killed {(place.IsBehind ? "behind" : "before")} {place.Operation} {place.Time} it leaves in moto what clean takes",
        }
        select test.SetCategory("Dear").Explicit(".ci/full runs it");

    [TestCaseSource(nameof(Places))]
    [Platform(Exclude = "Win", Reason = "Windows has no signals to send")]
    public async Task Killed_run_is_cleaned_up_behind(string operation, int time, bool isBehind)
    {
        await using var moto = await Emulator.StartMotoAsync();
        await using var door = await WatchedDoor.OpenAsync(moto.Url);
        using var folder = new TemporaryBundle();
        Process? tool = null;
        var times = 0;
        void Kill(string called)
        {
            if (called == operation && Interlocked.Increment(ref times) == time)
            {
                tool!.Kill();
                tool.WaitForExit();
            }
        }

        if (isBehind)
        {
            door.Behind = Kill;
        }
        else
        {
            door.Before = Kill;
        }

        string[] asked = ["--yes", "--only", "PASSWORD", "--only", "ADMIN*"];
        using (tool = Tool.Start(["record", "--from-service", door.Url, "--bundle", folder.Bundle, .. asked]))
        {
            await Tool.EndAsync(tool);
        }

        var clean = await Tool.RunAsync("record", "--clean", folder.Ledger);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(times, Is.GreaterThanOrEqualTo(time), "control: it came to that place");
            Assert.That(clean.ExitCode, Is.Zero, clean.Output + clean.Error);
            Assert.That(await PoolsAsync(moto.Url), Is.Zero);
        }
    }

    [TestCase("moto", Category = "Dear", Explicit = true, Reason = ".ci/full runs it")]
    [TestCase("cognito-local", Category = "Dear", Explicit = true, Reason = ".ci/full runs it")]
    public async Task What_an_emulator_lacks_is_told_and_nothing_stays(string name)
    {
        await using var service = name == "moto" ? await Emulator.StartMotoAsync() : await Emulator.StartCognitoLocalAsync();
        using var folder = new TemporaryBundle();

        var run = await Tool.RunAsync("record", "--from-service", service.Url, "--bundle", folder.Bundle, "--yes");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.AnyOf(0, 4), run.Error);
            Assert.That(run.LastLine, Does.Match("of [0-9]+ forms seen; wrote "));
            Assert.That(run.Output, Does.Match("SMS_OTP: not seen; choice.plain.sms-otp-code was "));
            Assert.That(File.Exists(folder.Ledger), Is.False);
            Assert.That(await PoolsAsync(service.Url), Is.Zero);
        }
    }

    private static async Task<int> PoolsAsync(string url)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, url)
        {
            Content = new StringContent(
                """{"MaxResults":60}""", new System.Net.Http.Headers.MediaTypeHeaderValue(WireNames.AmzJson)),
        };
        request.Headers.Add(WireNames.Target, WireNames.TargetPrefix + "ListUserPools");
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            "AWS4-HMAC-SHA256 Credential=AKIA/20260203/us-east-1/cognito-idp/aws4_request, SignedHeaders=host, Signature=0");
        using var answer = await http.SendAsync(request);
        using var listed = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return listed.RootElement.GetProperty("UserPools").GetArrayLength();
    }

    private sealed class TemporaryBundle : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("conformance-");

        public string Bundle => Path.Combine(folder.FullName, "answers.zip");

        public string Ledger => Bundle + ".resources";

        public void Dispose() => folder.Delete(recursive: true);
    }
}
