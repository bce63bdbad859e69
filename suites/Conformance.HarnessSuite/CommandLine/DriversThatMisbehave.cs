namespace Conformance.HarnessSuite.CommandLine;

/// <summary>A driver that misbehaves as a program never comes out green, and the run says what it did.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class DriversThatMisbehave
{
    private const string Case = "challenge.SMS_MFA.initiate.full";

    [TestCase("does-nothing", 5)]
    [TestCase("claims-nothing", 4)]
    [TestCase("exits-after-service", 1)]
    [TestCase("correct", 0)]
    public async Task Exit_code_is_that_of_the_vice(string mode, int exitCode)
    {
        var run = await Tool.RunAsync("client", "--timeout", "60", "--case", Case, "--", "dotnet", Repository.MisbehavingDriver, mode);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(exitCode), run.Output + run.Error);
            Assert.That(run.LastLine, Does.Match("^[0-9]+ passed, [0-9]+ failed, [0-9]+ skipped$"));
        }
    }

    [Test]
    public async Task One_that_falls_silent_is_given_up_after_the_timeout()
    {
        var run = await Tool.RunAsync(
            "client", "--timeout", "2.5", "--case", Case, "--", "dotnet", Repository.MisbehavingDriver, "hangs-before-service");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(5), run.Output + run.Error);
            Assert.That(run.Output, Does.Contain("no outcome within 2.5 s"));
        }
    }

    [Test]
    public async Task Missing_program_is_named()
    {
        var run = await Tool.RunAsync("client", "--", "no-such-program");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(5));
            Assert.That(run.Output, Does.Contain("no-such-program"));
        }
    }
}
