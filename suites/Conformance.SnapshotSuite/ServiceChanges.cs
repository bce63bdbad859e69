using Conformance.Contract.Wire;
using Conformance.Recording.Substitution;
using Conformance.Snapshots.Changes;

namespace Conformance.SnapshotSuite;

/// <summary>
/// What services really change, each with the weight that an engineer would give it and the must that it breaks. It is the same in answers
/// that somebody wrote down and in those that a recording keeps.
/// </summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ServiceChanges
{
    private const string ErrorType = "x-amzn-errortype";
    private const string Refused = "NotAuthorizedException:";

    private const string Sms =
        """{"ChallengeName":"SMS_MFA","ChallengeParameters":{"CODE_DELIVERY_DELIVERY_MEDIUM":"SMS","""
        + """
        "CODE_DELIVERY_DESTINATION":"+*******0142","USER_ID_FOR_SRP":"ann"},"Session":"abcdefghijklmnopqrs1"}
        """;

    private const string NewPassword =
        """{"ChallengeName":"NEW_PASSWORD_REQUIRED","ChallengeParameters":{"USER_ID_FOR_SRP":"ann","requiredAttributes":"[]","""
        + """
        "userAttributes":"{\"name\":\"Ann\"}"},"Session":"abcdefghijklmnopqrs1"}
        """;

    private const string Custom =
        """{"ChallengeName":"CUSTOM_CHALLENGE","ChallengeParameters":{"USERNAME":"ann","type":"captcha","tries":"3"},"""
        + """
        "Session":"abcdefghijklmnopqrs1"}
        """;

    private const string SetUpList = "\"[\\\"SOFTWARE_TOKEN_MFA\\\"]\"";

    private const string SetUp =
        $$"""{"ChallengeName":"MFA_SETUP","ChallengeParameters":{"MFAS_CAN_SETUP":{{SetUpList}},"""
        + """
        "USER_ID_FOR_SRP":"ann"},"Session":"abcdefghijklmnopqrs1"}
        """;

    private const string Select =
        """{"AvailableChallenges":["PASSWORD","WEB_AUTHN"],"ChallengeName":"SELECT_CHALLENGE","Session":"abcdefghijklmnopqrs1"}""";

    private const string Verifier =
        """{"ChallengeName":"PASSWORD_VERIFIER","ChallengeParameters":{"SALT":"0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d","""
        + """
        "SECRET_BLOCK":"QUJDREVGR0hJSktM","SRP_B":"1a2b3c4d","USERNAME":"ann","USER_ID_FOR_SRP":"ann"},"Session":"abcdefghijklmnopqrs1"}
        """;

    private const string Tokens =
        """{"AuthenticationResult":{"AccessToken":"a1.b.c","ExpiresIn":3600,"IdToken":"d1.e.f","RefreshToken":"a2.b.c.d.e","""
        + """
        "TokenType":"Bearer"},"ChallengeParameters":{}}
        """;

    private const string Error = """{"__type":"NotAuthorizedException","message":"No such luck."}""";

    private static readonly ScrubWishes KeepsCustom = ScrubWishes.Of(["type", "tries"], noProse: false);

    private static readonly IReadOnlyList<ServiceChange> Named =
    [
        Of("a parameter is renamed", Weight.Breaking, "RSP-CHA-003", Sms, "CODE_DELIVERY_DESTINATION", "CODE_DESTINATION"),
        Of("ChallengeName Sms_Mfa", Weight.Breaking, "RSP-CHA-001", Sms, "\"SMS_MFA\"", "\"Sms_Mfa\""),
        Of("EMAIL_OTP in place of SMS_MFA", Weight.Breaking, "RSP-DUE-004", Sms, "\"SMS_MFA\"", "\"EMAIL_OTP\""),
        Of("ExpiresIn as a text", Weight.Breaking, "RSP-OUT-007", Tokens, "3600", "\"3600\""),
        Of("TokenType bearer", Weight.Breaking, "RSP-TOK-004", Tokens, "Bearer", "bearer"),
        Of("an error type is renamed", Weight.Breaking, null, Error, "NotAuth", "Unauth"),
        new("400 becomes 500", Weight.Breaking, "RSP-DUE-012", Fault(Error), Fault(Error) with { Status = 500 }),
        Of("tokens beside a challenge", Weight.Breaking, "RSP-OUT-001", Sms,
            "{\"Chal", """{"AuthenticationResult":{"AccessToken":"a1.b.c"},"Chal"""),
        Of("a parameter as a number", Weight.Breaking, "RSP-CHA-002", Custom, "\"captcha\"", "7"),
        Of("USER_ID_FOR_SRP becomes the alias", Weight.Breaking, "RSP-IDN-001", Sms, "\"ann\"", "\"ann@example.com\""),
        Of("tokens are gone", Weight.Breaking, "RSP-OUT-002", Tokens, Tokens, """{"ChallengeParameters":{}}"""),
        Of("a message is reworded", Weight.Risky, null, Error, "such luck", "way in"),
        new("x-amzn-errortype is dropped", Weight.Risky, null, Fault(Error), Fault(Error).Without(ErrorType)),
        new("x-amzn-requestid is dropped", Weight.Risky, null, Good(Tokens), Good(Tokens).Without(WireNames.RequestId)),
        Of("ExpiresIn 3600 becomes 300", Weight.Risky, null, Tokens, "3600", "300"),
        Of("requiredAttributes [] becomes [name]", Weight.Risky, null, NewPassword, "\"[]\"", "\"[\\\"name\\\"]\""),
        Of("a name in userAttributes is another", Weight.Risky, null, NewPassword, "\\\"name\\\"", "\\\"given_name\\\""),
        Of("a custom parameter has another value", Weight.Risky, null, Custom, "captcha", "pincode"),
        Of("a new optional parameter", Weight.Compatible, null, Sms, "\"USER_ID", "\"NEW\":\"x\",\"USER_ID"),
        Of("a longer Session", Weight.Compatible, null, Sms, "rs1", "rs1tuvwxyz"),
        Of("empty ChallengeParameters dropped beside tokens", Weight.Compatible, null, Tokens, ",\"ChallengeParameters\":{}", ""),
        Of("ChallengeName null added", Weight.Noise, null, Tokens, "{\"Auth", "{\"ChallengeName\":null,\"Auth"),
    ];

    // Changes of the same kinds.
    private static readonly IReadOnlyList<ServiceChange> Others =
    [
        Of("a custom parameter is renamed", Weight.Breaking, null, Custom, "\"type\"", "\"kind\""),
        Of("a parameter in lower case", Weight.Breaking, "RSP-CHA-003", NewPassword, "userAttributes", "userattributes"),
        Of("MFAS_CAN_SETUP renamed", Weight.Breaking, "RSP-CHA-011", SetUp, "MFAS_CAN_SETUP", "MFAS_CAN_CHOOSE"),
        Of("MFAS_CAN_SETUP as a list and not as a text", Weight.Breaking, "RSP-CHA-002", SetUp, SetUpList, "[\"SOFTWARE_TOKEN_MFA\"]"),
        Of("MFAS_CAN_SETUP as a bare name", Weight.Breaking, "RSP-CHA-005", SetUp, SetUpList, "\"SOFTWARE_TOKEN_MFA\""),
        Of("one more MFAS_CAN_SETUP", Weight.Risky, null, SetUp, "[\\\"SOFTWARE", "[\\\"SMS_MFA\\\",\\\"SOFTWARE"),
        Of("ChallengeName mfa_setup", Weight.Breaking, "RSP-CHA-001", SetUp, "\"MFA_SETUP\"", "\"mfa_setup\""),
        Of("ChallengeName is empty", Weight.Breaking, "RSP-CHA-001", Sms, "\"SMS_MFA\"", "\"\""),
        Of("SMS_OTP in place of MFA_SETUP", Weight.Breaking, "RSP-DUE-004", SetUp, "\"MFA_SETUP\"", "\"SMS_OTP\""),
        Of("ExpiresIn with a fraction", Weight.Breaking, "RSP-OUT-007", Tokens, "3600", "3600.5"),
        Of("ExpiresIn below 0", Weight.Breaking, "RSP-TOK-003", Tokens, "3600", "-1"),
        Of("TokenType BEARER", Weight.Breaking, "RSP-TOK-004", Tokens, "Bearer", "BEARER"),
        Of("an error type in lower case", Weight.Breaking, null, Error, "NotAuthorizedException", "notauthorizedexception"),
        Of("__type has another name", Weight.Breaking, "RSP-FLT-001", Error, "__type", "type"),
        Of("message has another name", Weight.Breaking, null, Error, "message", "Message"),
        Of("a message is emptied", Weight.Risky, null, Error, "No such luck.", ""),
        new("an error comes with 200", Weight.Breaking, "RSP-FLT-006", Fault(Error), Fault(Error) with { Status = 200 }),
        new("400 becomes 429", Weight.Breaking, "RSP-FLT-006", Fault(Error), Fault(Error) with { Status = 429 }),
        new("tokens come with 500", Weight.Breaking, "RSP-ENV-001", Good(Tokens), Good(Tokens) with { Status = 500 }),
        Of("an empty result beside a challenge", Weight.Breaking, "RSP-OUT-001", Sms, "{\"Chal", "{\"AuthenticationResult\":{},\"Chal"),
        Of("a ChallengeName beside tokens", Weight.Breaking, "RSP-OUT-001", Tokens, "{\"Auth", "{\"ChallengeName\":\"SMS_MFA\",\"Auth"),
        Of("a parameter as null", Weight.Breaking, "RSP-CHA-002", Sms, "\"ann\"", "null"),
        Of("a new parameter as a number", Weight.Breaking, "RSP-CHA-002", Sms, "\"USER_ID", "\"NEW\":7,\"USER_ID"),
        Of("USER_ID_FOR_SRP becomes the phone number", Weight.Breaking, "RSP-IDN-001", Verifier,
            "\"USER_ID_FOR_SRP\":\"ann\"", "\"USER_ID_FOR_SRP\":\"+15550100142\""),
        Of("the result is empty", Weight.Breaking, "RSP-OUT-002", Tokens, Tokens,
            """{"AuthenticationResult":{},"ChallengeParameters":{}}"""),
        Of("a body is empty", Weight.Breaking, "RSP-ENV-004", Tokens, Tokens, ""),
        Of("a body is a list", Weight.Breaking, "RSP-ENV-004", Tokens, Tokens, "[]"),
        Of("RefreshToken is gone", Weight.Breaking, "RSP-TOK-008", Tokens, "\"RefreshToken\":\"a2.b.c.d.e\",", ""),
        Of("AccessToken in one part", Weight.Breaking, null, Tokens, "\"a1.b.c\"", "\"abc\""),
        Of("a Session of 4097 characters", Weight.Breaking, "RSP-SES-002", Sms, "abcdefghijklmnopqrs1", new('a', 4097)),
        Of("a Session with a blank", Weight.Breaking, null, Sms, "qrs1", "q s1"),
        Of("SALT in upper case", Weight.Risky, null, Verifier, "0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d", "0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D"),
        new("x-amzn-errortype says another type", Weight.Risky, null, Fault(Error), Fault(Error).With(ErrorType, "UserNotFoundException:")),
        new("x-amzn-requestid of an error is dropped", Weight.Risky, null, Fault(Error), Fault(Error).Without(WireNames.RequestId)),
        new("Content-Type is dropped", Weight.Risky, null, Good(Tokens), Good(Tokens).Without(WireNames.ContentType)),
        new("another request id", Weight.Noise, null, Good(Tokens),
            Good(Tokens).With(WireNames.RequestId, "00000000-0000-4000-8000-000000000002")),
        Of("an attribute is gone", Weight.Risky, null, NewPassword, "\\\"name\\\":\\\"Ann\\\"", ""),
        Of("a new custom parameter", Weight.Compatible, null, Custom, "\"type\"", "\"hint\":\"x\",\"type\""),
        Of("a new member in the result", Weight.Compatible, null, Tokens, "\"ExpiresIn\"", "\"Scope\":\"x\",\"ExpiresIn\""),
        Of("ChallengeParameters null beside tokens", Weight.Compatible, null, Tokens,
            "\"ChallengeParameters\":{}", "\"ChallengeParameters\":null"),
        Of("AuthenticationResult null beside a challenge", Weight.Noise, null, Sms, "{\"Chal", "{\"AuthenticationResult\":null,\"Chal"),
        Of("choices in another order", Weight.Noise, null, Select, "\"PASSWORD\",\"WEB_AUTHN\"", "\"WEB_AUTHN\",\"PASSWORD\""),
        Of("ExpiresIn 3.6e3", Weight.Breaking, "RSP-OUT-007", Tokens, "3600", "3.6e3"),
        Of("an SRP parameter is renamed", Weight.Breaking, "RSP-CHA-003", Verifier, "SECRET_BLOCK", "SECRETBLOCK"),
        Of("SRP_B is no number", Weight.Breaking, "RSP-SRP-002", Verifier, "1a2b3c4d", "xyz+/xyz"),
        Of("SECRET_BLOCK in base64url", Weight.Breaking, "RSP-SRP-003", Verifier, "QUJDREVGR0hJSktM", "QUJDREVGR0hJSkt"),
        Of("the Session that PASSWORD_VERIFIER need not have is gone", Weight.Breaking, null, Verifier,
            ",\"Session\":\"abcdefghijklmnopqrs1\"", ""),
        Of("the Session of SMS_MFA is gone", Weight.Breaking, "RSP-SES-001", Sms, ",\"Session\":\"abcdefghijklmnopqrs1\"", ""),
        Of("a Session of 19 characters", Weight.Breaking, "RSP-SES-002", Sms, "rs1", "r1"),
        Of("a Session as a number", Weight.Breaking, "RSP-OUT-007", Sms, "\"abcdefghijklmnopqrs1\"", "12345678901234567890"),
        Of("a Session beside tokens", Weight.Breaking, "RSP-OUT-003", Tokens, "{\"Auth", "{\"Session\":\"abcdefghijklmnopqrs1\",\"Auth"),
        Of("CODE_DELIVERY_DELIVERY_MEDIUM sms", Weight.Breaking, "RSP-CHA-010", Sms, "\"SMS\"", "\"sms\""),
        Of("ChallengeName of a new challenge", Weight.Breaking, "RSP-CHA-001", Sms, "\"SMS_MFA\"", "\"PIGEON_MFA\""),
        Of("SELECT_CHALLENGE without choices", Weight.Breaking, "RSP-CHA-009", Select, "[\"PASSWORD\",\"WEB_AUTHN\"]", "[]"),
        Of("a choice as a number", Weight.Breaking, "RSP-CHA-007", Select, "\"PASSWORD\"", "7"),
        Of("ChallengeParameters of a challenge dropped", Weight.Breaking, "RSP-OUT-006", Custom,
            "\"ChallengeParameters\":{\"USERNAME\":\"ann\",\"type\":\"captcha\",\"tries\":\"3\"},", ""),
        Of("userAttributes as JSON and not as a text", Weight.Breaking, "RSP-CHA-002", NewPassword,
            "\"{\\\"name\\\":\\\"Ann\\\"}\"", "{}"),
        Of("requiredAttributes as an object in a text", Weight.Breaking, "RSP-CHA-005", NewPassword, "\"[]\"", "\"{}\""),
        Of("USERNAME becomes the alias", Weight.Breaking, "RSP-IDN-002", Custom, "\"ann\"", "\"ann@example.com\""),
        Of("ExpiresIn 0", Weight.Breaking, "RSP-TOK-003", Tokens, "3600", "0"),
        Of("AccessToken as null", Weight.Breaking, "RSP-TOK-001", Tokens, "\"a1.b.c\"", "null"),
        Of("IdToken is gone", Weight.Breaking, "RSP-TOK-002", Tokens, "\"IdToken\":\"d1.e.f\",", ""),
        Of("TokenType is gone", Weight.Breaking, "RSP-TOK-004", Tokens, ",\"TokenType\":\"Bearer\"", ""),
        Of("an error type with a namespace", Weight.Breaking, null, Error, "NotAuth", "com.example#NotAuth"),
        Of("__type is gone", Weight.Breaking, "RSP-FLT-001", Error, "\"__type\":\"NotAuthorizedException\",", ""),
        new("400 becomes 503", Weight.Breaking, "RSP-DUE-012", Fault(Error), Fault(Error) with { Status = 503 }),
        new("400 becomes 404", Weight.Breaking, "RSP-FLT-006", Fault(Error), Fault(Error) with { Status = 404 }),
        new("400 becomes the 403 of the newest model", Weight.Risky, null, Fault(Error), Fault(Error) with { Status = 403 }),
        new("tokens with status 201", Weight.Breaking, "RSP-ENV-001", Good(Tokens), Good(Tokens) with { Status = 201 }),
        new("a page in place of tokens", Weight.Breaking, "RSP-ENV-004", Good(Tokens), Good("<html><p>busy</p></html>")),
        new("Content-Type application/json", Weight.Risky, null, Good(Tokens),
            Good(Tokens).With(WireNames.ContentType, "application/json")),
        Of("requiredAttributes loses one", Weight.Risky, null, NewPassword.Replace("[]", "[\\\"name\\\"]", StringComparison.Ordinal),
            "\"[\\\"name\\\"]\"", "\"[]\""),
        Of("another choice", Weight.Risky, null, Select, "WEB_AUTHN", "SMS_OTP"),
        Of("a custom number in a text is another", Weight.Risky, null, Custom, "\"3\"", "\"4\""),
        Of("ExpiresIn 3600 becomes 86400", Weight.Risky, null, Tokens, "3600", "86400"),
        Of("a shorter Session", Weight.Compatible, null, Sms.Replace("rs1", "rs1tuv", StringComparison.Ordinal), "rs1tuv", "rs1"),
        Of("a new member beside tokens", Weight.Compatible, null, Tokens, "{\"Auth", "{\"Pigeon\":1,\"Auth"),
        Of("a longer SECRET_BLOCK", Weight.Compatible, null, Verifier, "QUJDREVGR0hJSktM", "QUJDREVGR0hJSktMQUJD"),
        Of("Session null added", Weight.Noise, null, Tokens, "{\"Auth", "{\"Session\":null,\"Auth"),
        Of("ExpiresIn 3600.0", Weight.Breaking, "RSP-OUT-007", Tokens, "3600", "3600.0"),
    ];

    public static IEnumerable<ServiceChange> All => Named.Concat(Others);

    private static IEnumerable<TestCaseData<ServiceChange>> Each() =>
        All.Select(change => new TestCaseData<ServiceChange>(change) { TestName = $"{change.What} has its weight and its rule" });

    [TestCaseSource(nameof(Each))]
    public void A_change_has_its_weight_and_its_rule(ServiceChange change)
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var comparison in (Comparison[])[change.Written, change.Recorded(KeepsCustom)])
            {
                Assert.That(comparison.Heaviest, Is.EqualTo(change.Weight));
                Assert.That(
                    comparison.Changes.Select(one => one.Rule?.Id).OfType<string>(),
                    change.Rule is null ? Is.Empty : Does.Contain(change.Rule));
            }
        }
    }

    [Test]
    public void The_twenty_two_are_there() => Assert.That(Named, Has.Count.EqualTo(22));

    private static ServiceAnswer Good(string body) =>
        new(200, [new(WireNames.ContentType, WireNames.AmzJson), new(WireNames.RequestId, "00000000-0000-4000-8000-000000000001")], body);

    private static ServiceAnswer Fault(string body) => Good(body).With(ErrorType, Refused) with { Status = 400 };

    private static ServiceChange Of(string what, Weight weight, string? rule, string body, string from, string to)
    {
        var old = body == Error ? Fault(body) : Good(body);
        return body.Contains(from, StringComparison.Ordinal)
            ? new(what, weight, rule, old, old with { Body = body.Replace(from, to, StringComparison.Ordinal) })
            : throw new ArgumentException($"{from} is not in {body}", nameof(from));
    }
}
