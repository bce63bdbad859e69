using Conformance.Contract.Wire;
using Conformance.Snapshots;

namespace Conformance.SnapshotSuite;

[Parallelizable(ParallelScope.All)]
internal sealed class CanonicalForms
{
    private static readonly string Opaque = string.Concat(Enumerable.Repeat("aB3", 20));

    private static IEnumerable<TestCaseData> Texts =>
    [
        Text("Session", "abcdefghijklmnopqrst", "{session #1, 20 chars}"),
        Text("Session", "abc def", "{session #1, odd characters, 7 chars}"),
        Text("AccessToken", "eyJh.eyJi.c", "{access token #1, 3 parts}"),
        Text("IdToken", "eyJh.eyJi.c", "{id token #1, 3 parts}"),
        Text("RefreshToken", "eyJh..b.c.d", "{refresh token #1, 5 parts}"),
        Text("RefreshToken", "opaque", "{refresh token #1, 1 part, 6 chars}"),
        Text("SECRET_BLOCK", "AB+/", "{secret block #1, base64, 4 chars}"),
        Text("SECRET_BLOCK", "AB-_", "{secret block #1, base64url, 4 chars}"),
        Text("SECRET_BLOCK", "AB !", "{secret block #1, no base64, 4 chars}"),
        Text("SALT", "0abc", "{hex #1, up to 32 chars}"),
        Text("SRP_B", "0ABC", "{upper-case hex #1, up to 32 chars}"),
        Text("SRP_B", "AB+/", "{no hex #1, 4 chars}"),
        Text("DEVICE_KEY", "eu-west-1_00000000-0000-4000-8000-000000000001", "{device key #1}"),
        Text("DeviceKey", "device", "{odd device key #1, 6 chars}"),
        Text("DeviceGroupKey", "-v7w9UcY6", "{device group key #1, 9 chars}"),
        Text("SecretCode", "ABCDEFGH", "{totp secret #1, 8 chars}"),
        Text("USER_ID_FOR_SRP", "00000000-0000-4000-8000-000000000001", "{uuid #1}"),
        Text("anything", "2026-02-03T04:05:06Z", "{time}"),
        Text("anything", "Tue, 03 Feb 2026 04:05:06 GMT", "{time}"),
        Text("anything", "eyJh.eyJi.c", "{token #1, 3 parts}"),
        Text("anything", Opaque, "{opaque #1, 60 chars}"),
        Text("anything", new string('a', 64), "{hex #1, up to 64 chars}"),
        Text("anything", $"see {Opaque}, please", "see {opaque #1, 60 chars}, please"),
        Text("anything", "user 00000000-0000-4000-8000-000000000001 is gone", "user {uuid #1} is gone"),
        Text("USERNAME", "häns", "häns"),
        Text("__type", "InvalidSmsRoleTrustRelationshipException", "InvalidSmsRoleTrustRelationshipException"),
        Text("CODE_DELIVERY_DESTINATION", "+*******0142", "+*******0142"),
        Text("anything", $"{Opaque}, {Opaque}aB3: {Opaque}", "{opaque #1, 60 chars}, {opaque #2, 63 chars}: {opaque #1, 60 chars}"),
        Text("Session", "", ""),
    ];

