using Conformance.HarnessSuite.Replay;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Subjects;

[Parallelizable(ParallelScope.All)]
internal sealed class DriversThatAnswer
{
    [TestCase("correct")]
    [TestCase("split-writes")]
    [TestCase("blank-lines")]
    [TestCase("floods-stderr")]
    public async Task What_the_client_surfaced_arrives(string mode)
    {
        using var client = new MisbehavingClient(mode);
        var armed = Cases.SmsMfa();
        await using var service = await StubService.StartAsync(armed);
        await using (var driver = await client.Client.StartAsync(CancellationToken.None))
        {
            for (var count = 0; count < 3; count++)
            {
                var answer = await driver.CallAsync(armed, service.Endpoint, CancellationToken.None);

                Assert.That(
                    System.Text.Encoding.UTF8.GetString(answer.Surface!.Bytes.Span),
                    Is.EqualTo(System.Text.Encoding.UTF8.GetString(armed.Sent.Body.Span)));
                Assert.That(
                    answer.Surface.Root["ChallengeName"u8].Position, Is.EqualTo(17), "Positions count from the start of the surface.");
            }
        }

        await client.AssertNothingIsLeftAsync();
    }

    [Test]
    public async Task Calls_under_way_at_once_are_told_apart_whatever_the_order_of_the_answers()
    {
        using var client = new MisbehavingClient("reverses-answers");
        Conformance.Corpus.ArmedCase[] cases = [.. Enumerable.Range(0, 12).Select(number => Cases.SmsMfa($"challenge.{number}"))];
        await using var service = await StubService.StartAsync(cases);
        await using var driver = await client.Client.StartAsync(CancellationToken.None);

        // Four at once, as the driver says; it answers none of them before it has all four.
        var answers = await Task.WhenAll(cases.Select(armed => driver.CallAsync(armed, service.Endpoint, CancellationToken.None)));

        Assert.That(
            answers.Select(answer => answer.Surface!.Root["Session"u8].Text),
            Is.EqualTo(cases.Select(armed => armed.Session())));
    }

    [Test]
    public async Task What_the_driver_cannot_do_is_unsupported()
    {
        using var client = new MisbehavingClient("claims-operation-it-lacks");
        await using var driver = await client.Client.StartAsync(CancellationToken.None);

        var answer = await driver.CallAsync(Cases.SmsMfa(), new("http://127.0.0.1:9"), CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Unsupported);
            Assert.That(answer.Surface, Is.Null);
            Assert.That(answer.Error, Is.Null);
        }
    }

    [Test]
    public async Task An_error_arrives_with_type_message_and_kind()
    {
        using var client = new MisbehavingClient("correct");
        await using var driver = await client.Client.StartAsync(CancellationToken.None);

        // Port 9 of the loopback takes no connection.
        var answer = await driver.CallAsync(Cases.SmsMfa(), new("http://127.0.0.1:9"), CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Error!.Type, Is.EqualTo(nameof(HttpRequestException)));
            Assert.That(answer.Error.Message, Is.Not.Empty);
            Assert.That(answer.Error.Kind, Is.EqualTo("transport"));
        }
    }

    [Test]
    public async Task The_end_of_the_log_is_kept_with_what_leaked()
    {
        using var client = new MisbehavingClient("leaks");
        var armed = Cases.SmsMfa();
        await using var service = await StubService.StartAsync(armed);
        var driver = await client.Client.StartAsync(CancellationToken.None);
        await driver.CallAsync(armed, service.Endpoint, CancellationToken.None);
        await driver.DisposeAsync();

        Assert.That(driver.LogTail, Does.Contain(armed.Session()));
    }

    [Test]
    public async Task A_flood_of_the_log_leaves_its_last_64_kibibytes()
    {
        using var client = new MisbehavingClient("floods-stderr");
        var driver = await client.Client.StartAsync(CancellationToken.None);
        await driver.DisposeAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(driver.LogTail, Does.EndWith("the last line of the log" + Environment.NewLine));
            Assert.That(driver.LogTail, Has.Length.EqualTo(64 * 1024));
        }
    }

    [Test]
    public async Task A_driver_that_ends_at_bye_is_not_waited_for()
    {
        // No time that it could be waited for ever passes.
        using var client = new MisbehavingClient("correct", clock: new StoppedClock());
        var driver = await client.Client.StartAsync(CancellationToken.None);

        await driver.DisposeAsync();

        await client.AssertNothingIsLeftAsync();
    }

    [Test]
    public async Task A_driver_that_does_not_end_at_bye_is_ended()
    {
        using var client = new MisbehavingClient("ignores-terminate");
        var driver = await client.Client.StartAsync(CancellationToken.None);

        await driver.DisposeAsync();

        await client.AssertNothingIsLeftAsync();
        await Assert.ThatAsync(
            () => driver.CallAsync(Cases.SmsMfa(), new("http://127.0.0.1:9"), CancellationToken.None),
            Throws.InstanceOf<DriverFaultException>().With.Message.EqualTo("The driver of misbehaving has been dismissed."));
    }

    [Test]
    public async Task The_client_gets_a_clean_environment()
    {
        using var client = new MisbehavingClient("prints-environment");
        var driver = await client.Client.StartAsync(CancellationToken.None);
        await driver.DisposeAsync();

        var variables = driver.LogTail.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.TrimEnd('\r').Split('=', 2))
            .ToDictionary(parts => parts[0], parts => parts[^1], StringComparer.Ordinal);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(variables.Keys.Where(IsUnexpected), Is.Empty);
            Assert.That(variables["AWS_EC2_METADATA_DISABLED"], Is.EqualTo("true"));
            Assert.That(variables["NO_PROXY"], Is.EqualTo("*"));
            Assert.That(variables["BYTES_OF_AWS_CONFIG_FILE"], Is.EqualTo("0"));
            Assert.That(variables["AWS_SHARED_CREDENTIALS_FILE"], Is.EqualTo(variables["AWS_CONFIG_FILE"]));
            Assert.That(File.Exists(variables["AWS_CONFIG_FILE"]), Is.False, "It goes with the driver.");
        }
    }

    private static bool IsUnexpected(string variable) => variable is not (
        "PATH" or "HOME" or "USER" or "LANG" or "TZ" or "TMPDIR" or "TEMP" or "TMP" or "DOTNET_CLI_HOME" or "PIDS" or "NO_PROXY"
        or "VIRTUAL_ENV"
            or "PYENV_ROOT"
            or "PYENV_VERSION"
            or "RBENV_ROOT"
            or "RBENV_VERSION"
            or "GEM_HOME"
            or "GEM_PATH"
            or "JAVA_HOME"
            or "LD_LIBRARY_PATH"
        or "AWS_EC2_METADATA_DISABLED" or "AWS_CONFIG_FILE" or "AWS_SHARED_CREDENTIALS_FILE" or "BYTES_OF_AWS_CONFIG_FILE"
        or "DOTNET_EnableDiagnostics")
        && !variable.StartsWith("LC_", StringComparison.Ordinal)
        && !variable.StartsWith("DOTNET_ROOT", StringComparison.Ordinal)
        && !OperatingSystem.IsWindows();
}
