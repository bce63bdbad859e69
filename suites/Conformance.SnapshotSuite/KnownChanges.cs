using Conformance.Contract.Wire;
using Conformance.Snapshots;
using Conformance.Snapshots.Changes;

namespace Conformance.SnapshotSuite;

/// <summary>One change of each kind and place at a time, with all that is to be said of it.</summary>
internal static class KnownChanges
{
    public const string Challenge =
        """{"ChallengeName":"SMS_MFA","ChallengeParameters":"""
        + """{"CODE_DELIVERY_DELIVERY_MEDIUM":"SMS","USER_ID_FOR_SRP":"ann","requiredAttributes":"[\"a\",\"b\"]"}"""
        + ""","Session":"abcdefghijklmnopqrst","AvailableChallenges":["SMS_MFA","PASSWORD"]}""";

    private const string Attributes =
        """{"ChallengeName":"NEW_PASSWORD_REQUIRED","ChallengeParameters":{"userAttributes":"{\"name\":\"Ann\"}"}}""";

    public const string Tokens =
        """{"AuthenticationResult":{"AccessToken":"a.b.c","ExpiresIn":3600,"IdToken":"d.e.f","NewDeviceMetadata":"""
        + """{"DeviceKey":"eu-west-1_00000000-0000-4000-8000-000000000001"}"""
        + ""","RefreshToken":"a.b.c.d.e","TokenType":"Bearer"},"ChallengeParameters":{}}""";

    private const string Error = """{"__type":"NotAuthorizedException","message":"No."}""";
    private const string Fault = "NotAuthorizedException:";

