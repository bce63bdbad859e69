namespace Conformance.HarnessSuite.Packages;

/// <summary>The tool as <c>dotnet tool install</c> gives it.</summary>
[Category("packages")]
[Category("Dear")]
[Explicit("takes more than half a minute: .ci/full runs it")]
internal sealed class ToolPackage
{
    private const string Id = "cognito-conformance";

    [Test]
    public async Task It_is_installed_from_its_package_and_has_the_corpus_inside()
    {
        var feed = await PackedFeed.GetAsync();
        await feed.PackAsync("Conformance.Cli");
        using (var package = feed.Open(Id))
        {
            Assert.That(
                package.Entries.Select(entry => entry.FullName), Is.SupersetOf((string[])["README.md", "icon.png", $"{Id}.nuspec"]));
        }

        var folder = Directory.CreateTempSubdirectory("conformance-installed-");
        try
        {
            var (packages, tools) = (Path.Combine(folder.FullName, "packages"), Path.Combine(folder.FullName, "tools"));
            string[] install = ["tool", "install", Id, "--version", feed.Version, "--tool-path", tools, "--add-source", feed.Folder];
            var installed = await Dotnet.RunAsync(folder.FullName, packages, install);
            Assert.That(installed.ExitCode, Is.Zero, installed.Output);
            var (exitCode, output) = await Dotnet.RunProgramAsync(
                Path.Combine(tools, Id), folder.FullName, packages, ["client", "dotnet-reference", "--case", "sign-in.SMS_MFA.*"], []);

            Assert.That(exitCode, Is.Zero, output);
            Assert.That(output, Does.Match("[1-9][0-9]* passed, 0 failed, "));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
