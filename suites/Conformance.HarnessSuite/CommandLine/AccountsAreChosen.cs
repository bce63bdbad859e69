namespace Conformance.HarnessSuite.CommandLine;

/// <summary>With whose credentials an account is asked is what its owner chose, and the plan says it before anything is called.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class AccountsAreChosen
{
    private const string Files = "[default]\naws_access_key_id=AKIADEFAULT\naws_secret_access_key=a\n"
        + "[sandbox]\naws_access_key_id=AKIASANDBOX\naws_secret_access_key=b\n";

    // An empty variable is none, so that those of whoever runs the tests do not count.
    [TestCase("", "", "the profile 'default'", TestName = "Without a choice it is the default profile")]
    [TestCase("", "sandbox", "the profile 'sandbox', which AWS_PROFILE names", TestName = "AWS_PROFILE chooses")]
    [TestCase("AKIAENV", "sandbox", "AWS_ACCESS_KEY_ID", TestName = "AWS_ACCESS_KEY_ID comes before AWS_PROFILE")]
    [TestCase("AKIAENV", "sandbox", "the profile 'default'", "--profile", "default", TestName = "An option comes before both")]
    public async Task Plan_says_with_whose_credentials_it_signs(string key, string profile, string source, params string[] arguments)
    {
        var run = await PlanAsync(key, profile, ["--dry-run", .. arguments]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.LastLine, Is.EqualTo($"it signs with the credentials of {source}"));
            Assert.That(run.Output, Does.Not.Contain("AKIA"));
        }
    }

    [Test]
    public async Task Profile_that_is_not_there_is_not_replaced_by_the_default_one()
    {
        var run = await PlanAsync("", "sandbx", ["--yes"]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(2), run.Output);
            Assert.That(run.Error, Does.StartWith("AWS_PROFILE names the profile 'sandbx', and the AWS configuration files have none"));
        }
    }

    // No host has a name that ends so: were it asked, nobody would be there.
    private static async Task<ToolRun> PlanAsync(string key, string profile, string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("conformance-");
        try
        {
            var file = Path.Combine(folder.FullName, "credentials");
            await File.WriteAllTextAsync(file, Files);
            using var tool = Tool.Start(
                [
                    "record", "--from-service", "https://cognito-idp.invalid", "--bundle", Path.Combine(folder.FullName, "a.zip"),
                    .. arguments,
                ],
                ("AWS_SHARED_CREDENTIALS_FILE", file),
                ("AWS_ACCESS_KEY_ID", key),
                ("AWS_SECRET_ACCESS_KEY", key),
                ("AWS_PROFILE", profile));
            tool.StandardInput.Close();
            return await Tool.EndAsync(tool);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
