using System.Diagnostics;
using Conformance.ServiceMutants.Reference.Wire;

namespace Conformance.HarnessSuite.Services;

/// <summary>What becomes of the resources in an account when a run for the forms is killed, or the service does not do its part.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class AccountsThatGoWrong
{
    private static readonly string[] Choices = ["--yes", "--only", "SELECT_CHALLENGE", "--only", "PASSWORD*", "--only", "ADMIN*"];

    // Before and behind the calls of which each makes, changes or removes something.
    private static IEnumerable<TestCaseData> Places() =>
        from place in ((string Operation, int Time, bool IsBehind)[])
        [
            ("CreateUserPool", 1, true), ("CreateUserPool", 2, false), ("CreateUserPool", 1, false), ("CreateUserPool", 2, true),
            ("CreateUserPoolClient", 1, true), ("AdminCreateUser", 1, true), ("AdminSetUserPassword", 2, false),
            ("AdminInitiateAuth", 1, true), ("AdminRespondToAuthChallenge", 2, true), ("DeleteUserPool", 1, true),
            ("DeleteUserPool", 2, false),
        ]
        let test = new TestCaseData(place.Operation, place.Time, place.IsBehind)
        {
            TestName = $"Killed {(place.IsBehind ? "behind" : "before")} {place.Operation} {place.Time} it leaves what clean removes",
        }
        select place is { Operation: "CreateUserPool", Time: 1, IsBehind: true }
            ? test
            : test.SetCategory("Dear").Explicit(".ci/full runs it");

    [TestCaseSource(nameof(Places))]
    [Platform(Exclude = "Win", Reason = "Windows has no signals to send")]
    public async Task Killed_run_is_cleaned_up_behind(string operation, int time, bool isBehind)
    {
        Process? tool = null;
        var times = 0;
        void Kill(Asked asked, bool isIt)
        {
            if (isIt && asked.Operation == operation && Interlocked.Increment(ref times) == time)
            {
                tool!.Kill();
                tool.WaitForExit();
            }
        }

        await using var account = await BundledAccount.StartAsync(
            new() { OnAsked = asked => Kill(asked, !isBehind), OnAnswer = answer => Kill(answer.Asked, isBehind) });
        using (tool = account.Start(Choices))
        {
            await Tool.EndAsync(tool);
        }

        // Who was killed before a call may be outlived by it.
        var (left, list) = (account.Pools, File.Exists(account.Ledger));
        var clean = await account.CleanAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(times, Is.GreaterThanOrEqualTo(time), "control: it came to that place");
            Assert.That(list, Is.True);
            Assert.That(left, operation == "CreateUserPool" && isBehind ? Is.EqualTo(time) : Is.GreaterThanOrEqualTo(0));
            Assert.That(clean.ExitCode, Is.Zero, clean.Output + clean.Error);
            Assert.That(clean.LastLine, Does.EndWith("; 0 resources left"));
            Assert.That(account.Pools, Is.Zero);
            Assert.That(File.Exists(account.Ledger), Is.False);
        }
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Windows has no signals to send")]
    public async Task Ctrl_C_removes_what_was_made_and_packs_what_was_answered()
    {
        Process? tool = null;
        var asked = 0;
        await using var account = await BundledAccount.StartAsync(new()
        {
            OnAnswer = answer =>
            {
                if (answer.Asked.Operation == "AdminCreateUser" && Interlocked.Increment(ref asked) == 2)
                {
                    Tool.SignalAsync("INT", tool!).Wait();
                }
            },
        });
        ToolRun run;
        using (tool = account.Start(Choices))
        {
            run = await Tool.EndAsync(tool);
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(130), run.Error);
            Assert.That(account.Pools, Is.Zero);
            Assert.That(File.Exists(account.Ledger), Is.False);
            Assert.That(File.Exists(account.Bundle), Is.True);
            Assert.That(run.Output, Does.Match("of 4 forms seen; wrote ").And.Match(": not seen; [a-z.-]+ was not played: "));
        }
    }

    [Test]
    public async Task Service_that_refuses_to_delete_is_named_and_cleaned_up_once_it_does()
    {
        var refuses = true;
        await using var account = await BundledAccount.StartAsync(
            new() { OnAsked = asked => Refuse(refuses && asked.Operation == "DeleteUserPool", "InvalidParameterException") });

        var run = await account.RecordAsync(Choices);
        var refused = await account.CleanAsync();
        var again = await account.RecordAsync(Choices);
        refuses = false;
        var clean = await account.CleanAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(5));
            Assert.That(
                run.Error,
                Does.Match("the user pool eu-west-1_[A-Za-z0-9]+ .*could not be removed: DeleteUserPool is answered with status 400, ")
                    .And.Contain($"`record --clean {account.Ledger}` tries again"));
            Assert.That(run.Output, Does.Contain("3 of 4 forms seen"), "what was answered is packed all the same");
            Assert.That(
                (refused.ExitCode, refused.LastLine),
                Is.EqualTo((5, "0 user pools removed, with all that was in them; 2 resources left")));
            Assert.That(again.ExitCode, Is.EqualTo(2));
            Assert.That(again.Error, Does.Contain("so a run before this one may have left resources"));
            Assert.That(
                (clean.ExitCode, clean.LastLine),
                Is.EqualTo((0, "2 user pools removed, with all that was in them; 0 resources left")));
            Assert.That(account.Pools, Is.Zero);
        }
    }

    [Test]
    public async Task Service_that_throttles_is_asked_again_where_nothing_is_judged()
    {
        var throttled = 0;
        await using var account = await BundledAccount.StartAsync(new()
        {
            OnAsked = asked => Refuse(
                asked.Operation is "CreateUserPool" or "DeleteUserPool" && Interlocked.Increment(ref throttled) % 2 == 1,
                "TooManyRequestsException"),
        });

        var run = await account.RecordAsync(["--yes", "--only", "SELECT_CHALLENGE"]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Output + run.Error);
            Assert.That(throttled, Is.EqualTo(4));
            Assert.That(account.Pools, Is.Zero);
        }
    }

    [TestCase(false, "closed the connection|cannot be asked", TestName = "Service that dies in the middle is told, and cleaned up behind")]
    [TestCase(true, "did not answer within 0.5 s", TestName = "Service that answers too slowly is told, and cleaned up behind")]
    public async Task Silent_service_is_told(bool isSlow, string sentence)
    {
        var isDead = true;
        var answered = 0;
        await using var account = await BundledAccount.StartAsync(new()
        {
            OnAnswer = answer =>
            {
                if (isDead && answer.Asked.Operation != "ListUserPools" && Interlocked.Increment(ref answered) > 4)
                {
                    if (isSlow)
                    {
                        Thread.Sleep(TimeSpan.FromSeconds(1));
                    }

                    answer.Breaks = true;
                }
            },
        });

        var run = await account.RecordAsync([.. Choices, "--timeout", isSlow ? "0.5" : "5"]);
        isDead = false;
        var left = File.Exists(account.Ledger);
        var clean = left ? await account.CleanAsync() : null;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(5), run.Output);
            Assert.That(run.Output, Does.Match($"not seen; .*({sentence})"));
            Assert.That(left, Is.True, "nobody knows whether they are gone");
            Assert.That(clean!.ExitCode, Is.Zero, clean.Error);
            Assert.That(account.Pools, Is.Zero);
        }
    }

    private static void Refuse(bool isIt, string type)
    {
        if (isIt)
        {
            throw new RefusalException(type, "no");
        }
    }
}
