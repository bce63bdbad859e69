using System.Diagnostics;
using System.Text.Json;

namespace Conformance.HarnessSuite.Services;

/// <summary>An emulator of 150 lines with three users in three states, in which nothing can be made: judged in one run.</summary>
[Parallelizable(ParallelScope.Self)]
internal sealed class ThreeUsersAreJudged
{
    private static readonly string Program = Repository.PathOf("fixtures", "services", "three-users", "emulator.py");
    private static readonly string Baseline = Repository.PathOf("fixtures", "services", "three-users", "baseline.json");

    private static readonly string[] Users =
    [
        "--pool", "local_Three0000", "--client-id", "threeusers0000000000000000", "--user", "anna:confirmed", "--user", "bert:new-password",
        "--user", "cleo:sms", "--flows", "ADMIN_USER_PASSWORD_AUTH,REFRESH_TOKEN_AUTH", "--code-command", "echo 123456",
    ];

    [Test]
    public void It_is_as_small_as_it_says() =>
        Assert.That(File.ReadAllLines(Program), Has.Length.LessThanOrEqualTo(150));

    [Test]
    public async Task All_states_are_judged_in_one_run_and_answers_are_asked_for_in_each()
    {
        var (run, report) = await JudgeAsync("--baseline", Baseline, "--new-password");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Output + run.Error);
            Assert.That(run.Output, Does.Match("  tokens +reached").And.Match("  NEW_PASSWORD_REQUIRED +reached, conforms"));
            Assert.That(run.Output, Does.Match("  SMS_MFA +reached, conforms"));
            Assert.That(
                Passed(report),
                Is.SupersetOf(
                    (string[])
                    [
                        "password.plain.confirmed", "password.plain.new-password", "password.plain.sms-code", "refresh.plain.no-secret",
                        "answer.made-up-session.new-password-required", "answer.made-up-session.sms-mfa",
                        "answer.made-up-session.software-token-mfa", "answer.sms-code-wrong", "answer.session-wrong",
                    ]));
        }
    }

    [Test]
    public async Task Without_leave_to_change_the_password_its_challenge_is_judged_and_no_answer()
    {
        var (run, report) = await JudgeAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.LastLine, Does.Contain(", 1 failed, "), "the one of the baseline");
            Assert.That(Passed(report), Does.Not.Contain("password.plain.new-password").And.Contain("answer.sms-code-wrong"));
            Assert.That(run.Output, Does.Match("  NEW_PASSWORD_REQUIRED +reached, conforms"));
        }
    }

    private static IEnumerable<string> Passed(JsonDocument report) =>
        report.RootElement.GetProperty("clients")[0].GetProperty("cases").EnumerateArray()
            .Where(one => one.GetProperty("verdict").GetString() == "pass")
            .Select(one => one.GetProperty("id").GetString()!);

    private static async Task<(ToolRun Run, JsonDocument Report)> JudgeAsync(params string[] more)
    {
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():N}.json");
        using var emulator = Process.Start(new ProcessStartInfo("python3", [Program])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        try
        {
            var url = (await emulator.StandardOutput.ReadLineAsync())!;
            using var tool = Tool.Start(
                ["service", url, .. Users, .. more, "--name", "three-users", "--json", file],
                ("CONFORMANCE_PASSWORD", "Harness-Password-1"),
                ("CONFORMANCE_NEW_PASSWORD", "Harness-Password-2"));
            var run = await Tool.EndAsync(tool);
            return (run, JsonDocument.Parse(await File.ReadAllTextAsync(file)));
        }
        finally
        {
            emulator.Kill();
            await emulator.WaitForExitAsync();
            File.Delete(file);
        }
    }
}
