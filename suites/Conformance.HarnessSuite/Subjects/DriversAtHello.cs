using System.Diagnostics;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Subjects;

[Parallelizable(ParallelScope.All)]
internal sealed class DriversAtHello
{
    [TestCase("does-nothing", true, "ended with exit code 0 before it answered hello. Its log is empty.")]
    [
        TestCase(
            "exits-1",
            true,
            "ended with exit code 1 before it answered hello. Its log ends: first line of the log | last·line of the log·"),
    ]
    [TestCase("floods-stdout", false, "answered a request that was never made.")]
    [TestCase("floods-stdout-with-blank-lines", false, "wrote more than 1000 blank lines between two answers.")]
    [TestCase("wrong-protocol-version", false, "speaks version 3 of the driver protocol; this harness speaks 1 and 2.")]
    [TestCase("refuses-protocol", false, "speaks another version of the driver protocol; this harness speaks 1 and 2.")]
    [
        TestCase(
            "hello-without-client", false, "answered hello against the schema, $: expected the member client, found an object without it."),
    ]
    public async Task A_driver_that_fails_at_hello_is_a_fault(string mode, bool died, string sentence)
    {
        using var client = new MisbehavingClient(mode);

        var fault = await Assert.ThrowsAsync<DriverFaultException>(async () => await client.Client.StartAsync(CancellationToken.None));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(fault!.Message, Is.EqualTo($"The driver of misbehaving {sentence}"));
            Assert.That(fault.Died, Is.EqualTo(died));
            Assert.That(fault.Bystander, Is.False);
        }

        await client.AssertNothingIsLeftAsync();
    }

    // A build server's time limit ends the drivers together with the harness.
    [Test]
    public async Task The_end_of_a_driver_is_no_fault_where_the_same_signal_ends_the_run()
    {
        using var interruption = new CancellationTokenSource();
        var client = new SubprocessClient(
            ClientManifest.OfCommand(
                ["sh", "-c", "kill -TERM $$"],
                Path.GetTempPath()), MisbehavingClient.Variables, new(DriverSchemas.Load(Repository.Schemas)));

        var start = client.StartAsync(interruption.Token);
        await Task.Delay(TimeSpan.FromMilliseconds(100));
        await interruption.CancelAsync();

        Assert.That(async () => await start, Throws.InstanceOf<OperationCanceledException>());
    }

    [TestCase("hangs-at-hello")]
    [TestCase("never-reads")]
    public async Task A_driver_that_says_nothing_is_ended_at_the_limit(string mode)
    {
        using var client = new MisbehavingClient(mode, TimeSpan.FromSeconds(10));

        var fault = await Assert.ThrowsAsync<DriverFaultException>(async () => await client.Client.StartAsync(CancellationToken.None));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(fault!.Message, Is.EqualTo("The driver of misbehaving did not answer hello within 10 s. Its log is empty."));
            Assert.That(fault.Died);
        }

        await client.AssertNothingIsLeftAsync();
    }

    [Test]
    [NonParallelizable]
    public async Task A_line_that_never_ends_does_not_fill_the_memory()
    {
        using var client = new MisbehavingClient("hundred-megabyte-line");
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var fault = await Assert.ThrowsAsync<DriverFaultException>(async () => await client.Client.StartAsync(CancellationToken.None));

        // Doubling a buffer up to 16 MiB allocates 32 MiB, of which no more than 24 are held at once.
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                fault!.Message,
                Does.StartWith($"The driver of misbehaving wrote a line of more than 16 MiB; it starts \"{new string('x', 80)}"));
            Assert.That(fault.Died, Is.False);
            Assert.That(allocated, Is.LessThan(40 * 1024 * 1024));
        }

        await client.AssertNothingIsLeftAsync();
    }

    [Test]
    public async Task A_driver_that_is_given_up_while_it_starts_is_ended()
    {
        using var client = new MisbehavingClient("hangs-at-hello");
        using var limit = new CancellationTokenSource();
        var start = client.Client.StartAsync(limit.Token);
        await client.HasRunAsync();

        await limit.CancelAsync();

        await Assert.ThatAsync(() => start, Throws.InstanceOf<OperationCanceledException>());

        await client.AssertNothingIsLeftAsync();
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "There is no sh.")]
    public async Task A_driver_that_hangs_up_is_told_from_one_that_ends()
    {
        using var folder = new ManifestFolder("""{"name":"shell","start":["sh","-c","exec 1>&-; exec sleep 60"]}""");

        var fault = await Assert.ThrowsAsync<DriverFaultException>(() => folder.Client.StartAsync(CancellationToken.None));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(fault!.Message, Is.EqualTo(
                "The driver of shell closed its standard input or output before it answered hello, and did not end. Its log is empty."));
            Assert.That(fault.Died);
        }
    }

    [Test]
    [Platform(Include = "Linux", Reason = "Needs setsid.")]
    public async Task A_descendant_that_left_the_group_and_holds_the_pipes_open_keeps_nobody_waiting()
    {
        using var folder = new ManifestFolder("""{"name":"shell","start":["sh","-c","setsid sleep 60 & exit 3"]}""");
        var watch = Stopwatch.StartNew();

        var fault = await Assert.ThrowsAsync<DriverFaultException>(() => folder.Client.StartAsync(CancellationToken.None));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                fault!.Message, Is.EqualTo("The driver of shell ended with exit code 3 before it answered hello. Its log is empty."));
            Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(40)));
        }
    }

    [Test]
    public async Task A_program_that_is_not_there_is_named()
    {
        using var folder = new ManifestFolder("""{"name":"absent","start":["no-such-program"]}""");
        using var inFolder = new ManifestFolder("""{"name":"absent","start":["bin/no-such-program"]}""");

        var onPath = await Assert.ThrowsAsync<DriverFaultException>(() => folder.Client.StartAsync(CancellationToken.None));
        var atPath = await Assert.ThrowsAsync<DriverFaultException>(() => inFolder.Client.StartAsync(CancellationToken.None));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                onPath!.Message,
                Is.EqualTo("The driver of absent cannot be started as no-such-program: there is no program no-such-program on PATH."));
            Assert.That(atPath!.Message, Is.EqualTo(
                $"The driver of absent cannot be started as bin/no-such-program: there is no program bin/no-such-program in "
                + $"{inFolder.Path}."));
        }
    }

    [Test]
    public async Task What_a_driver_says_of_its_client_arrives()
    {
        using var client = new MisbehavingClient("correct");
        await using var driver = await client.Client.StartAsync(CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(driver.Client.Name, Is.EqualTo("misbehaving-driver"));
            Assert.That(driver.Client.Version, Is.EqualTo("1.0"));
            Assert.That(driver.Client.Language, Is.EqualTo("csharp"));
            Assert.That(driver.Client.Profile, Is.EqualTo("sdk"));
            Assert.That(string.Join(", ", driver.Client.Operations), Is.EqualTo("AdminInitiateAuth, AdminRespondToAuthChallenge"));
            Assert.That(driver.Client.DistinguishesNull);
            Assert.That(driver.Client.MaxTries, Is.EqualTo(1));
            Assert.That(driver.Client.MaxSeconds, Is.EqualTo(10));
            Assert.That(driver.Client.Concurrent, Is.EqualTo(4));
        }
    }

    [Test]
    public async Task A_driver_that_claims_nothing_can_do_nothing()
    {
        using var client = new MisbehavingClient("claims-nothing");
        await using var driver = await client.Client.StartAsync(CancellationToken.None);

        Assert.That(driver.Client.Operations, Is.Empty);
    }
}
