using System.Text;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;

namespace Conformance.HarnessSuite.Subjects;

/// <summary>Cases that need no corpus.</summary>
internal static class Cases
{
    public static ArmedCase SmsMfa(string id = "challenge.sms", string operation = WireNames.AdminInitiateAuth)
    {
        var body =
            $$$"""{"ChallengeName":"SMS_MFA","Session":"AYABe{{{new string('x', 875)}}}","ChallengeParameters":"""
            + """{"USER_ID_FOR_SRP":"harness-user-01"}}""";
        return new(
            new()
            {
                Id = id,
                Operation = operation,
                AuthFlow = "ADMIN_USER_PASSWORD_AUTH",
                Class = PayloadClass.Challenge,
                Origin = Origin.Authored,
                Basis = Basis.Observed,
                Clause = "test",
                Answers = [new(200, [new("Content-Type", "application/x-amz-json-1.1")], Encoding.UTF8.GetBytes(body))],
            },
            "test");
    }

    public static string Session(this ArmedCase armed) => armed.Sent.Root["Session"u8].Text;
}
