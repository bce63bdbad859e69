using System.Text;
using System.Text.Json;
using Conformance.Contract.Wire;
using Conformance.Corpus.Recordings;
using Conformance.Corpus.Scenarios;
using Conformance.Recording;

namespace Conformance.RecordingSuite;

[Parallelizable(ParallelScope.All)]
internal sealed class NothingSecretIsWritten
{
    private static readonly Dictionary<string, Func<Chance, string>> Styles = new(StringComparer.Ordinal)
    {
        ["letters and digits"] = chance => $"k7{chance.Letters(22)}",
        ["base64"] = chance => "q4" + chance.Base64(24),
        ["hexadecimal"] = chance => "a0" + chance.Hex(30),
        ["UUID"] = chance => chance.Uuid(),
        ["e-mail"] = chance => $"{chance.Letters(9)}.x1@{chance.Id()}.example.io",
        ["phone"] = chance => $"+49{chance.Digits(11)}",
        ["code"] = chance => $"9{chance.Digits(8)}",
        ["URL"] = chance => $"https://h{chance.Id()}.example.io/k7{chance.Letters(14)}",
        ["word"] = chance => $"Wil{chance.Letters(9, "abcdefghijklmnopqrstuvwxyz")}",
        ["foreign word"] = chance => $"Öz{chance.Letters(5, "abcdefghijklmnopqrstuvwxyz")}ğü山",
    };

    private static readonly string[] HeaderNames =
        ["x-amzn-errortype", "x-amzn-errormessage", "Set-Cookie", "Location", "Server", "X-Anything", "Content-Encoding", "ETag"];

    private static IEnumerable<TestCaseData<string>> StyleNames() =>
        Styles.Keys.Select(style => new TestCaseData<string>(style) { TestName = $"Canaries of the style {style} are nowhere" });

    [TestCaseSource(nameof(StyleNames))]
    public void No_canary_in_any_place_of_any_documented_response_or_its_request_is_written(string style)
    {
        using var folders = new TemporaryFolders();
        using var chance = new Chance(style.Length);
        var plants = new Plants(() => Styles[style](chance), style.Contains("word", StringComparison.Ordinal));
        var bodies = Directory.EnumerateFiles(Repository.PathOf("recordings", "documented", "mappings")).Order(StringComparer.Ordinal)
            .Select(file => Encoding.UTF8.GetString(MappingFile.Read(file).Answers[0].Body.Span))
            .Append(
                """
                {"__type":"NotAuthorizedException","message":"Incorrect username or password.",
                """
                + """
                "code":"NotAuthorizedException","reason":"why"}
                """)
            .ToList();
        ServiceExchange[] exchanges = [.. bodies.Select((body, at) => Planted(chance, plants, body, at))];

        Assert.That(bodies, Has.Count.GreaterThan(30));
        AssertClean(folders.Make(), plants, plants.Next("username"), plants.Next("typed"), exchanges);
    }

    [TestCase("<br>at parse (/home/somebody/app/lib/json.js:87:17)", "<br>at parse (/path:87:17)")]
    [TestCase("at /srv/app/run.py", "at /path")]
    [TestCase("file:///Users/somebody/app.js", "file:/path")]
    [TestCase(@"in C:\Users\somebody\app.cs:line 3", "in /path:line 3")]
    [TestCase("<pre>a word</pre> of https://example.com/some/page", "<pre>a word</pre> of https://example.com/some/page")]
    public void Path_of_a_machine_is_not_written(string page, string written)
    {
        using var folders = new TemporaryFolders();
        using var chance = new Chance(7);
        var folder = folders.Make();
        using (var recording = ServiceRecording.Open(folder, Services.Facts))
        {
            recording.Add(
                new("page", "ADMIN_USER_PASSWORD_AUTH", "harness", "harness"),
                [Services.Exchange(chance, WireNames.AdminInitiateAuth, "{}", page, 400, [])]);
        }

        Assert.That(
            Encoding.UTF8.GetString(MappingFile.Read(Directory.GetFiles(Path.Combine(folder, "mappings")).Single()).Answers[0].Body.Span),
            Is.EqualTo(written));
    }

