using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Dialogues;
using Conformance.Corpus.Signing;
using Conformance.HarnessSuite.Running;
using Conformance.Replay;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Replay;

/// <summary>Tokens of the present, signed by keys that can be asked for.</summary>
internal sealed class SignedTokens
{
    private const string SignIn = "tokens.sign-in.initiate.with-empty-parameters";
    private static readonly string[] Kinds = [WireNames.AccessToken, WireNames.IdToken];

    private readonly StoppedClock clock = new();
    private EmbeddedReplayServer server = null!;
    private RawClient client = null!;

    private static IEnumerable<string> WithTokens =>
        Stage.Calls.Where(
            one => new ArmedCase(one, "any").Secrets.Values.Intersect(Kinds, StringComparer.Ordinal).Any()).Select(one => one.Id);

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
    public async Task They_are_of_the_time_in_which_they_are_served_and_name_their_client_and_user()
    {
        var armed = Arm(SignIn);
        await server.ArmAsync(armed, CancellationToken.None);
        clock.Advance(TimeSpan.FromHours(2));
        var now = clock.GetUtcNow().ToUnixTimeSeconds();

        var tokens = await AskAsync(armed);
        var (access, id) = (Claims(tokens[WireNames.AccessToken].Text), Claims(tokens[WireNames.IdToken].Text));

        using (Assert.EnterMultipleScope())
        {
            foreach (var claims in (JsonElement[])[access, id])
            {
                Assert.That(claims.GetProperty("iat").GetInt64(), Is.EqualTo(now));
                Assert.That(claims.GetProperty("auth_time").GetInt64(), Is.EqualTo(now));
                Assert.That(
                    claims.GetProperty("exp").GetInt64(),
                    Is.EqualTo(now + int.Parse(tokens[WireNames.ExpiresIn].Text, CultureInfo.InvariantCulture)));
                Assert.That(Text(claims, "iss"), Is.EqualTo("https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Kx3TnQw9L"));
            }

            Assert.That(
                (Text(access, "token_use"), Text(access, "client_id"), Text(access, "username"), Text(access, "scope")),
                Is.EqualTo(("access", armed.ClientId, armed.Case.Username, "aws.cognito.signin.user.admin")));
            Assert.That(
                (Text(id, "token_use"), Text(id, "aud"), Text(id, "cognito:username")),
                Is.EqualTo(("id", armed.ClientId, armed.Case.Username)));
            Assert.That(access.TryGetProperty("aud", out _) || id.TryGetProperty("client_id", out _), Is.False);
            Assert.That(
                ((string[])["sub", "event_id", "origin_jti"]).Select(name => Text(access, name)),
                Is.EqualTo(((string[])["sub", "event_id", "origin_jti"]).Select(name => Text(id, name))));
            Assert.That(Text(access, "jti"), Is.Not.EqualTo(Text(id, "jti")));
        }
    }

