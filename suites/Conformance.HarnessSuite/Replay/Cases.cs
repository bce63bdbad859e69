using System.Text;
using Conformance.Contract.Catalog;
using Conformance.Corpus;

namespace Conformance.HarnessSuite.Replay;

/// <summary>Cases made by hand.</summary>
internal static class Cases
{
    public const string Challenge =
        """{"ChallengeName":"SMS_MFA","ChallengeParameters":{"USER_ID_FOR_SRP":"harness-user-01"}"""
        + ""","Session":"AYABeExampleExampleExampleExampleExampleExampleExample"}""";

    public static Answer Json(string body, int status = 200) => Bytes(Encoding.UTF8.GetBytes(body), status);

    public static Answer Bytes(byte[] body, int status = 200) => new(
        status,
        [new("x-amzn-requestid", "0badcafe-0000-4000-8000-000000000001"), new("content-type", "application/x-amz-json-1.1")],
        body);

    public static ArmedCase Arm(string id, params Answer[] answers) => Arm(id, "AdminInitiateAuth", answers);

    public static ArmedCase Arm(string id, string operation, Answer[] answers) => new(
        new Case
        {
            Id = id,
            Operation = operation,
            AuthFlow = "ADMIN_USER_PASSWORD_AUTH",
            Class = PayloadClass.Challenge,
            Origin = Origin.Authored,
            Basis = Basis.Observed,
            Clause = "this test",
            Answers = answers,
        },
        "the suite");

    public static string Secret(this ArmedCase armed, string name) => armed.Secrets.First(secret => secret.Value == name).Key;
}
