using System.Text;
using Conformance.Replay;

namespace Conformance.HarnessSuite.Replay;

internal sealed class EmbeddedAnswers
{
    private readonly StoppedClock clock = new();
    private EmbeddedReplayServer server = null!;
    private RawClient client = null!;

    [SetUp]
    public async Task Start()
    {
        server = await EmbeddedReplayServer.StartAsync(0, clock, CancellationToken.None);
        client = await RawClient.ConnectAsync(server.Endpoint);
    }

    [TearDown]
    public async Task Stop()
    {
        client.Dispose();
        await server.DisposeAsync();
    }

    [Test]
    public async Task Status_headers_in_order_and_body_are_exactly_those_of_the_answer()
    {
        var armed = Cases.Arm("x.plain", Cases.Json("""{"__type":"NotAuthorizedException"}""", status: 400) with
        {
            Headers = [new("x-b", "2"), new("X-A", "1"), new("content-type", "application/x-amz-json-1.1"), new("x-b", "ü")],
        });
        await server.ArmAsync(armed, CancellationToken.None);

        Assert.That(await client.AskAsync(RawClient.Request(armed)), Is.EqualTo(
            "HTTP/1.1 400 Bad Request\r\n"
            + "Date: Tue, 03 Feb 2026 04:05:06 GMT\r\n"
            + "x-b: 2\r\nX-A: 1\r\ncontent-type: application/x-amz-json-1.1\r\nx-b: ü\r\n"
            + "Content-Length: 35\r\n\r\n"
            + """{"__type":"NotAuthorizedException"}"""));
    }

    [Test]
    public async Task The_date_is_the_present_one_at_each_answer()
    {
        var armed = Cases.Arm("x.date", Cases.Json("{}"));
        await server.ArmAsync(armed, CancellationToken.None);

        await client.AskAsync(RawClient.Request(armed));
        clock.Advance(TimeSpan.FromSeconds(55));

        Assert.That(await client.AskAsync(RawClient.Request(armed)), Does.Contain("\r\nDate: Tue, 03 Feb 2026 04:06:01 GMT\r\n"));
    }

    [Test]
    public async Task A_date_of_the_answer_itself_stays()
    {
        var armed = Cases.Arm("x.own-date", Cases.Json("{}") with { Headers = [new("date", "Thu, 01 Jan 1970 00:00:00 GMT")] });
        await server.ArmAsync(armed, CancellationToken.None);

        Assert.That(
            await client.AskAsync(RawClient.Request(armed)),
            Is.EqualTo("HTTP/1.1 200 OK\r\ndate: Thu, 01 Jan 1970 00:00:00 GMT\r\nContent-Length: 2\r\n\r\n{}"));
    }

    [Test]
    public async Task The_nth_request_gets_the_nth_answer_and_the_last_one_repeats()
    {
        var armed = Cases.Arm("x.sequence", Cases.Json("1", 500), Cases.Json("2", 429), Cases.Json("3"));
        await server.ArmAsync(armed, CancellationToken.None);

        List<string> lines = [];
        for (var at = 0; at < 5; at++)
        {
            var answer = await client.AskAsync(RawClient.Request(armed));
            lines.Add(answer[9..12] + answer[^1]);
        }

        Assert.That(lines, Is.EqualTo(["5001", "4292", "2003", "2003", "2003"]));
    }

    [Test]
    public async Task Arming_again_starts_answers_and_journal_anew()
    {
        var armed = Cases.Arm("x.again", Cases.Json("1"), Cases.Json("2"));
        await server.ArmAsync(armed, CancellationToken.None);
        await client.AskAsync(RawClient.Request(armed));
        await server.ArmAsync(armed, CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await server.CountAsync(armed, CancellationToken.None), Is.Zero);
            Assert.That(await client.AskAsync(RawClient.Request(armed)), Does.EndWith("\r\n\r\n1"));
        }
    }

    [TestCase(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'{', (byte)'}' }, TestName = "{m}_with_a_byte_order_mark_stay")]
    [TestCase(new byte[] { 0x00, 0xFF, 0xFE, 0x0D, 0x0A }, TestName = "{m}_that_are_no_text_stay")]
    [TestCase(new byte[0], TestName = "{m}_of_no_length_stay")]
    public async Task Bodies(byte[] body)
    {
        var armed = Cases.Arm("x.bytes", Cases.Bytes(body));
        await server.ArmAsync(armed, CancellationToken.None);

        var answer = await client.AskAsync(RawClient.Request(armed));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer, Does.Contain($"\r\nContent-Length: {body.Length}\r\n\r\n"));
            Assert.That(Encoding.Latin1.GetBytes(answer[(answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]), Is.EqualTo(body));
        }
    }

    [Test]
    public async Task A_gzip_label_on_a_body_that_is_not_zipped_stays()
    {
        var armed = Cases.Arm("x.gzip", Cases.Json(Cases.Challenge) with { Headers = [new("content-encoding", "gzip")] });
        await server.ArmAsync(armed, CancellationToken.None);

        var request =
            RawClient.Request(armed).Replace(
                "Host: localhost\r\n", "Host: localhost\r\nAccept-Encoding: gzip\r\n", StringComparison.Ordinal);

        Assert.That(
            await client.AskAsync(request),
            Does.Contain("\r\ncontent-encoding: gzip\r\n").And.EndsWith(Encoding.UTF8.GetString(armed.Answers[0].Body.Span)));
    }

    [Test]
    public async Task A_body_of_many_blocks_arrives_whole()
    {
        var body = new byte[200_000];
        new Random(7).NextBytes(body);
        var armed = Cases.Arm("x.long", Cases.Bytes(body));
        await server.ArmAsync(armed, CancellationToken.None);

        var answer = await client.AskAsync(RawClient.Request(armed));

        Assert.That(answer[^200_000..], Is.EqualTo(Encoding.Latin1.GetString(body)));
    }

    [Test]
    public async Task The_connection_stays_open_unless_the_client_asks_to_close_it()
    {
        var armed = Cases.Arm("x.close", Cases.Json("{}"));
        await server.ArmAsync(armed, CancellationToken.None);

        var kept = await client.AskAsync(RawClient.Request(armed));
        await client.SendAsync(RawClient.Request(armed).Replace("Host:", "Connection: TE, Close\r\nHost:", StringComparison.Ordinal));
        var closed = await client.ReadToEndAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(kept, Does.Not.Contain("Connection"));
            Assert.That(closed, Does.EndWith("\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"));
        }
    }
}
