using System.Diagnostics;
using Conformance.HarnessSuite.CommandLine;
using Conformance.HarnessSuite.Services;

namespace Conformance.HarnessSuite.Docs;

/// <summary>
/// Each command line of README, pasted into a shell in an empty folder where the tool is on the PATH, line by line, ends as README says.
/// </summary>
[Platform(Exclude = "Win", Reason = "they are lines for Bash")]
internal sealed class ReadmeIsPasted
{
    private const string Service = "http://127.0.0.1:9229";

    // What each line ends with; the service is cognito-local, which breaks the contract.
    private static readonly (string Line, int ExitCode, string Says)[] Due =
    [
        ("cognito-conformance new client --language python my-client", 0, "wrote my-client/driver.py"),
        ("cognito-conformance doctor -- python3 my-client/driver.py", 5, "shakes hands"),
        ("cognito-conformance client --quick -- python3 my-client/driver.py", 5, "0 passed, "),
        ($"cognito-conformance service {Service} --case 'password.*'", 1, "divergence"),
        ($"cognito-conformance service {Service} --case 'password.*' --baseline emulator.json --update-baseline", 1, ", 17 failed, "),
        ($"cognito-conformance service {Service} --case 'password.*' --baseline emulator.json", 3, "has no reason; say why"),
        ("""echo '{"ChallengeName":"SMS_MFA"}' > answer.json""", 0, ""),
        ("cognito-conformance payload answer.json", 1, "0 passed, 1 failed, 0 skipped"),
        ($"cognito-conformance record --from-service {Service} --case 'password.*' --into recordings/my-service", 0, " files into "),
        ("cognito-conformance snapshot accept my-snapshots --from recordings/my-service", 0, " accepted, 0 unchanged"),
        ($"cognito-conformance snapshot verify my-snapshots --from-service {Service} --case 'password.*'", 0, ", 0 failed, "),
        ("cognito-conformance client aws-sdk-dotnet --case 'my-service.*'", 0, " passed, 0 failed, 0 skipped"),
        ("cognito-conformance client dotnet-reference --quick --html report.html --json report.json --junit report.xml", 0, ", 0 failed, "),
        ("cognito-conformance explain SUR-OUT-001", 0, "level     must"),
        ("cognito-conformance explain exclusivity.initiate.both", 0, "breaks    RSP-OUT-001"),
        ("cognito-conformance client dotnet-reference --case exclusivity.initiate.both --trace traces", 0, "1 passed, 0 failed, 0 skipped"),
    ];

    [Test]
    public void Lines_to_paste_are_those_that_are_tried() => Assert.That(
        Pages.LinesIn(Pages.Text("README.md"), "sh"), Is.EqualTo(Due.Select(due => due.Line)).And.Not.Empty);

    [Test]
    public async Task Each_ends_as_README_says()
    {
        await using var service = await Emulator.StartCognitoLocalAsync();
        var folder = Directory.CreateTempSubdirectory("pasted-");
        foreach (var (line, code, says) in Due)
        {
            var pasted = line.Replace(Service, service.Url.TrimEnd('/'), StringComparison.Ordinal);
            var (ended, output) = await PasteAsync(pasted, folder.FullName);
            Assert.That(ended, Is.EqualTo(code), $"{line}\n{output}");
            Assert.That(output, Does.Contain(says), line);
        }

        folder.Delete(recursive: true);
    }

    private static async Task<(int ExitCode, string Output)> PasteAsync(string line, string folder)
    {
        var start = new ProcessStartInfo("bash", ["-c", $"PATH='{LoneTool.Bin}':$PATH\n({line}) 2>&1"])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };

        // Nothing is accepted on a build server, and this is a desk.
        start.Environment.Remove("CI");
        using var bash = Process.Start(start)!;
        bash.StandardInput.Close();
        var output = await bash.StandardOutput.ReadToEndAsync();
        await bash.WaitForExitAsync();
        return (bash.ExitCode, output);
    }
}
