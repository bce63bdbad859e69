using Conformance.Contract.Wire;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Subjects;

[Parallelizable(ParallelScope.All)]
internal sealed class DriversAtACall
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [TestCase("exits-before-service", true, "ended with exit code 7 after the greeting. Its log is empty.")]
    [TestCase("exits-after-service", true, "ended with exit code 0 after the greeting. Its log is empty.")]
    [
        TestCase(
            "half-line-then-exit",
            true,
            "ended with exit code 0 after the greeting. It left a line without its end, which starts \"{\"surface\":{\"Challen\". Its log "
            + "is empty."),
    ]
    [
        TestCase(
            "not-json",
            false,
            "wrote a line that is not JSON: line 1, byte 1 of it; it starts \"Signing in, session (880 characters)·, please wait\". Each "
            + "line must be one JSON object."),
    ]
    [TestCase("wrong-id", false, "answered a request that was never made.")]
    [TestCase("no-id", false, "wrote an answer whose id is nothing. An answer is to carry the id of its request.")]
    [TestCase("unasked-answer", false, "answered a request that was never made.")]
    [TestCase("breaks-schema", false, "answered call against the schema, $.surface: expected object, found a string of 9 characters.")]
    [TestCase("surface-and-error", false, "answered call against the schema, $: expected exactly one of 3 forms, found 2 of them at once.")]
    public async Task A_driver_that_fails_at_a_call_is_a_fault(string mode, bool died, string sentence)
    {
        using var client = new MisbehavingClient(mode);
        var armed = Cases.SmsMfa();
        await using var service = await StubService.StartAsync(armed);
        await using var driver = await client.Client.StartAsync(CancellationToken.None);
        using var limit = new CancellationTokenSource(Limit);

        var fault = await Assert.ThrowsAsync<DriverFaultException>(() => driver.CallAsync(armed, service.Endpoint, limit.Token));
        var again = await Assert.ThrowsAsync<DriverFaultException>(() => driver.CallAsync(armed, service.Endpoint, limit.Token));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(fault!.Message, Is.EqualTo($"The driver of misbehaving {sentence}"));
            Assert.That(fault.Died, Is.EqualTo(died));
            Assert.That(fault.Bystander, Is.False);
            Assert.That(again, Is.SameAs(fault), "A driver is dead after a fault.");
        }

        await client.AssertNothingIsLeftAsync();
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "There are no signals.")]
    public async Task A_driver_that_is_killed_is_told_from_one_that_ends()
    {
        using var client = new MisbehavingClient("killed-by-signal");
        var armed = Cases.SmsMfa();
        await using var service = await StubService.StartAsync(armed);
        await using var driver = await client.Client.StartAsync(CancellationToken.None);

        var fault = await Assert.ThrowsAsync<DriverFaultException>(() => driver.CallAsync(armed, service.Endpoint, CancellationToken.None));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(fault!.Message, Does.Contain("ended with exit code 137 (as after signal 9, SIGKILL) after the greeting."));
            Assert.That(fault.Died);
        }

        await client.AssertNothingIsLeftAsync();
    }

    [Test]
    public async Task A_driver_that_answers_a_call_twice_is_dead_at_the_next()
    {
        using var client = new MisbehavingClient("duplicate-answer");
        var armed = Cases.SmsMfa();
        await using var service = await StubService.StartAsync(armed);
        await using var driver = await client.Client.StartAsync(CancellationToken.None);
        await driver.CallAsync(armed, service.Endpoint, CancellationToken.None);

        var fault = await Assert.ThrowsAsync<DriverFaultException>(() => driver.CallAsync(armed, service.Endpoint, CancellationToken.None));

        Assert.That(fault!.Message, Is.EqualTo("The driver of misbehaving answered a request twice."));
        await client.AssertNothingIsLeftAsync();
    }

    [Test]
    public async Task A_driver_that_ends_early_answers_what_came_before()
    {
        using var client = new MisbehavingClient("exits-after-one-answer");
        var armed = Cases.SmsMfa();
        await using var service = await StubService.StartAsync(armed);
        await using var driver = await client.Client.StartAsync(CancellationToken.None);

        var first = await driver.CallAsync(armed, service.Endpoint, CancellationToken.None);
        var fault = await Assert.ThrowsAsync<DriverFaultException>(() => driver.CallAsync(armed, service.Endpoint, CancellationToken.None));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.Surface, Is.Not.Null);
            Assert.That(fault!.Message, Does.Contain("ended with exit code 0 after the greeting."));
        }

        await client.AssertNothingIsLeftAsync();
    }

    [TestCase("hangs-before-service", 1)]
    [TestCase("hangs-after-service", 1)]
    [TestCase("no-newline", 1)]
    [TestCase("late-answer", 1)]
    [TestCase("hanging-grandchild", 2)]
    public async Task A_call_beyond_its_limit_ends_all_processes_of_the_driver(string mode, int processes)
    {
        using var client = new MisbehavingClient(mode);
        var armed = Cases.SmsMfa();
        await using var service = await StubService.StartAsync(armed);
        await using var driver = await client.Client.StartAsync(CancellationToken.None);
        using var limit = new CancellationTokenSource();
        var call = driver.CallAsync(armed, service.Endpoint, limit.Token);
        await client.HasRunAsync(processes);

        await limit.CancelAsync();

        await Assert.ThatAsync(() => call, Throws.InstanceOf<OperationCanceledException>());
        await client.AssertNothingIsLeftAsync(processes);
        await Assert.ThatAsync(
            () => driver.CallAsync(armed, service.Endpoint, CancellationToken.None), Throws.InstanceOf<DriverFaultException>());
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "There are no process groups.")]
    public async Task An_orphan_that_holds_the_pipes_open_is_ended_too()
    {
        using var client = new MisbehavingClient("orphaned-grandchild");
        var armed = Cases.SmsMfa();
        await using var service = await StubService.StartAsync(armed);
        await using var driver = await client.Client.StartAsync(CancellationToken.None);
        using var limit = new CancellationTokenSource(Limit);

        var fault = await Assert.ThrowsAsync<DriverFaultException>(() => driver.CallAsync(armed, service.Endpoint, limit.Token));

        Assert.That(fault!.Message, Does.Contain("ended with exit code 0 after the greeting."));
        await client.AssertNothingIsLeftAsync(processes: 2);
    }

    [Test]
    public async Task A_call_that_is_given_up_takes_the_others_with_it_and_says_so()
    {
        using var client = new MisbehavingClient("hangs-after-service");
        var armed = Cases.SmsMfa();
        await using var service = await StubService.StartAsync(armed);
        await using var driver = await client.Client.StartAsync(CancellationToken.None);
        using var limit = new CancellationTokenSource();
        var bystander = driver.CallAsync(armed, service.Endpoint, CancellationToken.None);
        var given = driver.CallAsync(armed, service.Endpoint, limit.Token);

        await limit.CancelAsync();

        await Assert.ThatAsync(() => given, Throws.InstanceOf<OperationCanceledException>());
        var fault = await Assert.ThrowsAsync<DriverFaultException>(() => bystander);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(fault!.Bystander);
            Assert.That(fault.Message, Is.EqualTo("The driver of misbehaving was ended because another call on it was given up."));
        }

        await client.AssertNothingIsLeftAsync();
    }

    [Test]
    public async Task A_death_fails_every_open_call_alike()
    {
        using var client = new MisbehavingClient("killed-by-signal");
        ArmedCasePair cases = new();
        await using var service = await StubService.StartAsync(cases.One, cases.Other);
        await using var driver = await client.Client.StartAsync(CancellationToken.None);

        var one = driver.CallAsync(cases.One, service.Endpoint, CancellationToken.None);
        var other = driver.CallAsync(cases.Other, service.Endpoint, CancellationToken.None);

        var fault = await Assert.ThrowsAsync<DriverFaultException>(() => one);
        Assert.That(await Assert.ThrowsAsync<DriverFaultException>(() => other), Is.SameAs(fault));
        Assert.That(fault!.Detail, Is.EqualTo("Open were the requests 2, 3."));
    }

    [Test]
    public async Task The_numbers_of_requests_stand_beside_the_sentence_and_not_in_it()
    {
        using var client = new MisbehavingClient("wrong-id");
        var armed = Cases.SmsMfa();
        await using var service = await StubService.StartAsync(armed);
        await using var driver = await client.Client.StartAsync(CancellationToken.None);

        var fault = await Assert.ThrowsAsync<DriverFaultException>(() => driver.CallAsync(armed, service.Endpoint, CancellationToken.None));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(fault!.Message, Is.EqualTo("The driver of misbehaving answered a request that was never made."));
            Assert.That(fault.Detail, Is.EqualTo("It was request 1002. Open were the requests 2."));
        }
    }

    [Test]
    public async Task A_fault_tells_no_secret()
    {
        using var client = new MisbehavingClient("not-json");
        var armed = Cases.SmsMfa();
        await using var service = await StubService.StartAsync(armed);
        await using var driver = await client.Client.StartAsync(CancellationToken.None);

        var fault = await Assert.ThrowsAsync<DriverFaultException>(() => driver.CallAsync(armed, service.Endpoint, CancellationToken.None));

        Assert.That(fault!.ToString(), Does.Not.Contain(armed.Session()[..12]));
    }

    private sealed record ArmedCasePair
    {
        public Conformance.Corpus.ArmedCase One { get; } = Cases.SmsMfa("challenge.one");

        public Conformance.Corpus.ArmedCase Other { get; } = Cases.SmsMfa("challenge.other", WireNames.AdminRespondToAuthChallenge);
    }
}
