namespace Conformance.HarnessSuite.Packages;

/// <summary>The code that the readme of each package shows, pasted as it stands into a program for .NET 8.</summary>
[Category("packages")]
[Category("Dear")]
[Explicit("takes more than half a minute: .ci/full runs it")]
internal sealed class CodeOfReadmes
{
    [TestCase("CognitoConformance", "10 cases hold")]
    [TestCase("CognitoConformance.Contract", "RSP-OUT-001 (Must)")]
    public async Task It_does_what_the_readme_says(string id, string says)
    {
        var feed = await PackedFeed.GetAsync();
        using var consumer = new PackageConsumer(feed);
        await consumer.PrepareAsync(ConsumerProjects.Program(feed.Version, "net8.0", ("CognitoConformance", null)), asksRegistries: true);
        await consumer.WriteAsync("Program.cs", PackageReadme.CodeOf(id));
        consumer.CopyWrapper();
        await consumer.BuildAsync();

        var (exitCode, output) = await consumer.RunBuiltAsync([]);

        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output, Does.Contain(says));
    }
}