    [Test]
    public void No_canary_in_a_header_is_written()
    {
        using var folders = new TemporaryFolders();
        using var chance = new Chance(5);
        var plants = new Plants(() => $"k7{chance.Letters(22)}", isWord: false);
        Header[] headers =
        [
            .. HeaderNames.Select(name => new Header(name, $"a {plants.Next(name)}")),
            new("Content-Type", $"text/html; boundary={plants.Next("boundary")}"), new(plants.Next("a header's name"), "1"),
        ];
        var exchange = Services.Exchange(chance, WireNames.AdminInitiateAuth, "{}", """{"message":"no"}""", 400, headers);

        AssertClean(
            folders.Make(),
            plants,
            "somebody-01",
            "somebody-01",
            [
                exchange with
                {
                    Response = new(400, [.. headers, new(WireNames.RequestId, plants.Next("request id"))], exchange.Response.Body),
                },
            ]);
    }

    private static IEnumerable<TestCaseData<string>> Pages()
    {
        yield return new(
            "<html><head><title>Sign in «secret»</title></head><body>Hello «name», your session is "
            + "«session»</body></html>")
        { TestName = "A page is scrubbed" };
        yield return new("upstream failed for «name» with «secret» («session»)") { TestName = "Text is scrubbed" };
        yield return new(
            """{"ChallengeName":"SMS_MFA","Session":"«session»","ChallengeParameters":"""
            + """{"USER_ID_FOR_SRP":"«name»","note":"«secret»""")
        { TestName = "Cut JSON is scrubbed" };
        yield return new("USER=«name»&PASSWORD=«secret»&Session=«session»") { TestName = "A form is scrubbed" };
        yield return new("""{"message":"«name» «secret» «session»"}""") { TestName = "A message is scrubbed" };
        yield return new("""["«name»","«secret»",["«session»"]]""") { TestName = "An array is scrubbed" };
        yield return new("\"«name» «secret» «session»\"") { TestName = "A string is scrubbed" };
        yield return new("\uFEFF{\"Session\":\"«session»\",\"a\":\"«name»\",\"b\":\"«secret»\"}")
        {
            TestName = "JSON behind a byte-order mark is scrubbed",
        };
    }

