using System.Globalization;
using Conformance.Contract.Wire;
using Conformance.HarnessSuite.Fuzz;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Schemas;

/// <summary>What is said of odd messages of the driver protocol: place, what is expected, what is there, the nearest word.</summary>
internal sealed class SchemaMessages
{
    private const int Draws = 120;

    private static readonly DriverSchemas Schemas = DriverSchemas.Load(Repository.Schemas);

    private static readonly (string Operation, string Text)[] Answers =
    [
        (
            "hello",
            """
            {"id":1,"protocol":1,"client":{"name":"c","version":"1","language":"x","runtime":"1"},"profile":"sdk",
            "operations":["AdminInitiateAuth"],"members":{"AdminInitiateAuth":["ChallengeName","AuthenticationResult.IdToken"]},
            "capabilities":["distinguishesNull"],"maxTries":5,"maxSeconds":60,"concurrent":8}
            """),
        (
            "hello",
            """
            {"id":1,"protocol":2,"client":{"name":"c","version":"1","language":"x","runtime":"1","platform":"p"},"profile":"wrapper",
            "operations":["InitiateAuth"],"surfaces":["challenge.name","tokens.idToken"],"flows":["password","customSrp"],
            "challenges":["SMS_MFA",{"name":"NEW_PASSWORD_REQUIRED","surfaces":["challenge.name"]}],
            "capabilities":["state","memory","verify"],"maxAttempts":2,"concurrent":2,"maxTries":5,"maxSeconds":60}
            """),
        ("call", """{"id":1,"error":{"type":"t","message":"m","text":"x","kind":"service"},"requestId":"r"}"""),
        ("call", """{"id":1,"surface":{"ChallengeName":"SMS_MFA","ChallengeParameters":{"a":"b"},"Session":"s"},"requestId":"r"}"""),
        (
            "signIn",
            """
            {"id":1,"outcome":"challenged","challenge":{"name":"SMS_MFA","parameters":{"a":"b"},"session":"s",
            "availableChallenges":["x"]},"resume":"r"}
            """),
        (
            "signIn",
            """{"id":1,"outcome":"signedIn","tokens":{"accessToken":"a","idToken":"b","refreshToken":"c","expiresIn":3600}}"""),
        ("answer", """{"id":1,"outcome":"error","error":{"type":"t","message":"m","kind":"service"}}"""),
        ("state", """{"id":5,"signedIn":true,"tokens":{"accessToken":"a"}}"""),
    ];

    private static readonly (string Operation, string Text)[] Requests =
    [
        (
            "call",
            """
            {"id":2,"op":"call","operation":"AdminInitiateAuth","endpoint":"http://127.0.0.1:1","region":"eu-west-1",
            "credentials":{"accessKeyId":"a","secretAccessKey":"b","sessionToken":"c"},"timeoutMs":60000,"request":{"ClientId":"x"}}
            """),
        ("answer", """{"id":4,"op":"answer","attempt":"a17","answer":{"code":"204816"},"clientMetadata":{"a":"b"}}"""),
    ];

    [Test]
    public void Odd_messages_are_told_as_ever() => Snapshot.Verify(string.Join('\n', Told(Draws)), "txt");

    private static IEnumerable<string> Told(int draws) =>
        from protocol in (int[])[1, 2]
        from message in Answers.Select(one => (IsAnswer: true, one.Operation, one.Text))
            .Concat(Requests.Select(one => (IsAnswer: false, one.Operation, one.Text)))
        from line in Enumerable.Range(0, draws)
            .Select(seed => Tell(protocol, message.IsAnswer, message.Operation, OddTexts.Draw([message.Text], new(seed))))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
        select line;

    private static string? Tell(int protocol, bool isAnswer, string operation, byte[] text)
    {
        var schema = isAnswer ? Schemas.Answer(operation, protocol) : Schemas.Request(operation, protocol);
        return JsonReading.TryRead(text, out _) is { } reading && schema.Check(reading.Root) is { } violation
            ? string.Create(
                CultureInfo.InvariantCulture, $"{protocol} {(isAnswer ? "<" : ">")} {operation} {Printable.Of(violation.ToString())}")
            : null;
    }
}