    [Test]
    public async Task Each_verifies_by_its_own_key_of_the_three_that_are_published()
    {
        var armed = Arm(SignIn);
        await server.ArmAsync(armed, CancellationToken.None);
        var tokens = await AskAsync(armed);
        var keys = await PublishedAsync();

        var used = Kinds.Select(kind => Verify(tokens[kind].Text, keys)).ToArray();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(keys, Has.Count.EqualTo(3));
            Assert.That(keys.Keys, Is.All.EndsWith("=").And.All.Length.EqualTo(44));
            Assert.That(used, Is.Unique.And.SubsetOf(keys.Keys));
        }
    }

    [TestCaseSource(nameof(WithTokens))]
    public void What_is_no_token_of_the_service_keeps_its_bytes(string id)
    {
        var armed = Arm(id);
        var odd = Odd(armed).ToArray();

        var served = armed.Serve(armed.Answers.Count - 1, clock.GetUtcNow());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(odd.Where(token => !Encoding.UTF8.GetString(served.Body.Span).Contains(token, StringComparison.Ordinal)), Is.Empty);
            Assert.That(armed.Answers[^1], Is.SameAs(served));
            Assert.That(
                armed.Secrets.Keys.Where(
                    secret => secret.StartsWith("eyJ", StringComparison.Ordinal)
                        && !Encoding.UTF8.GetString(served.Body.Span).Contains(secret, StringComparison.Ordinal)),
                Is.Empty);
        }
    }

    [Test]
    public void There_are_odd_tokens() => Assert.That(WithTokens.SelectMany(id => Odd(Arm(id))), Is.Not.Empty);

    [Test]
    public void Tokens_that_were_served_stay_for_a_while_and_are_signed_anew_for_who_asks_much_later()
    {
        var armed = Arm(SignIn);
        var now = clock.GetUtcNow();

        var first = armed.Serve(0, now);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(armed.Serve(0, now.AddMinutes(4)), Is.SameAs(first));
            Assert.That(armed.Serve(0, now.AddHours(2)).Body.Span.SequenceEqual(first.Body.Span), Is.False);
        }
    }

    [Test]
    public void The_same_case_nonce_and_time_make_the_same_bytes()
    {
        var (one, other) = (Arm(SignIn), Arm(SignIn));

        Assert.That(one.Serve(0, clock.GetUtcNow()).Body.ToArray(), Is.EqualTo(other.Serve(0, clock.GetUtcNow()).Body.ToArray()));
    }

    [Test]
    public void A_lifetime_that_the_case_varies_is_the_usual_one()
    {
        var claims = Claims(
            new ArmedCase(Find("types.AuthenticationResult.ExpiresIn.longest"), "suite")
                .Serve(0, clock.GetUtcNow())
                .ToReadableResponse().Root[WireNames.AuthenticationResult][WireNames.AccessToken].Text);

        Assert.That(claims.GetProperty("exp").GetInt64() - claims.GetProperty("iat").GetInt64(), Is.EqualTo(3600));
    }

    [Test]
    public void A_refresh_keeps_the_user_the_sign_in_and_its_time()
    {
        var one = Find("renew.old-token-kept");
        var dialogue = new ArmedDialogue(one, one.Dialogue!, "suite");
        var (first, second) =
            (dialogue.ServeTokens(0, clock.GetUtcNow(), 3600), dialogue.ServeTokens(1, clock.GetUtcNow().AddMinutes(10), 3600));

        string[] kept = ["sub", "origin_jti", "auth_time"];
        string[] renewed = ["iat", "exp", "jti"];
        using (Assert.EnterMultipleScope())
        {
            foreach (var (before, after) in new[] { (first.Access, second.Access), (first.Id, second.Id) })
            {
                Assert.That(
                    kept.Select(name => Claims(after).GetProperty(name).ToString()),
                    Is.EqualTo(kept.Select(name => Claims(before).GetProperty(name).ToString())));
                Assert.That(
                    renewed.Where(name => Claims(after).GetProperty(name).ToString() == Claims(before).GetProperty(name).ToString()),
                    Is.Empty);
            }
        }
    }

    [Test]
    public void A_token_that_was_served_is_a_secret_in_a_log_that_was_watched_before()
    {
        var armed = Arm(SignIn);
        var log = new LogTail();
        using var watch = log.Watch(armed.Secrets);
        log.Append("asking\n"u8);
        Assert.That(watch.Found!.Names, Is.Empty);

        var token = armed.Serve(0, clock.GetUtcNow()).ToReadableResponse().Root[WireNames.AuthenticationResult][WireNames.IdToken].Text;
        log.Append(Encoding.UTF8.GetBytes($"got {token}\n"));

        Assert.That(watch.Found!.Names, Is.EqualTo([WireNames.IdToken]));
    }

    [TestCase("GET", WellKnown.JwksPath)]
    [TestCase("GET", $"{WellKnown.JwksPath}?fresh=1")]
    [TestCase("HEAD", WellKnown.JwksPath)]
    [TestCase("GET", WellKnown.DiscoveryPath)]
    public async Task Who_asks_for_the_keys_is_blamed_for_nothing_and_can_be_seen(string method, string path)
    {
        var armed = Arm(SignIn);
        await server.ArmAsync(armed, CancellationToken.None);
        var start = clock.GetUtcNow();

        await client.SendAsync($"{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await client.ReadToEndAsync(), Does.StartWith("HTTP/1.1 200 "));
            Assert.That(await server.CountAsync(armed, CancellationToken.None), Is.Zero);
            Assert.That(await server.TakeStraysAsync(CancellationToken.None), Is.Empty);
            Assert.That(
                (await server.LookupsAsync(start, CancellationToken.None)).Select(request => $"{request.Method} {request.Path}"),
                Is.EqualTo([$"{method} {path}"]));
            Assert.That(await server.LookupsAsync(start.AddSeconds(1), CancellationToken.None), Is.Empty);
        }
    }

    [Test]
    public async Task The_discovery_document_leads_to_the_keys()
    {
        using var document =
            JsonDocument.Parse(Body(await client.AskAsync($"GET {WellKnown.DiscoveryPath} HTTP/1.1\r\nHost: localhost\r\n\r\n")));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Text(document.RootElement, "jwks_uri"), Is.EqualTo(WellKnown.JwksOf(server.Endpoint).AbsoluteUri));
            Assert.That(Text(document.RootElement, "issuer"), Is.EqualTo(CaseValues.Issuer));
        }
    }

    [Test]
    public async Task A_request_with_an_access_token_alone_belongs_to_the_case_that_was_answered_with_it()
    {
        var armed = Arm(SignIn);
        await server.ArmAsync(armed, CancellationToken.None);
        var token = (await AskAsync(armed))[WireNames.AccessToken].Text;

        await client.AskAsync(RawClient.Request(
            $"POST / HTTP/1.1\r\nHost: localhost\r\nX-Amz-Target: {WireNames.TargetPrefix}GetUser\r\n",
            $$"""{"AccessToken":"{{token}}"}"""));

        Assert.That(await server.CountAsync(armed, CancellationToken.None), Is.EqualTo(2));
    }

    private static Case Find(string id) => Stage.Corpus.Cases.Single(one => one.Id == id);

    private static ArmedCase Arm(string id) => new(Find(id), "suite");

    private static IEnumerable<string> Odd(ArmedCase armed) =>
        from secret in armed.Secrets
        where Kinds.Contains(secret.Value, StringComparer.Ordinal)
            && SignedToken.Of(secret.Key, armed.Owner, "", DateTimeOffset.UnixEpoch, 1) is null
        select secret.Key;

    private async Task<JsonValue> AskAsync(ArmedCase armed) =>
        RawClient.Read(await client.AskAsync(RawClient.Request(armed))).Root[WireNames.AuthenticationResult];

    private async Task<Dictionary<string, RSA>> PublishedAsync()
    {
        using var document =
            JsonDocument.Parse(Body(await client.AskAsync($"GET {WellKnown.JwksPath} HTTP/1.1\r\nHost: localhost\r\n\r\n")));
        return document.RootElement.GetProperty("keys").EnumerateArray().ToDictionary(
            key => Text(key, "kid"),
            key => RSA.Create(
                new RSAParameters
                {
                    Modulus = Base64Url.DecodeFromChars(Text(key, "n")),
                    Exponent = Base64Url.DecodeFromChars(Text(key, "e")),
                }),
            StringComparer.Ordinal);
    }

    private static string Verify(string token, Dictionary<string, RSA> keys)
    {
        var parts = token.Split('.');
        var header = Part(parts[0]);
        Assert.That(Text(header, "alg"), Is.EqualTo("RS256"));
        var kid = Text(header, "kid");
        Assert.That(keys[kid].VerifyData(
            Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"),
            Base64Url.DecodeFromChars(parts[2]),
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1));
        return kid;
    }

    private static string Body(string answer) => Encoding.UTF8.GetString(RawClient.Read(answer).Body.Span);

    private static JsonElement Claims(string token) => Part(token.Split('.')[1]);

    private static JsonElement Part(string text)
    {
        using var document = JsonDocument.Parse(Base64Url.DecodeFromChars(text));
        return document.RootElement.Clone();
    }

    private static string Text(JsonElement parent, string name) => parent.GetProperty(name).GetString()!;
}