    [TestCase("z")]
    [TestCase("eyJ")]
    [TestCase("-")]
    [CancelAfter(20_000)]
    public void Long_text_takes_no_time(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length));

        Assert.That(new Placeholders([]).Show(MemberAt.None, text), Is.EqualTo(text));
    }

    [TestCaseSource(nameof(Texts))]
    public void Volatile_text_is_a_placeholder_and_words_stay(string name, string text, string shown) =>
        Assert.That(Seen.Body($$"""{"{{name}}":"{{text}}"}"""), Is.EqualTo($$"""{ "{{name}}": "{{shown}}" }"""));

    [
        TestCase(
            """{"ExpiresIn":3600.0,"a":null,"b":true,"c":[1e3]}""",
            """{ "ExpiresIn": 3600.0, "a": null, "b": true, "c": [ 1e3 ] }""",
            TestName = "Numbers and literals stay as they were sent"),
    ]
    [
        TestCase(
            """{"b":1,"a":{"d":2,"c":3},"B":4}""",
            """{ "B": 4, "a": { "c": 3, "d": 2 }, "b": 1 }""",
            TestName = "Keys are in ordinal order"),
    ]
    [TestCase("""{"a":1,"a":2}""", """{ "a": 1, "a #2": 2 }""", TestName = "Name that comes twice is numbered")]
    [
        TestCase(
            """{"a":"x\ny\u001b\\\"ü\ud800"}""",
            """{ "a": "x\ny\u001b\\\"ü\ud800" }""",
            TestName = "Only what JSON or an editor does not take is escaped"),
    ]
    [
        TestCase(
            """{"userAttributes":"{\"b\":\"1\",\"a\":\"2\"}"}""",
            """{ "userAttributes": { "{json text}": { "a": "2", "b": "1" } } }""",
            TestName = "JSON in a text is parsed and marked"),
    ]
    [
        TestCase(
            """{"userAttributes":{"b":"1","a":"2"}}""",
            """{ "userAttributes": { "a": "2", "b": "1" } }""",
            TestName = "JSON that is no text has no mark"),
    ]
    [
        TestCase(
            """{"requiredAttributes":"[userAttributes.name]"}""",
            """{ "requiredAttributes": "[userAttributes.name]" }""",
            TestName = "Text that only looks like JSON stays"),
    ]
    [
        TestCase(
            """{"CREDENTIAL_REQUEST_OPTIONS":"{\"challenge\":\"abc\",\"allowCredentials\":[{\"id\":\"x\"}]}"}""",
            """{ "CREDENTIAL_REQUEST_OPTIONS": { "{json text}": { "allowCredentials": [ { "id": "{credential id""",
            TestName = "Challenge and ids of a passkey are placeholders"),
    ]
    public void Body(string body, string shown) => Assert.That(Seen.Body(body), Does.StartWith(shown));

    [Test]
    public void Same_text_has_the_same_number_in_every_step_and_under_every_name()
    {
        var scenario = Seen.Scenario(
            $$"""{"Session":"{{Seen.Session}}","USERNAME":"{{Seen.Session}}"}""",
            """{"Session":"another-session-1234"}""",
            $$"""{"Session":"{{Seen.Session}}"}""");

        Assert.That(
            scenario.Steps.Select(step => step["body"]["Session"].Text).Append(scenario.Steps[0]["body"]["USERNAME"].Text),
            Is.EqualTo(["{session #1, 24 chars}", "{session #2, 20 chars}", "{session #1, 24 chars}", "{session #1, 24 chars}"]));
    }

    [Test]
    public void Text_of_the_run_is_what_the_caller_says()
    {
        var answer = Seen.Answer("""{"USERNAME":"ann","message":"User ann of 127.0.0.1:4000 is gone"}""");
        var scenario = ServiceForm.Of("s", [new("AdminInitiateAuth", answer)], [new("ann", "username"), new("127.0.0.1:4000", "endpoint")]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(scenario.Steps[0]["body"]["USERNAME"].Text, Is.EqualTo("{username #1}"));
            Assert.That(scenario.Steps[0]["body"]["message"].Text, Is.EqualTo("User {username #1} of {endpoint #1} is gone"));
        }
    }

    [Test]
    public void Only_headers_that_the_contract_speaks_of_are_kept()
    {
        var scenario = Seen.Of("s", Seen.Answer(
            "{}",
            400,
            ("x-amzn-ErrorType", "NotAuthorizedException:"),
            ("content-type", "application/x-amz-json-1.1"),
            ("Date", "now"),
            ("x-amzn-requestid", "1")));

        Assert.That(
            scenario.Steps[0]["headers"].Children.ToList().Select(header => (header.Name, header.Text)),
            Is.EqualTo([
                ("Content-Type", "application/x-amz-json-1.1"), ("x-amzn-errortype", "NotAuthorizedException:"),
                ("x-amzn-requestid", "{request id}"),
            ]));
    }

    [TestCase("", "(empty)")]
    [TestCase("<html>gateway</html>", "(HTML or XML, 20 bytes) <html>gateway</html>")]
    [TestCase("{\"a\":", "(broken JSON, 5 bytes) {\"a\":")]
    [TestCase("busy", "(text, 4 bytes) busy")]
    public void Body_that_is_no_JSON_is_told(string body, string shown) =>
        Assert.That(Seen.Scenario(body).Steps[0]["body"].Text, Is.EqualTo(shown));

    [Test]
    public void Long_body_that_is_no_JSON_is_cut_and_its_tokens_are_hidden()
    {
        var shown = Seen.Scenario(
            $"token eyJhbGciOi.{new string('a', 30)}.{new string('b', 30)} "
            + $"{new string('x', 1)}{string.Concat(Enumerable.Repeat(" word", 100))}").Steps[0]["body"].Text;

        Assert.That(shown, Does.StartWith("(text, ").And.Contain("token {token #1, 3 parts}").And.EndWith("…").And.Length.LessThan(160));
    }

    [Test]
    public void Byte_order_mark_is_told() =>
        Assert.That(Seen.Of("s", new Response(200, [], (byte[])[.. "\uFEFF{}"u8])).Steps[0]["byteOrderMark"].Text, Is.EqualTo("true"));

    [Test]
    public void Whole_scenario() => Assert.That(
        Seen.Scenario("""{"ChallengeParameters":{},"Session":"abcdefghijklmnopqrst"}""").Text, Is.EqualTo("""
        {
          "form": 2,
          "steps": [
            {
              "body": {
                "ChallengeParameters": {},
                "Session": "{session #1, 20 chars}"
              },
              "flow": "ADMIN_USER_PASSWORD_AUTH",
              "headers": {
                "Content-Type": "application/x-amz-json-1.1"
              },
              "operation": "AdminInitiateAuth",
              "status": 200
            }
          ]
        }
        """.ReplaceLineEndings("\n")));

    private static TestCaseData Text(string name, string text, string shown) =>
        new TestCaseData(name, text, shown).SetName($"{name} {(text.Length > 30 ? text[..30] : text)} is {shown}");
}
