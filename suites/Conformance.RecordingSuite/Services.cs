using System.Globalization;
using System.Text;
using System.Text.Json;
using Conformance.Contract.Wire;
using Conformance.Corpus.Scenarios;
using Conformance.Recording;

namespace Conformance.RecordingSuite;

/// <summary>What a service was asked and answered, in scenarios.</summary>
internal static class Services
{
    public static readonly RecordingFacts Facts = new("some-service", "some service", "1.2", new(2026, 2, 3));

    /// <summary>The same three scenarios, with other random values for another chance.</summary>
    public static IEnumerable<(RecordedScenario Scenario, ServiceExchange[] Exchanges)> Scenarios(Chance chance)
    {
        var person = chance.Person();
        var password = "Pw-" + chance.Letters(12);
        var (first, second, third) = (chance.Session(880), chance.Session(920), chance.Session(912));
        yield return (
            new("ADMIN_USER_PASSWORD_AUTH.totp", "ADMIN_USER_PASSWORD_AUTH", person.Name, person.Email),
            [
                Start(
                    chance,
                    person,
                    $$"""{"USERNAME":"{{person.Email}}","PASSWORD":"{{password}}","SECRET_HASH":"{{chance.Base64(32)}}"}""",
                    """{"ChallengeName":"MFA_SETUP","ChallengeParameters":"""
                    + $$$"""{"MFAS_CAN_SETUP":"[\"SMS_MFA\",\"SOFTWARE_TOKEN_MFA\"]","USER_ID_FOR_SRP":"{{{person.Name}}}"}"""
                    + $$$""","Session":"{{{first}}}"}"""),
                Exchange(
                    chance,
                    "AssociateSoftwareToken",
                    $$"""{"Session":"{{first}}"}""",
                    $$"""{"SecretCode":"{{chance.Letters(52, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")}}","Session":"{{second}}"}"""),
                Exchange(
                    chance,
                    "VerifySoftwareToken",
                    $$"""{"Session":"{{second}}","UserCode":"{{chance.Digits(6)}}"}""",
                    $$"""{"Status":"SUCCESS","Session":"{{third}}"}"""),
                Respond(chance, person, "MFA_SETUP", third, $$"""{"USERNAME":"{{person.Name}}"}""", Tokens(chance, person)),
            ]);
        yield return (
            new("USER_SRP_AUTH.alias", "USER_SRP_AUTH", person.Name, person.Phone),
            [
                Start(chance, person, $$"""{"USERNAME":"{{person.Phone}}","SRP_A":"{{chance.Hex(768)}}"}""",
                    $$$"""
                    {"ChallengeName":"PASSWORD_VERIFIER","ChallengeParameters":{"SALT":"{{{chance.Hex(32)}}}",
                    """
                    + $$$"""
                    "SECRET_BLOCK":"{{{chance.Base64(1280)}}}","SRP_B":"{{{"9" + chance.Hex(767)}}}",
                    """
                    + $$$"""
                    "USERNAME":"{{{person.Name}}}","USER_ID_FOR_SRP":"{{{person.Name}}}"}}
                    """,
                    "USER_SRP_AUTH"),
                Respond(chance, person, "PASSWORD_VERIFIER", null,
                    $$"""
                    {"USERNAME":"{{person.Name}}","PASSWORD_CLAIM_SIGNATURE":"{{chance.Base64(32)}}",
                    """
                    + $$"""
                    "PASSWORD_CLAIM_SECRET_BLOCK":"{{chance.Base64(1280)}}",
                    """
                    + $$"""
                    "TIMESTAMP":"Tue Feb {{(chance.Now % 20) + 1}} 04:05:06 UTC 2026"}
                    """,
                    """{"ChallengeName":"SMS_MFA","ChallengeParameters":"""
                    + """{"CODE_DELIVERY_DELIVERY_MEDIUM":"SMS","CODE_DELIVERY_DESTINATION":"""
                    + $$$"""
                    "+*******{{{person.Phone[^4..]}}}"},"Session":"{{{first}}}"}
                    """),
            ]);
        var message =
            $"User {person.Name} of {person.Pool} ({person.Email}) is not confirmed since "
            + $"{DateTimeOffset.FromUnixTimeSeconds(chance.Now):yyyy-MM-ddTHH:mm:ssZ}.";
        yield return (
            new("ADMIN_USER_PASSWORD_AUTH.refused", "ADMIN_USER_PASSWORD_AUTH", person.Name, person.Name),
            [
                Start(chance, person, $$"""{"USERNAME":"{{person.Name}}","PASSWORD":"{{password}}"}""",
                    $$"""{"__type":"UserNotConfirmedException","message":{{JsonSerializer.Serialize(message)}}}""",
                    status: 400, headers: [new("x-amzn-errortype", "UserNotConfirmedException:"), new("x-amzn-errormessage", message)]),
            ]);
    }

