using System.Net;
using System.Text;
using Conformance.Contract.Proofs;
using Conformance.Contract.Responses;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Recordings;
using Conformance.Recording;
using Conformance.Recording.Proxying;
using Conformance.Subjects.Services;

namespace Conformance.RecordingSuite;

[Parallelizable(ParallelScope.All)]
internal sealed class ProxyRecords
{
    [Test]
    public async Task A_client_gets_the_bytes_of_the_service_and_the_sign_in_is_recorded_as_a_scenario()
    {
        await using var service = await PlayedService.StartAsync();
        await using var proxied = await Proxied.StartAsync(service.Endpoint);

        var (status, challenge) = await proxied.AskAsync(WireNames.AdminInitiateAuth, service.StartBody);
        var session = Session(challenge);
        var wrong = await proxied.AskAsync(WireNames.AdminRespondToAuthChallenge, service.AnswerBody(session, "000000"));
        var right = await proxied.AskAsync(WireNames.AdminRespondToAuthChallenge, service.AnswerBody(session, "204816"));
        var cases = proxied.Finish();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((status, wrong.Status, right.Status), Is.EqualTo((200, 400, 200)));
            Assert.That(new[] { challenge, wrong.Body, right.Body }, Is.EqualTo(service.Played.Select(played => played.Answer)));
            Assert.That(cases.Select(one => (one.Id, one.Class)), Is.EqualTo(new[]
            {
                ("through.proxy-1.ADMIN_USER_PASSWORD_AUTH.1", PayloadClass.Challenge),
                ("through.proxy-1.ADMIN_USER_PASSWORD_AUTH.2", PayloadClass.ErrorSpelling),
                ("through.proxy-1.ADMIN_USER_PASSWORD_AUTH.3", PayloadClass.Tokens),
            }));
            Assert.That(
                cases.Select(one => one.Username).Distinct(StringComparer.Ordinal),
                Has.One.Items.And.All.EqualTo(cases[0].ToExchange().Payload.Parameters["USER_ID_FOR_SRP"].Text));
            Assert.That(cases[0].Typed, Does.Contain("@").And.EndWith(".test"));
            Assert.That(
                proxied.Text,
                Does.Not.Contain(service.Person.Name)
                    .And.Not.Contain(service.Password)
                    .And.Not.Contain(session)
                    .And.Not.Contain(service.Person.Client));
        }
    }

    [Test]
    public async Task Sign_ins_at_the_same_time_are_told_apart_by_their_Sessions()
    {
        await using var service = await PlayedService.StartAsync();
        await using var proxied = await Proxied.StartAsync(service.Endpoint);

        var first = Session((await proxied.AskAsync(WireNames.AdminInitiateAuth, service.StartBody)).Body);
        var second = Session((await proxied.AskAsync(WireNames.AdminInitiateAuth, service.StartBody)).Body);
        await proxied.AskAsync(WireNames.AdminRespondToAuthChallenge, service.AnswerBody(first, "000000"));
        await proxied.AskAsync(WireNames.AdminRespondToAuthChallenge, service.AnswerBody(second, "204816"));

        Assert.That(proxied.Finish().Select(one => (one.Id["through.".Length..], one.Class)), Is.EqualTo(new[]
        {
            ("proxy-1.ADMIN_USER_PASSWORD_AUTH.1", PayloadClass.Challenge), (
                "proxy-1.ADMIN_USER_PASSWORD_AUTH.2", PayloadClass.ErrorSpelling),
            ("proxy-2.ADMIN_USER_PASSWORD_AUTH.1", PayloadClass.Challenge), ("proxy-2.ADMIN_USER_PASSWORD_AUTH.2", PayloadClass.Tokens),
        }));
    }

    [Test]
    public async Task What_is_no_part_of_an_admin_sign_in_is_passed_on_and_not_recorded()
    {
        await using var service = await PlayedService.StartAsync();
        await using var proxied = await Proxied.StartAsync(service.Endpoint);

        var (status, _) = await proxied.AskAsync("InitiateAuth", service.StartBody);
        await proxied.AskAsync(
            WireNames.AdminRespondToAuthChallenge, service.AnswerBody("AYABe-of-another-sign-in-of-another-day", "204816"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(status, Is.EqualTo(200));
            Assert.That(proxied.Finish(), Is.Empty);
            Assert.That(proxied.Told[0], Does.Contain("it is no part of an admin sign-in"));
            Assert.That(proxied.Told[1], Does.Contain("its sign-in did not start here"));
        }
    }

    [Test]
    public async Task Requests_are_signed_anew_where_the_target_needs_it([Values] bool isResigned)
    {
        await using var service = await PlayedService.StartAsync();
        await using var proxied = await Proxied.StartAsync(service.Endpoint, isResigned);

        await proxied.AskAsync(WireNames.AdminInitiateAuth, service.StartBody);

        var faults = SigV4.Verify(
            service.Played.Single().Request,
            new(Proxied.Credentials.AccessKey, Proxied.Credentials.SecretKey, null),
            "us-east-1",
            "cognito-idp");
        Assert.That(faults, isResigned ? Is.Empty : Is.Not.Empty);
    }

    [Test]
    public async Task A_target_that_is_closed_is_said_to_be()
    {
        var service = await PlayedService.StartAsync();
        await service.DisposeAsync();
        await using var proxied = await Proxied.StartAsync(service.Endpoint);

        var (status, body) = await proxied.AskAsync(WireNames.AdminInitiateAuth, service.StartBody);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(status, Is.EqualTo(502));
            Assert.That(Encoding.UTF8.GetString(body), Does.Contain("is closed: nothing listens there"));
            Assert.That(proxied.Told.Single(), Does.Contain("has no answer and is not recorded").And.Contain("is closed"));
            Assert.That(proxied.Finish(), Is.Empty);
        }
    }

    [Test]
    public async Task A_target_that_is_slow_is_said_to_be()
    {
        await using var service = await PlayedService.StartAsync(new(200, [], "{}"u8.ToArray()) { Delay = TimeSpan.FromMinutes(1) });
        await using var proxied = await Proxied.StartAsync(service.Endpoint, limit: TimeSpan.FromMilliseconds(200));

        var (status, body) = await proxied.AskAsync(WireNames.AdminInitiateAuth, service.StartBody);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(status, Is.EqualTo(504));
            Assert.That(Encoding.UTF8.GetString(body), Does.Contain("did not answer within 0.2 s"));
            Assert.That(proxied.Finish(), Is.Empty);
        }
    }

    [Test]
    public async Task A_page_is_passed_on_and_recorded_as_not_decodable()
    {
        var page = "<html><body>Sign in, run-0a1b2c3d4e please</body></html>"u8.ToArray();
        await using var service = await PlayedService.StartAsync(new(200, [new("Content-Type", "text/html")], page));
        await using var proxied = await Proxied.StartAsync(service.Endpoint);

        var (_, body) = await proxied.AskAsync(WireNames.AdminInitiateAuth, service.StartBody);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(body, Is.EqualTo(page));
            Assert.That(proxied.Told.Single(), Does.Contain("the answer is no JSON"));
            Assert.That(proxied.Finish().Select(one => one.Class), Is.EqualTo([PayloadClass.NotDecodable]));
            Assert.That(proxied.Text, Does.Contain("<html><body>Sign in, ").And.Not.Contain("0a1b2c3d4e"));
        }
    }

    [Test]
    public async Task A_disk_that_takes_no_more_ends_the_recording()
    {
        await using var service = await PlayedService.StartAsync();
        await using var proxied = await Proxied.StartAsync(service.Endpoint);
        var inTheWay = Path.Combine(proxied.Folder, "mappings", "through.proxy-1.ADMIN_USER_PASSWORD_AUTH.1.json");
        Directory.CreateDirectory(inTheWay);

        var session = Session((await proxied.AskAsync(WireNames.AdminInitiateAuth, service.StartBody)).Body);
        var (status, _) = await proxied.AskAsync(WireNames.AdminRespondToAuthChallenge, service.AnswerBody(session, "204816"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(status, Is.EqualTo(200), "the client is not told");
            Assert.That(async () => await proxied.Failed, Throws.InstanceOf<IOException>().With.Message.Contain(inTheWay));
        }
    }

    private static string Session(byte[] body) => JsonReading.TryRead(body, out _)!.Root["Session"].Text;

    private sealed class Proxied : IAsyncDisposable
    {
        public static readonly Amazon.Runtime.ImmutableCredentials Credentials =
            new("AKIARECORDINGSUITE01", "a-secret-of-the-recording-suite-which-opens-nothing", null);

        private readonly TemporaryFolders folders = new();
        private readonly HttpClient client = new();
        private readonly ServiceRecording recording;
        private readonly ProxiedSignIns signIns;
        private readonly ServiceCaller caller;
        private RecordingProxy proxy = null!;

        private Proxied(Uri target, TimeSpan limit)
        {
            Folder = folders.Make();
            recording = ServiceRecording.Open(Folder, new("through", "a service", "1", new(2026, 2, 3)));
            signIns = new(recording);
            caller = new(new(target, "us-east-1"), Credentials, limit, TimeProvider.System);
        }

        public string Folder { get; }

        public List<string> Told { get; } = [];

        public Task Failed => proxy.Failed;

        public string Text =>
            string.Concat(
                Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories).Select(File.ReadAllText)) + string.Concat(Told);

        public static async Task<Proxied> StartAsync(Uri target, bool isResigned = false, TimeSpan? limit = null)
        {
            var proxied = new Proxied(target, limit ?? TimeSpan.FromSeconds(30));
            proxied.proxy = await RecordingProxy.StartAsync(
                new(IPAddress.Loopback, 0), proxied.caller, isResigned ? new(new(target, "us-east-1"), Credentials) : null, proxied.signIns,
                line =>
                {
                    lock (proxied.Told)
                    {
                        proxied.Told.Add(line);
                    }
                },
                TimeProvider.System, CancellationToken.None);
            return proxied;
        }

        public async Task<(int Status, byte[] Body)> AskAsync(string operation, string body)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, proxy.Endpoint)
            {
                Content = new StringContent(body, Encoding.UTF8, WireNames.AmzJson),
            };
            request.Headers.Add(WireNames.Target, WireNames.TargetPrefix + operation);
            using var response = await client.SendAsync(request);
            return ((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync());
        }

        public IReadOnlyList<Case> Finish()
        {
            signIns.Finish();
            return [.. Directory.EnumerateFiles(Path.Combine(Folder, "mappings")).Order(StringComparer.Ordinal).Select(MappingFile.Read)];
        }

        public async ValueTask DisposeAsync()
        {
            await proxy.DisposeAsync();
            caller.Dispose();
            recording.Dispose();
            client.Dispose();
            folders.Dispose();
        }
    }
}
