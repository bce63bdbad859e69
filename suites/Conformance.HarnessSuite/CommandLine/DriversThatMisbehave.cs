namespace Conformance.HarnessSuite.CommandLine;

/// <summary>A driver that misbehaves as a program never comes out green, and the run says what it did.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class DriversThatMisbehave
{
    private const string Case = "challenge.SMS_MFA.initiate.full";

    [TestCase("does-nothing", 5)]
    [TestCase("exits-before-service", 5)]
    [TestCase("hangs-before-service", 5)]
    [TestCase("wrong-protocol-version", 5)]
    [TestCase("not-json", 5)]
    [TestCase("wrong-id", 5)]
    [TestCase("hundred-megabyte-line", 5)]
    [TestCase("floods-stdout", 5)]
    [TestCase("claims-operation-it-lacks", 5)]
    [TestCase("claims-nothing", 4)]
    [TestCase("hangs-after-service", 1)]
    [TestCase("exits-after-service", 1)]
    [TestCase("killed-by-signal", 1)]
    [TestCase("hanging-grandchild", 1)]
    [TestCase("late-answer", 1)]
    [TestCase("floods-stderr", 0)]
    [TestCase("split-writes", 0)]
    [TestCase("correct", 0)]
    public async Task Exit_code_is_that_of_the_vice(string mode, int exitCode)
    {
        var run = await Tool.RunAsync("client", "--timeout", "2", "--case", Case, "--", "dotnet", Tool.Misbehaving, mode);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(exitCode), run.Output + run.Error);
            Assert.That(run.LastLine, Does.Match("^[0-9]+ passed, [0-9]+ failed, [0-9]+ skipped$"));
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
