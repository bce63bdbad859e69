using Conformance.Subjects;

namespace Conformance.HarnessSuite.Subjects;

internal sealed class InProcessDrivers
{
    private static readonly Uri Endpoint = new("http://127.0.0.1:9");

    private static readonly ClientDescription Client = new()
    {
        Name = "accepts-all",
        Version = "1",
        Language = "csharp",
        Runtime = "10",
        Profile = "sdk",
    };

    [Test]
    public async Task The_code_is_asked_and_its_answer_arrives()
    {
        var armed = Cases.SmsMfa();
        var answer = new DriverAnswer { Unsupported = true };
        var client = new InProcessClient(Client, (asked, endpoint, _) =>
            Task.FromResult(ReferenceEquals(asked, armed) && endpoint == Endpoint ? answer : throw new InvalidOperationException()));
        await using var driver = await client.StartAsync(CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(client.Name, Is.EqualTo("accepts-all"));
            Assert.That(driver.Client, Is.SameAs(Client));
            Assert.That(driver.LogTail, Is.Empty);
            Assert.That(await driver.CallAsync(armed, Endpoint, CancellationToken.None), Is.SameAs(answer));
        }
    }

    [Test]
    public async Task Code_that_throws_is_a_fault()
    {
        await using var driver =
            await new InProcessClient(Client, (_, _, _) => throw new FormatException("secret")).StartAsync(CancellationToken.None);

        var fault =
            await Assert.ThrowsAsync<DriverFaultException>(() => driver.CallAsync(Cases.SmsMfa(), Endpoint, CancellationToken.None));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(fault!.Message, Is.EqualTo("The client accepts-all threw FormatException instead of giving an answer."));
            Assert.That(fault.Died);
        }
    }

    [Test]
    public async Task Code_that_does_not_come_back_is_given_up()
    {
        await using var driver =
            await new InProcessClient(
                Client, (_, _, _) => new TaskCompletionSource<DriverAnswer>().Task).StartAsync(CancellationToken.None);
        using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        await Assert.ThatAsync(
            () => driver.CallAsync(Cases.SmsMfa(), Endpoint, limit.Token), Throws.InstanceOf<OperationCanceledException>());
    }
}