    [TestCaseSource(nameof(Pages))]
    public void What_the_request_told_is_found_in_every_answer_in_every_form(string page)
    {
        using var folders = new TemporaryFolders();
        using var chance = new Chance(6);
        Func<string, string>[] forms =
        [
            text => text, text =>
                Convert.ToBase64String(Encoding.UTF8.GetBytes(text)), text =>
                    Convert.ToBase64String(Encoding.UTF8.GetBytes("?" + text)), text =>
                        Convert.ToBase64String(Encoding.UTF8.GetBytes("??" + text)),
            text =>
                Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text)), Uri.EscapeDataString, text => JsonSerializer.Serialize(text)[1..^1],
        ];
        foreach (var form in forms)
        {
            var plants = new Plants(
                () => $"pass wörd {chance.Letters(3)}/{chance.Letters(9, "abcdefghijklmnopqrstuvwxyz")}", isWord: true);
            var (name, secret, session) = (plants.Next("USERNAME"), plants.Next("PASSWORD"), plants.Next("Session"));
            var asked = JsonSerializer.Serialize(new { Session = session, AuthParameters = new { USERNAME = name, PASSWORD = secret } });
            var answer = page.Replace("«name»", form(name), StringComparison.Ordinal)
                .Replace("«secret»", form(secret), StringComparison.Ordinal)
                .Replace("«session»", form(session), StringComparison.Ordinal);

            AssertClean(
                folders.Make(),
                plants,
                "somebody-01",
                "somebody-01",
                [Services.Exchange(chance, WireNames.AdminInitiateAuth, asked, answer)]);
        }
    }

    [Test]
    public void What_is_packed_is_looked_into()
    {
        using var folders = new TemporaryFolders();
        using var chance = new Chance(7);
        var plants = new Plants(() => $"k7{chance.Letters(22)}", isWord: false);
        var packed = new MemoryStream();
        using (var packing = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            packing.Write(
                Encoding.UTF8.GetBytes(
                    $$"""{"ChallengeName":"SMS_MFA","ChallengeParameters":{},"Session":"{{plants.Next("Session")}}"}"""));
        }

        var folder = folders.Make();
        using (var recording = ServiceRecording.Open(folder, Services.Facts))
        {
            recording.Add(
                new("a.b", "ADMIN_USER_PASSWORD_AUTH", "somebody-01", "somebody-01"),
                [
                    Services.Exchange(
                        chance, WireNames.AdminInitiateAuth, "{}", packed.ToArray(), headers: [new("Content-Encoding", "gzip")]),
                ]);
        }

        var recorded = MappingFile.Read(Path.Combine(folder, "mappings", "some-service.a.b.1.json"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(recorded.Answers[0].ToResponse().Root["ChallengeName"].Text, Is.EqualTo("SMS_MFA"));
            Assert.That(recorded.Answers[0].Headers.Find("Content-Encoding"), Is.Null);
            AssertNone(folder, plants.Planted);
        }
    }

    private static ServiceExchange Planted(Chance chance, Plants plants, string body, int at)
    {
        var asked = at % 2 == 0
            ? """{"UserPoolId":"p","ClientId":"c","AuthFlow":"f","AuthParameters":"""
                + """{"USERNAME":"u","PASSWORD":"p","SECRET_HASH":"h","SRP_A":"a","DEVICE_KEY":"k","REFRESH_TOKEN":"t"}"""
                + ""","ClientMetadata":{"k":"v"},"ContextData":"""
                + """{"IpAddress":"i","EncodedData":"e","HttpHeaders":[{"headerName":"n","headerValue":"v"}]}}"""
            : """
                {"UserPoolId":"p","ClientId":"c","ChallengeName":"n","Session":"s","ChallengeResponses":
                """
                + """
                {"USERNAME":"u","SMS_MFA_CODE":"1","ANSWER":"a","NEW_PASSWORD":"p","userAttributes.name":"n",
                """
                + """
                "PASSWORD_CLAIM_SIGNATURE":"s","PASSWORD_CLAIM_SECRET_BLOCK":"b","TIMESTAMP":"t",
                """
                + """
                "CREDENTIAL":"{\"id\":\"i\",\"response\":{\"signature\":\"s\"}}"}}
                """;
        return Services.Exchange(
            chance,
            at % 2 == 0 ? WireNames.AdminInitiateAuth : WireNames.AdminRespondToAuthChallenge,
            plants.In(asked, $"request {at}"),
            plants.In(body, $"response {at}"),
            at % 5 == 4 ? 400 : 200);
    }

    private static void AssertClean(string folder, Plants plants, string username, string typed, ServiceExchange[] exchanges)
    {
        using (var recording = ServiceRecording.Open(folder, Services.Facts))
        {
            recording.Add(new("ADMIN_USER_PASSWORD_AUTH.canaries", "ADMIN_USER_PASSWORD_AUTH", username, typed), exchanges);
        }

        var sent =
            string.Join('\n', exchanges.SelectMany(exchange => exchange.Response.Headers.Select(header => $"{header.Name}: {header.Value}")
            .Concat([
                Encoding.UTF8.GetString(exchange.Request.Body.Span), Encoding.UTF8.GetString(exchange.Response.Body.Span),
            ]))) + username + typed;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plants.Planted, Is.Not.Empty);
            Assert.That(
                plants.Planted.Where(canary => canary.FoundIn(sent) is null).Select(canary => canary.Place),
                Is.Empty,
                "control: every one of them was there");
            Assert.That(Directory.GetFiles(Path.Combine(folder, "mappings")), Has.Length.EqualTo(exchanges.Length));
            AssertNone(folder, plants.Planted);
        }
    }

    private static void AssertNone(string folder, IReadOnlyList<Canary> canaries)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            using var mapping = JsonDocument.Parse(text);
            text += mapping.RootElement.GetProperty("response").TryGetProperty("body", out var body) ? body.GetString() : "";
            text += mapping.RootElement.GetProperty("metadata").GetProperty("asked").GetString();
            Assert.That(
                canaries.Select(canary => (canary.Place, canary.Text, Form: canary.FoundIn(text)))
                    .Where(found => found.Form is not null)
                    .Select(found => $"{Path.GetFileName(file)}: {found.Place}: {found.Text} as {found.Form}")
                    .Take(5),
                Is.Empty);
        }
    }
}