    public static string Tokens(Chance chance, Person person) =>
        $$$"""{"AuthenticationResult":{"AccessToken":"{{{chance.AccessToken(person)}}}","ExpiresIn":3600"""
        + $$$""","IdToken":"{{{chance.IdToken(person)}}}","NewDeviceMetadata":"""
        + $$$"""{"DeviceGroupKey":"-{{{chance.Letters(8)}}}","DeviceKey":"eu-west-1_{{{chance.Uuid()}}}"}"""
        + $$$""","RefreshToken":"{{{chance.Jwe()}}}","TokenType":"Bearer"},"ChallengeParameters":{}}""";

    public static ServiceExchange Start(
        Chance chance,
        Person person,
        string parameters,
        string answer,
        string flow = "ADMIN_USER_PASSWORD_AUTH",
        int status = 200,
        Header[]? headers = null) =>
        Exchange(
            chance,
            WireNames.AdminInitiateAuth,
            $$"""{"UserPoolId":"{{person.Pool}}","ClientId":"{{person.Client}}","AuthFlow":"{{flow}}","AuthParameters":{{parameters}}}""",
            answer,
            status,
            headers);

    public static ServiceExchange Respond(
        Chance chance, Person person, string challenge, string? session, string responses, string answer) =>
        Exchange(chance, WireNames.AdminRespondToAuthChallenge,
            $$"""
            {"UserPoolId":"{{person.Pool}}","ClientId":"{{person.Client}}","ChallengeName":"{{challenge}}"
            """
            + (session is null ? "" : $",\"Session\":\"{session}\"")
            + $$""","ChallengeResponses":{{responses}}}""",
            answer);

    public static ServiceExchange Exchange(
        Chance chance, string operation, string asked, string answer, int status = 200, Header[]? headers = null) =>
        Exchange(chance, operation, asked, Encoding.UTF8.GetBytes(answer), status, headers);

    public static ServiceExchange Exchange(
        Chance chance, string operation, string asked, byte[] answer, int status = 200, Header[]? headers = null) =>
        new(
        operation,
        new("POST", "/",
            [
                new(WireNames.ContentType, WireNames.AmzJson), new(WireNames.Target, WireNames.TargetPrefix + operation),
                new(
                    "Authorization",
                    $"AWS4-HMAC-SHA256 Credential=AKIA{chance.Letters(16, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")}"
                    + "/20260203/eu-west-1/cognito-idp/aws4_request, "
                    + $"SignedHeaders=host, Signature={chance.Hex(64)}"),
            ],
            Encoding.UTF8.GetBytes(asked), DateTimeOffset.UnixEpoch),
        new(status,
            [
                new("Date", DateTimeOffset.FromUnixTimeSeconds(chance.Now).ToString("R", CultureInfo.InvariantCulture)), new(
                    WireNames.ContentType, WireNames.AmzJson),
                new(
                    WireNames.ContentLength,
                    answer.Length.ToString(CultureInfo.InvariantCulture)), new(WireNames.RequestId, chance.Uuid()), .. headers
                    ?? [],
            ],
            answer));
}
