namespace Conformance.HarnessSuite.CommandLine;

/// <summary>What a user passes to a driver gets there, and from there into no report.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class VariablesOfDrivers
{
    private const string Secret = "s3cret \"of the user\" <&>";
    private const string Name = "SECRET_OF_THE_USER";

    // A driver that shows what it was given wherever a driver can show something, and does nothing else right.
    private const string Driver = """
        import json, os, sys
        given = os.environ.get("SECRET_OF_THE_USER", "nothing")
        print(given, file=sys.stderr, flush=True)
        for line in sys.stdin:
            request = json.loads(line)
            answer = {"id": request["id"]}
            if request["op"] == "hello":
                answer |= {"protocol": 1, "client": {"name": "teller", "version": given, "language": given, "runtime": given},
        """
        + """ "profile": "sdk","""
        + "\n"
        + """
                           "operations": ["AdminInitiateAuth"]}
            elif request["request"].get("AuthFlow", "") and len(sys.argv) > 1:
                answer = {"id": given}
            else:
                answer |= {"surface": {"ChallengeName": given, "Session": given, "ChallengeParameters": {given: given}}}
            print(json.dumps(answer), flush=True)
        """;

    [Test]
    public async Task Value_gets_to_the_driver_and_into_no_report([Values(false, true)] bool breaksTheProtocol)
    {
        var folder = Directory.CreateTempSubdirectory("variables-");
        var driver = Path.Combine(folder.FullName, "driver.py");
        await File.WriteAllTextAsync(driver, Driver);
        string[] reports = [
            "--json",
            Path.Combine(folder.FullName, "report.json"),
            "--junit",
            Path.Combine(folder.FullName, "report.xml"),
            "--trace",
            Path.Combine(folder.FullName, "trace"),
        ];

        var run = await Tool.RunAsync(
            [
                "client",
                "--case",
                "challenge.SMS_MFA.initiate.full",
                "--env",
                $"{Name}={Secret}",
                .. reports,
                "--",
                "python3",
                driver,
                .. breaksTheProtocol ? (string[])["wrong"] : [],
            ]);

        var written = Directory.EnumerateFiles(folder.FullName, "*", SearchOption.AllDirectories)
            .Where(file => file != driver)
            .ToDictionary(file => Path.GetRelativePath(folder.FullName, file), File.ReadAllText, StringComparer.Ordinal);
        folder.Delete(recursive: true);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Output, Does.Contain($"client teller {{value of {Name}}} ({{value of {Name}}}"));
            Assert.That(run.Output, Does.Contain($"--env {Name} -- python3"));
            Assert.That(written.Keys, Has.Member("report.json").And.Member("report.xml").And.Some.StartsWith("trace"));
            Assert.That(written.Values.Append(run.Output).Append(run.Error), Has.None.Contains("s3cret").And.None.Contains("of the user"));
        }
    }

    [Test]
    public async Task Value_of_a_set_variable_is_passed_by_its_name_and_doctor_hides_it()
    {
        var driver = Path.GetTempFileName();
        await File.WriteAllTextAsync(driver, Driver);
        using var process = Tool.Start(["doctor", "--env", Name, "--", "python3", driver], (Name, Secret));
        var with = await Tool.EndAsync(process);
        var without = await Tool.RunAsync("doctor", "--", "python3", driver);
        File.Delete(driver);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(with.Output, Does.Contain($"teller {{value of {Name}}}").And.Not.Contains("s3cret"));
            Assert.That(without.Output, Does.Contain("teller nothing"));
        }
    }
}