    public static IReadOnlyList<KnownChange> All { get; } =
    [
        new("scenario-vanished", Weight.Breaking, "$", [Seen.Scenario(Tokens)], []),
        new("scenario-appeared", Weight.Compatible, "$", [], [Seen.Scenario(Tokens)]),
        new("step-vanished", Weight.Breaking, "$.steps[1]", [Seen.Scenario(Challenge, Tokens)], [Seen.Scenario(Challenge)]),
        new("step-appeared", Weight.Compatible, "$.steps[1]", [Seen.Scenario(Challenge)], [Seen.Scenario(Challenge, Tokens)]),
        new(
            "operation-changed",
            Weight.Breaking,
            "$.steps[0].operation",
            [Seen.Scenario(Tokens)],
            [ServiceForm.Of("scenario", [new("RespondToAuthChallenge", Seen.Answer(Tokens))], [])]),
        Of(
            "exclusivity",
            Weight.Breaking,
            "$.steps[0]",
            Tokens,
            Edit(Tokens, "{\"Auth", "{\"ChallengeName\":\"SMS_MFA\",\"Auth")),
        Of("exclusivity", Weight.Breaking, "$.steps[0]", Tokens, "{}", "exclusivity.initiate.neither"),
        Of("outcome", Weight.Breaking, "$.steps[0]", Tokens, Challenge, "challenge.SMS_MFA.initiate.full"),
        Of("outcome", Weight.Breaking, "$.steps[0]", Challenge, Tokens, "tokens.sign-in.initiate.with-empty-parameters"),
        Of("outcome", Weight.Breaking, "$.steps[0]", Challenge, "<html></html>", "undecodable.html"),
        new(
            "outcome",
            Weight.Breaking,
            "$.steps[0]",
            [Seen.Scenario(Challenge)],
            [Failing(Error, 400)],
            "error.NotAuthorizedException.initiate"),
        new(
            "error-type",
            Weight.Breaking,
            "$.steps[0].body.__type",
            [Failing(Error, 400)],
            [Failing(Edit(Error, "NotAuthorizedException", "UserNotFoundException"), 400)],
            "error.UserNotFoundException.initiate"),
        new(
            "error-type",
            Weight.Breaking,
            "$.steps[0].body.__type",
            [Failing(Error, 400)],
            [Failing(Edit(Error, "Not", "com.amazon#Not"), 400)],
            "error-spelling.namespace"),
        new("status", Weight.Risky, "$.steps[0].status", [Failing(Error, 400)], [Failing(Error, 403)], "error-spelling.model-status"),
        new(
            "header",
            Weight.Risky,
            "$.steps[0].headers[\"x-amzn-errortype\"]",
            [Failing(Error, 400)],
            [Failing(Error, 400, null)],
            "error-spelling.body-only"),
        new(
            "header",
            Weight.Risky,
            "$.steps[0].headers[\"Content-Type\"]",
            [Seen.Scenario(Tokens)],
            [Seen.Of("scenario", Seen.Answer(Tokens, 200, ("Content-Type", "application/x-amz-json-1.0")))],
            "lenient.content-type-1.0"),
        new(
            "message",
            Weight.Risky,
            "$.steps[0].body.message",
            [Failing(Error, 400)],
            [Failing(Edit(Error, "No.", "Never."), 400)],
            "error.NotAuthorizedException.initiate"),
        new(
            "vanished",
            Weight.Breaking,
            "$.steps[0].body.message",
            [Failing(Error, 400)],
            [Failing(Edit(Error, "message", "Message"), 400)],
            "error-spelling.message-in-capitals"),
        Of(
            "list-value-new",
            Weight.Risky,
            "$.steps[0].body.AvailableChallenges",
            Challenge,
            Edit(Challenge, "\"PASSWORD\"", "\"PASSWORD\",\"PIGEON\"")),
        Of("list-value-vanished", Weight.Risky, "$.steps[0].body.AvailableChallenges", Challenge, Edit(Challenge, ",\"PASSWORD\"", "")),
        Of(
            "list-value-vanished",
            Weight.Risky,
            "$.steps[0].body.ChallengeParameters.requiredAttributes[\"{json text}\"]",
            Challenge,
            Edit(Challenge, ",\\\"b\\\"", "")),
        Of(
            "vanished",
            Weight.Breaking,
            "$.steps[0].body.ChallengeParameters.USER_ID_FOR_SRP",
            Challenge,
            Edit(Challenge, "\"USER_ID_FOR_SRP\":\"ann\",", ""),
            "challenge.SMS_MFA.initiate.without-USER_ID_FOR_SRP"),
        Of(
            "vanished",
            Weight.Breaking,
            "$.steps[0].body.Session",
            Challenge,
            Edit(Challenge, ",\"Session\":\"abcdefghijklmnopqrst\"", "")),
        Of(
            "vanished",
            Weight.Breaking,
            "$.steps[0].body.Session",
            Challenge,
            Edit(Challenge, "\"abcdefghijklmnopqrst\"", "null"),
            "types.Session.null"),
        Of(
            "vanished",
            Weight.Breaking,
            "$.steps[0].body.Session",
            Challenge,
            Edit(Challenge, "\"Session\"", "\"session\""),
            "types.Session.key-in-other-case"),
        Of(
            "vanished",
            Weight.Breaking,
            "$.steps[0].body.AuthenticationResult.IdToken",
            Tokens,
            Edit(Tokens, "\"IdToken\":\"d.e.f\",", ""),
            "types.AuthenticationResult.IdToken.absent"),
        Of(
            "attribute-vanished",
            Weight.Risky,
            "$.steps[0].body.ChallengeParameters.userAttributes[\"{json text}\"].name",
            Attributes,
            Edit(Attributes, "\\\"name\\\":\\\"Ann\\\"", "")),
        Of(
            "session-with-tokens",
            Weight.Breaking,
            "$.steps[0].body.Session",
            Tokens,
            Edit(Tokens, "{\"Auth", "{\"Session\":\"abcdefghijklmnopqrst\",\"Auth"),
            "exclusivity.initiate.tokens-with-session"),
        Of(
            "new",
            Weight.Compatible,
            "$.steps[0].body.ChallengeParameters.PIGEON",
            Challenge,
            Edit(Challenge, "\"USER_ID", "\"PIGEON\":\"x\",\"USER_ID"),
            "challenge.SMS_MFA.initiate.extra-parameter"),
        Of(
            "new",
            Weight.Compatible,
            "$.steps[0].body.Pigeon",
            Tokens,
            Edit(Tokens, "{\"Auth", "{\"Pigeon\":1,\"Auth"),
            "forward.unknown-member.top-with-tokens"),
        Of(
            "new",
            Weight.Compatible,
            "$.steps[0].body.AuthenticationResult.Pigeon",
            Tokens,
            Edit(Tokens, "\"IdToken\"", "\"Pigeon\":1,\"IdToken\""),
            "forward.unknown-member.authentication-result"),
        Of(
            "type",
            Weight.Breaking,
            "$.steps[0].body.AuthenticationResult.ExpiresIn",
            Tokens,
            Edit(Tokens, "3600", "\"3600\""),
            "types.AuthenticationResult.ExpiresIn.string"),
        Of(
            "type",
            Weight.Breaking,
            "$.steps[0].body.ChallengeParameters.requiredAttributes",
            Challenge,
            Edit(Challenge, "\"[\\\"a\\\",\\\"b\\\"]\"", "[\"a\",\"b\"]")),
        Of(
            "letter-case",
            Weight.Breaking,
            "$.steps[0].body.ChallengeName",
            Challenge,
            Edit(Challenge, "e\":\"SMS_MFA\"", "e\":\"sms_mfa\""),
            "forward.lower-case-challenge"),
        Of("letter-case", Weight.Breaking, "$.steps[0].body.AuthenticationResult.TokenType", Tokens, Edit(Tokens, "Bearer", "bearer")),
        Of(
            "empty-parameters-vanished",
            Weight.Compatible,
            "$.steps[0].body.ChallengeParameters",
            Tokens,
            Edit(Tokens, ",\"ChallengeParameters\":{}", ""),
            "tokens.sign-in.initiate.without-parameters"),
        Of(
            "documented-set-left",
            Weight.Breaking,
            "$.steps[0].body.ChallengeParameters.CODE_DELIVERY_DELIVERY_MEDIUM",
            Challenge,
            Edit(Challenge, "\"SMS\"", "\"PIGEON\"")),
        Of("documented-set-left", Weight.Breaking, "$.steps[0].body.AuthenticationResult.TokenType", Tokens, Edit(Tokens, "Bearer", "MAC")),
        Of(
            "documented-set-left",
            Weight.Breaking,
            "$.steps[0].body.AuthenticationResult.AccessToken",
            Tokens,
            Edit(Tokens, "\"a.b.c\"", "\"opaque\"")),
        Of(
            "documented-set-left",
            Weight.Breaking,
            "$.steps[0].body.Session",
            Challenge,
            Edit(Challenge, "qrst", "qrs")),
        Of(
            "documented-set-left",
            Weight.Breaking,
            "$.steps[0].body.Session",
            Challenge,
            Edit(Challenge, "qrst", new string('q', 4097)),
            []),
        Of(
            "challenge-unknown",
            Weight.Breaking,
            "$.steps[0].body.ChallengeName",
            Challenge,
            Edit(Challenge, "e\":\"SMS_MFA\"", "e\":\"PIGEON_MFA\""),
            "forward.unknown-challenge"),
        Of(
            "challenge-changed",
            Weight.Breaking,
            "$.steps[0].body.ChallengeName",
            Challenge,
            Edit(Challenge, "e\":\"SMS_MFA\"", "e\":\"MFA_SETUP\""),
            "challenge.MFA_SETUP.initiate.full"),
        Of(
            "length",
            Weight.Compatible,
            "$.steps[0].body.Session",
            Challenge,
            Edit(Challenge, "qrst", new string('q', 900))),
        new(
            "equality",
            Weight.Breaking,
            "$.steps[1].body.Session",
            [Seen.Scenario(Challenge, Edit(Challenge, "qrst", "wxyz"))],
            [Seen.Scenario(Challenge, Challenge)]),
        Of(
            "value",
            Weight.Breaking,
            "$.steps[0].body.ChallengeParameters.USER_ID_FOR_SRP",
            Challenge,
            Edit(Challenge, "\"ann\"", "\"ann@example.com\"")),
        Of("value", Weight.Risky, "$.steps[0].body.AuthenticationResult.ExpiresIn", Tokens, Edit(Tokens, "3600", "300")),
    ];

    private static KnownChange Of(string kind, Weight weight, string path, string old, string now, params string[] cases) =>
        new(kind, weight, path, [Seen.Scenario(old)], [Seen.Scenario(now)], cases);

    private static SeenScenario Failing(string body, int status, string? type = Fault) =>
        Seen.Of("scenario", Seen.Answer(
            body, status, [("Content-Type", WireNames.AmzJson), .. type is null ? ((string, string)[])[] : [("x-amzn-errortype", type)]]));

    private static string Edit(string body, string what, string by) =>
        body.Contains(what, StringComparison.Ordinal)
            ? body.Replace(what, by, StringComparison.Ordinal)
            : throw new ArgumentException($"{what} is not in {body}", nameof(what));
}

/// <summary>A change with all that is to be said of it.</summary>
internal sealed record KnownChange(
    string Kind, Weight Weight, string Path, IReadOnlyList<SeenScenario> Old, IReadOnlyList<SeenScenario> New, params string[] Cases);
