namespace Conformance.HarnessSuite.Services;

/// <summary>
/// README's walk: snapshots that were accepted from a recording are those of the same service when it is looked at again.
/// </summary>
internal sealed class SnapshotsOfEmulators
{
    // README's walk, which is pasted whole, is the same on cognito-local.
    [TestCase("cognito-local", Category = "Dear", Explicit = true, Reason = ".ci/full runs it")]
    [TestCase("moto", Category = "Dear", Explicit = true, Reason = ".ci/full runs it")]
    public async Task Service_that_did_not_change_is_as_verified(string name)
    {
        await using var service = name == "moto" ? await Emulator.StartMotoAsync() : await Emulator.StartCognitoLocalAsync();
        var folder = Directory.CreateTempSubdirectory("snapshots-").FullName;
        try
        {
            var (recording, snapshots) = (Path.Combine(folder, "recordings", "my-service"), Path.Combine(folder, "my-snapshots"));
            await Tool.RunAsync("record", "--from-service", service.Url, "--into", recording);
            var accepted = await Tool.RunAsync("snapshot", "accept", snapshots, "--from", recording);
            var verified = await Tool.RunAsync("snapshot", "verify", snapshots, "--from-service", service.Url);
            var compared = await Tool.RunAsync("snapshot", "diff", recording, snapshots);

            using (Assert.EnterMultipleScope())
            {
                Assert.That(accepted.LastLine, Does.Match("^[1-9][0-9]{2} accepted, 0 unchanged, 0 orphaned$"), accepted.Error);
                Assert.That(verified.ExitCode, Is.Zero, verified.Output);
                Assert.That(
                    verified.LastLine.Split(' ')[0], Is.EqualTo(accepted.LastLine.Split(' ')[0]), "as many scenarios as were accepted");
                Assert.That(compared.ExitCode, Is.Zero, compared.Output);
                Assert.That(compared.LastLine, Does.StartWith("0 breaking, 0 risky, 0 compatible, "));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
