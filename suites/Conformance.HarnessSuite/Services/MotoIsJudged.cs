
namespace Conformance.HarnessSuite.Services;

/// <summary>Another real emulator, which gives challenges: judged where it is on the machine.</summary>
[Parallelizable(ParallelScope.Self)]
internal sealed class MotoIsJudged
{
    private static readonly string Baseline = Repository.PathOf("fixtures", "services", "moto", "baseline.json");

    [Test]
    public async Task Its_known_bugs_are_found_and_are_those_of_its_baseline()
    {
        await using var moto = await Emulator.StartMotoAsync();

        // At once, since each waits for the next code of an authenticator.
        var judging = Tool.RunAsync("service", moto.Url, "--case", "password.plain.*");
        var known = await Tool.RunAsync("service", moto.Url, "--case", "password.plain.*", "--baseline", Baseline);
        var bare = await judging;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(bare.ExitCode, Is.EqualTo(1), bare.Error);
            Assert.That(bare.Output, Does.Match("  MFA_SETUP +reached, deviates: RSP-CHA-002"), "MFAS_CAN_SETUP is an array");
            Assert.That(bare.Output, Does.Match("  NEW_PASSWORD_REQUIRED +reached, deviates: RSP-CHA-003"), "without requiredAttributes");
            Assert.That(known.ExitCode, Is.Zero, known.Output);
        }
    }
}
