using Conformance.Contract.Catalog;
using Conformance.Judging;

namespace Conformance.RuleSuite;

/// <summary>
/// What the documentation of the operation says of its answer, sentence by sentence, and the rules that hold a service to it.
/// </summary>
internal sealed class DocumentedStatements
{
    private static readonly (string Statement, string[] Rules)[] Table =
    [
        ("The result is there only when no further challenge is due.", ["RSP-OUT-001", "RSP-OUT-002"]),
        ("When a challenge is due, its name is there.", ["RSP-OUT-002", "RSP-CHA-001"]),
        ("When a challenge is due, its parameters are there.", ["RSP-OUT-006", "RSP-CHA-003"]),
        ("When a challenge is due, a session is there.", ["RSP-SES-001"]),
        ("Observed: tokens come with ChallengeParameters that are there and empty.", ["RSP-OUT-004"]),
        ("Observed: PASSWORD_VERIFIER comes without a Session.", ["RSP-SES-001"]),
        ("When no challenge is due, no session is there.", ["RSP-OUT-003"]),
        ("MFA_SETUP lists the MFA types that can be set up, as MFAS_CAN_SETUP or MFA_CAN_SETUP.", ["RSP-CHA-011"]),
        ("SELECT_MFA_TYPE lists the MFA types to choose from.", ["RSP-CHA-003", "RSP-CHA-005"]),
        ("NEW_PASSWORD_REQUIRED lists the required attributes.", ["RSP-CHA-003", "RSP-CHA-005"]),
        ("USER_ID_FOR_SRP is the actual username, even when an alias was sent.", ["RSP-IDN-001"]),
        ("ADMIN_NO_SRP_AUTH is a challenge.", ["RSP-CHA-001", "RSP-CHA-013"]),
        ("A Session is 20 to 4096 characters long.", ["RSP-SES-002"]),
        ("A Session must be sent with the next request, and then there is a new one.", ["RSP-SES-003"]),
        ("AvailableChallenges lists the challenges to choose from.", ["RSP-CHA-007", "RSP-CHA-008", "RSP-CHA-009"]),
        ("The errors of the operation and their status.", ["RSP-FLT-003", "RSP-FLT-006"]),
    ];

    // The challenges of the service model with what the documentation says that each asks for.
    private static readonly (string Challenge, string[] AnswerKeys)[] Challenges =
    [
        ("SMS_MFA", ["SMS_MFA_CODE"]),
        ("EMAIL_OTP", ["EMAIL_OTP_CODE"]),
        ("SOFTWARE_TOKEN_MFA", ["SOFTWARE_TOKEN_MFA_CODE"]),
        ("SELECT_MFA_TYPE", ["ANSWER"]),
        ("MFA_SETUP", []),
        ("PASSWORD_VERIFIER", ["PASSWORD_CLAIM_SIGNATURE", "PASSWORD_CLAIM_SECRET_BLOCK", "TIMESTAMP"]),
        ("CUSTOM_CHALLENGE", ["ANSWER"]),
        ("SELECT_CHALLENGE", ["ANSWER"]),
        ("DEVICE_SRP_AUTH", ["DEVICE_KEY", "SRP_A"]),
        ("DEVICE_PASSWORD_VERIFIER", ["DEVICE_KEY", "PASSWORD_CLAIM_SIGNATURE", "PASSWORD_CLAIM_SECRET_BLOCK", "TIMESTAMP"]),
        ("ADMIN_NO_SRP_AUTH", ["PASSWORD"]),
        ("NEW_PASSWORD_REQUIRED", ["NEW_PASSWORD"]),
        ("SMS_OTP", ["SMS_OTP_CODE"]),
        ("PASSWORD", ["PASSWORD"]),
        ("PASSWORD_SRP", ["SRP_A"]),
        ("WEB_AUTHN", ["CREDENTIAL"]),
    ];

    private static IEnumerable<TestCaseData> Statements =>
        Table.Select(row => new TestCaseData((object)row.Rules).SetName($"Documented: {row.Statement}"));

    private static IEnumerable<TestCaseData> Answers =>
        Challenges.Select(row => new TestCaseData(row.Challenge, row.AnswerKeys).SetName($"Asked for by {row.Challenge}"));

    [TestCaseSource(nameof(Statements))]
    public void Documented_statement_has_its_rules(string[] rules) =>
        Assert.That(rules, Is.Not.Empty.And.SubsetOf(Rulebook.All.Select(rule => rule.Id)));

    [Test]
    public void Catalog_has_the_challenges_of_the_service_model() =>
        Assert.That(ChallengeCatalog.Names, Is.EquivalentTo(Challenges.Select(row => row.Challenge)));

    [TestCaseSource(nameof(Answers))]
    public void Challenge_asks_for_what_is_documented(string challenge, string[] keys)
    {
        foreach (var form in ChallengeCatalog.Forms.Where(form => form.Challenge == challenge))
        {
            Assert.That(form.AnswerKeys, Is.EquivalentTo(keys), form.Id);
            Assert.That(form.Asks, Is.Not.Empty, form.Id);
        }
    }
}
