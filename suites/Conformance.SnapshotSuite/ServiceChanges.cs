using Conformance.Contract.Wire;
using Conformance.Snapshots;
using Conformance.Snapshots.Changes;

namespace Conformance.SnapshotSuite;

/// <summary>What services really change, each with the weight that an engineer would give it and the rule that it breaks.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ServiceChanges
{
    private const string Sms =
        """{"ChallengeName":"SMS_MFA","ChallengeParameters":{"CODE_DELIVERY_DELIVERY_MEDIUM":"SMS","""
        + """
        "CODE_DELIVERY_DESTINATION":"+*******0142","USER_ID_FOR_SRP":"ann"},"Session":"abcdefghijklmnopqrst"}
        """;

    private const string NewPassword =
        """{"ChallengeName":"NEW_PASSWORD_REQUIRED","ChallengeParameters":{"USER_ID_FOR_SRP":"ann","requiredAttributes":"[]","""
        + """
        "userAttributes":"{\"name\":\"Ann\"}"},"Session":"abcdefghijklmnopqrst"}
        """;

    private const string Custom =
        """{"ChallengeName":"CUSTOM_CHALLENGE","ChallengeParameters":{"USERNAME":"ann","type":"captcha"},"""
        + """
        "Session":"abcdefghijklmnopqrst"}
        """;

    private const string Tokens =
        """{"AuthenticationResult":{"AccessToken":"a.b.c","ExpiresIn":3600,"IdToken":"d.e.f","RefreshToken":"a.b.c.d.e","""
        + """
        "TokenType":"Bearer"},"ChallengeParameters":{}}
        """;

    private const string Error = """{"__type":"NotAuthorizedException","message":"No."}""";

    private static readonly (string Name, string Value) Json = ("Content-Type", WireNames.AmzJson);

    public static IReadOnlyList<ServiceChange> All { get; } =
    [
        new("a parameter is renamed", "RSP-CHA-003", Of(Sms, "CODE_DELIVERY_DESTINATION", "CODE_DESTINATION", Weight.Breaking)),
        new("ChallengeName Sms_Mfa", "RSP-CHA-001", Of(Sms, "\"SMS_MFA\"", "\"Sms_Mfa\"", Weight.Breaking)),
        new("EMAIL_OTP in place of SMS_MFA", "RSP-DUE-004", Of(Sms, "\"SMS_MFA\"", "\"EMAIL_OTP\"", Weight.Breaking)),
        new("ExpiresIn as a text", "RSP-OUT-007", Of(Tokens, "3600", "\"3600\"", Weight.Breaking)),
        new("TokenType bearer", "RSP-TOK-004", Of(Tokens, "Bearer", "bearer", Weight.Breaking)),
        new("an error type is renamed", null, Refused(Error, 400, "NotAuth", "Unauth", 400, Weight.Breaking)),
        new("400 becomes 500", "RSP-DUE-012", Refused(Error, 400, "No.", "No.", 500, Weight.Breaking)),
        new(
            "tokens beside a challenge",
            "RSP-OUT-001",
            Of(Sms, "{\"Chal", "{\"AuthenticationResult\":{\"AccessToken\":\"a.b.c\"},\"Chal", Weight.Breaking)),
        new("a parameter as a number", "RSP-CHA-002", Of(Custom, "\"captcha\"", "7", Weight.Breaking)),
        new("USER_ID_FOR_SRP becomes the alias", "RSP-IDN-001", Of(Sms, "\"ann\"", "\"ann@example.com\"", Weight.Breaking)),
        new("USERNAME becomes the phone number", "RSP-IDN-002", Of(Custom, "\"ann\"", "\"+15550142\"", Weight.Breaking)),
        new("tokens are gone", "RSP-OUT-002", Of(Tokens, Tokens, "{\"ChallengeParameters\":{}}", Weight.Breaking)),
        new("ExpiresIn is gone", "RSP-TOK-003", Of(Tokens, "\"ExpiresIn\":3600,", "", Weight.Breaking)),
        new("AccessToken is gone", "RSP-TOK-001", Of(Tokens, "\"AccessToken\":\"a.b.c\",", "", Weight.Breaking)),
        new("a message is reworded", null, Refused(Error, 400, "No.", "Never.", 400, Weight.Risky)),
        new(
            "x-amzn-errortype is dropped",
            null,
            new("", Weight.Risky, "", [Failing(Error, 400, hasType: true)], [Failing(Error, 400, hasType: false)])),
        new("ExpiresIn 3600 becomes 300", null, Of(Tokens, "3600", "300", Weight.Risky)),
        new("requiredAttributes [] becomes [name]", null, Of(NewPassword, "\"[]\"", "\"[\\\"name\\\"]\"", Weight.Risky)),
        new("a name in userAttributes is another", null, Of(NewPassword, "Ann", "Anna", Weight.Risky)),
        new("a custom parameter has another value", null, Of(Custom, "captcha", "pincode", Weight.Risky)),
        new("a new optional parameter", null, Of(Sms, "\"USER_ID", "\"NEW\":\"x\",\"USER_ID", Weight.Compatible)),
        new("a longer Session", null, Of(Sms, "qrst", "qrstuvwxyz", Weight.Compatible)),
        new("empty ChallengeParameters dropped beside tokens", null, Of(Tokens, ",\"ChallengeParameters\":{}", "", Weight.Compatible)),
        new("ChallengeName null added", null, Of(Tokens, "{\"Auth", "{\"ChallengeName\":null,\"Auth", Weight.Noise)),
    ];

    private static IEnumerable<TestCaseData<ServiceChange>> Each() =>
        All.Select(change => new TestCaseData<ServiceChange>(change) { TestName = $"{change.What} has its weight and its rule" });

    [TestCaseSource(nameof(Each))]
    public void A_change_has_its_weight_and_its_rule(ServiceChange change)
    {
        var comparison = Comparison.Of(change.Known.Old, change.Known.New);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(comparison.Heaviest, Is.EqualTo(change.Known.Weight));
            Assert.That(
                comparison.Changes.Select(one => one.Rule?.Id).OfType<string>(),
                change.Rule is null ? Is.Empty : Does.Contain(change.Rule));
        }
    }

    private static KnownChange Of(string body, string what, string by, Weight weight) =>
        body.Contains(what, StringComparison.Ordinal)
            ? new("", weight, "", [Seen.Scenario(body)], [Seen.Scenario(body.Replace(what, by, StringComparison.Ordinal))])
            : throw new ArgumentException($"{what} is not in {body}", nameof(what));

    private static KnownChange Refused(string body, int before, string what, string by, int after, Weight weight) =>
        new(
            "",
            weight,
            "",
            [Failing(body, before, hasType: true)],
            [Failing(body.Replace(what, by, StringComparison.Ordinal), after, hasType: true)]);

    private static SeenScenario Failing(string body, int status, bool hasType) =>
        Seen.Of("scenario", Seen.Answer(body, status, hasType ? [Json, ("x-amzn-errortype", "NotAuthorizedException:")] : [Json]));
}

/// <summary>A change with the rule that it breaks.</summary>
internal sealed record ServiceChange(string What, string? Rule, KnownChange Known);
