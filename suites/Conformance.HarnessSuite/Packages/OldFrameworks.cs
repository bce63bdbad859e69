namespace Conformance.HarnessSuite.Packages;

/// <summary>A project for a framework that the packages have nothing for.</summary>
[Category("packages")]
internal sealed class OldFrameworks
{
    [Test]
    public async Task It_is_told_so_when_it_restores_and_gets_nothing([Values("net6.0", "net7.0")] string framework)
    {
        var feed = await PackedFeed.GetAsync();
        using var consumer = new PackageConsumer(feed);
        await consumer.PrepareAsync(ConsumerProjects.Library(feed.Version, framework));

        var (exitCode, output) = await consumer.DotnetAsync("restore");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(1));
            Assert.That(
                output, Does.Contain($"error NU1202: Package CognitoConformance.NUnit {feed.Version} is not compatible with {framework} "));
            Assert.That(output, Does.Contain("net8.0 (.NETCoreApp,Version=v8.0)"));
        }
    }
}
