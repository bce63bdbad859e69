using System.Text;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Replay;

namespace Conformance.HarnessSuite.Replay;

internal sealed class RequestReading
{
    private readonly StoppedClock clock = new();
    private EmbeddedReplayServer server = null!;
    private RawClient client = null!;
    private ArmedCase armed = null!;

    private string Head =>
        $"POST / HTTP/1.1\r\nX-Amz-Target: AWSCognitoIdentityProviderService.AdminInitiateAuth\r\nAuthorization: AWS4-HMAC-SHA256 "
        + $"Credential={armed.AccessKeyId}/x\r\n";

    [SetUp]
    public async Task Start()
    {
        server = await EmbeddedReplayServer.StartAsync(0, clock, CancellationToken.None);
        client = await RawClient.ConnectAsync(server.Endpoint);
        armed = Cases.Arm("x.reading", Cases.Json("{}"));
        await server.ArmAsync(armed, CancellationToken.None);
    }

    [TearDown]
    public async Task Stop()
    {
        client.Dispose();
        await server.DisposeAsync();
    }

    [Test]
    public async Task The_journal_has_method_path_headers_and_body_as_they_were_sent()
    {
        await client.AskAsync(
            "pOsT //?a=%20b HTTP/1.1\r\nhOsT: x\r\nX-B: \t two  words \r\nX-A:\r\nx-b: caf\u00e9\r\nContent-Length: 52\r\n\r\n"
                + $$"""{  "ClientId":"{{armed.ClientId}}","a":"\/"}""");

        var request = (await server.DisarmAsync(armed, CancellationToken.None)).Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(request.Method, Is.EqualTo("pOsT"));
            Assert.That(request.Path, Is.EqualTo("//?a=%20b"));
            // é was sent in UTF-8, and each of its bytes is a letter here.
            Assert.That(request.Headers, Is.EqualTo(
                new Header[]
                {
                    new("hOsT", "x"),
                    new("X-B", "two  words"),
                    new("X-A", ""),
                    new("x-b", "caf\u00c3\u00a9"),
                    new("Content-Length", "52"),
                }));
            Assert.That(Encoding.UTF8.GetString(request.Body.Span), Is.EqualTo($$"""{  "ClientId":"{{armed.ClientId}}","a":"\/"}"""));
            Assert.That(request.At, Is.EqualTo(clock.GetUtcNow()));
        }
    }

    [Test]
    public async Task A_request_that_comes_byte_by_byte_is_whole()
    {
        foreach (var letter in RawClient.Request(Head, """{"a":"b"}"""))
        {
            await client.SendAsync(letter.ToString());
            await Task.Yield();
        }

        Assert.That(await client.ReadAnswerAsync(), Does.StartWith("HTTP/1.1 200 "));
        Assert.That(await JournaledBodyAsync(), Is.EqualTo("""{"a":"b"}"""));
    }

    [Test]
    public async Task Requests_sent_in_one_go_are_answered_one_by_one()
    {
        await client.SendAsync(string.Concat(Enumerable.Repeat(RawClient.Request(armed), 50)));
        for (var at = 0; at < 50; at++)
        {
            Assert.That(await client.ReadAnswerAsync(), Does.EndWith("\r\n\r\n{}"));
        }
    }

    [Test]
    public async Task A_body_of_many_blocks_is_whole()
    {
        var body = $$"""{"a":"{{new string('x', 100_000)}}","ClientId":"{{armed.ClientId}}"}""";

        Assert.That(await client.AskAsync(RawClient.Request(Head, body)), Does.StartWith("HTTP/1.1 200 "));
        Assert.That(await JournaledBodyAsync(), Is.EqualTo(body));
    }

    [Test]
    public async Task A_chunked_body_is_put_together()
    {
        await client.SendAsync($"{Head}Transfer-Encoding: Chunked\r\n\r\n1;x=y\r\n{{\r\nA\r\n\"a\":\"bcde\"\r\n");
        await client.SendAsync("1\r\n}\r\n0\r\nX-Trailer: 1\r\n\r\n");

        Assert.That(await client.ReadAnswerAsync(), Does.StartWith("HTTP/1.1 200 "));
        Assert.That(await JournaledBodyAsync(), Is.EqualTo("""{"a":"bcde"}"""));
    }

    [Test]
    public async Task A_client_that_waits_for_leave_to_send_its_body_gets_it()
    {
        await client.SendAsync($"{Head}Expect: 100-continue\r\nContent-Length: 2\r\n\r\n");
        var leave = await client.ReadAnswerAsync();
        await client.SendAsync("{}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(leave, Is.EqualTo("HTTP/1.1 100 Continue\r\n\r\n"));
            Assert.That(await client.ReadAnswerAsync(), Does.StartWith("HTTP/1.1 200 "));
        }
    }

    [Test]
    public async Task A_body_over_one_mebibyte_is_refused_and_journaled_cut()
    {
        await client.SendAsync(RawClient.Request(Head, new string('x', (1024 * 1024) + 1)));
        var answer = await client.ReadToEndAsync();
        var journal = await server.DisarmAsync(armed, CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer, Does.StartWith("HTTP/1.1 413 ").And.Contain("\r\nConnection: close\r\n"));
            Assert.That(journal.Single().Body.Length, Is.EqualTo(1024 * 1024));
        }
    }

    [Test]
    public async Task A_client_that_hangs_up_within_the_head_has_asked_nothing()
    {
        using (var hasty = await RawClient.ConnectAsync(server.Endpoint))
        {
            await hasty.SendAsync(Head);
        }

        await client.AskAsync(RawClient.Request(armed));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await server.CountAsync(armed, CancellationToken.None), Is.EqualTo(1));
            Assert.That(await server.TakeStraysAsync(CancellationToken.None), Is.Empty);
        }
    }

    [Test]
    public async Task The_answer_to_HEAD_has_no_body()
    {
        await client.SendAsync(RawClient.Request("HEAD / HTTP/1.1\r\nConnection: close\r\n", ""));

        Assert.That(await client.ReadToEndAsync(), Does.StartWith("HTTP/1.1 400 ").And.EndsWith("\r\n\r\n"));
    }

    [TestCase("\u0016\u0003\u0001 a TLS greeting", TestName = "{m}_a_TLS_greeting")]
    [TestCase("POST /\r\n\r\n", TestName = "{m}_a_request_line_without_a_version")]
    [TestCase("POST / HTTP/1.1\r\nno colon\r\n\r\n", TestName = "{m}_a_header_without_a_colon")]
    [TestCase("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", TestName = "{m}_a_negative_length")]
    [TestCase("POST / HTTP/1.1\r\nContent-Length: 1x\r\n\r\n", TestName = "{m}_a_length_that_is_no_number")]
    [TestCase("POST / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n", TestName = "{m}_an_unknown_transfer_encoding")]
    public async Task No_HTTP_is_a_stray_and_closes_the_connection(string sent)
    {
        await client.SendAsync(sent);
        var answer = await client.ReadToEndAsync();
        var stray = (await server.TakeStraysAsync(CancellationToken.None)).Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer, Does.StartWith("HTTP/1.1 400 ").And.Contain("\r\nConnection: close\r\n"));
            Assert.That(stray.Method, Is.Empty);
            Assert.That(Encoding.UTF8.GetString(stray.Body.Span), Is.EqualTo(sent));
        }
    }

    [Test]
    public async Task Broken_chunks_are_refused_and_journaled()
    {
        await client.SendAsync($"{Head}Transfer-Encoding: chunked\r\n\r\n2\r\n{{}}\r\nnonsense\r\n");

        Assert.That(await client.ReadToEndAsync(), Does.StartWith("HTTP/1.1 400 "));
        Assert.That(await JournaledBodyAsync(), Is.EqualTo("{}"));
    }

    [Test]
    public async Task A_head_without_end_is_refused()
    {
        await client.SendAsync("POST / HTTP/1.1\r\nX-A: " + new string('x', 64 * 1024));

        Assert.That(await client.ReadToEndAsync(), Does.StartWith("HTTP/1.1 400 "));
    }

    private async Task<string> JournaledBodyAsync() =>
        Encoding.UTF8.GetString((await server.DisarmAsync(armed, CancellationToken.None)).Single().Body.Span);
}
