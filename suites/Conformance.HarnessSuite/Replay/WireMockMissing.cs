using System.Diagnostics;
using Conformance.Replay;

namespace Conformance.HarnessSuite.Replay;

/// <summary>What is said when there is no WireMock, and that none is left behind.</summary>
internal sealed class WireMockMissing
{
    [Test]
    public async Task Something_else_is_not_taken_for_a_WireMock()
    {
        await using var other = await EmbeddedReplayServer.StartAsync(0, TimeProvider.System, CancellationToken.None);

        var fault = await Assert.ThrowsAsync<ReplayFaultException>(
            () => WireMockReplayServer.ConnectAsync(other.Endpoint, TimeProvider.System, CancellationToken.None));

        Assert.That(
            fault.Message,
            Does.StartWith($"{other.Endpoint} is not a WireMock: it answered 400 \"{{\"__type\":\"ResourceNotFoundException\""));
    }

    [Test]
    public async Task Where_nothing_listens_is_named()
    {
        Uri gone;
        await using (var other = await EmbeddedReplayServer.StartAsync(0, TimeProvider.System, CancellationToken.None))
        {
            gone = other.Endpoint;
        }

        var fault = await Assert.ThrowsAsync<ReplayFaultException>(
            () => WireMockReplayServer.ConnectAsync(gone, TimeProvider.System, CancellationToken.None));

        Assert.That(fault.Message, Does.StartWith($"No WireMock can be reached at {gone}: "));
    }

    [Test]
    public async Task A_missing_jar_is_reported_with_the_command_that_installs_it()
    {
        var fault = await Assert.ThrowsAsync<ReplayFaultException>(
            () => WireMockReplayServer.StartAsync("no/such/folder", TimeProvider.System, CancellationToken.None));

        Assert.That(fault.Message, Does.Contain("`npm ci --ignore-scripts --prefix no/such/folder`"));
    }

    [Test]
    public async Task A_missing_Java_is_reported_with_the_command_that_installs_it()
    {
        var folder = Directory.CreateTempSubdirectory("no-java-");
        var build = folder.CreateSubdirectory("node_modules/wiremock/build");
        await File.WriteAllTextAsync(Path.Combine(build.FullName, "wiremock-standalone-0.jar"), "");

        var fault = await Assert.ThrowsAsync<ReplayFaultException>(
            () => WireMockProcess.StartAsync(folder.FullName, "no-such-java", TimeProvider.System, CancellationToken.None));
        folder.Delete(recursive: true);

        Assert.That(fault.Message, Does.Contain("`no-such-java`").And.Contain("`apt-get install -y default-jre-headless`"));
    }

    [Test]
    public async Task A_process_that_ends_at_once_is_reported_with_what_it_said()
    {
        var folder = Directory.CreateTempSubdirectory("no-jar-");
        var build = folder.CreateSubdirectory("node_modules/wiremock/build");
        await File.WriteAllTextAsync(Path.Combine(build.FullName, "wiremock-standalone-0.jar"), "");

        // The .NET host is there wherever this test runs, and takes no jars.
        var fault = await Assert.ThrowsAsync<ReplayFaultException>(
            () => WireMockProcess.StartAsync(folder.FullName, Environment.ProcessPath!, TimeProvider.System, CancellationToken.None));
        folder.Delete(recursive: true);

        Assert.That(fault.Message, Does.Match(@"^WireMock ended with exit code \d+ before it was ready\. It said: .+"));
    }

    [Test]
    public async Task The_process_ends_with_its_server()
    {
        var process = await WireMockJar.OrSkipAsync(
            () => WireMockProcess.StartAsync(WireMockJar.Folder, WireMockProcess.Java, TimeProvider.System, CancellationToken.None));
        var id = process.Id;

        await process.DisposeAsync();

        Assert.That(() => Process.GetProcessById(id), Throws.ArgumentException);
    }
}
