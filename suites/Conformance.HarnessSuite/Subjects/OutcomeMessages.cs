using System.Text;
using Conformance.Contract.Wire;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Subjects;

/// <summary>What a wrapper in .NET hands out, as the driver protocol has it.</summary>
internal sealed class OutcomeMessages
{
    private static IEnumerable<TestCaseData> Outcomes =>
    [
        new TestCaseData(
            new SignInOutcome.SignedIn(new()
            {
                AccessToken = "a",
                IdToken = "i",
                RefreshToken = "r",
                TokenType = "Bearer",
                ExpiresIn = 3600,
            }),
            """{"outcome":"signedIn","tokens":"""
            + """{"accessToken":"a","idToken":"i","refreshToken":"r","tokenType":"Bearer","expiresIn":3600}}""")
            .SetName("Outcome signed in"),
        new TestCaseData(
            new SignInOutcome.SignedIn(new()), """{"outcome":"signedIn","tokens":{}}""").SetName("Outcome signed in that shows nothing"),
        new TestCaseData(
            new SignInOutcome.Challenged(
                new()
                {
                    Name = "SMS_MFA",
                    Parameters = new Dictionary<string,
                    string?>(StringComparer.Ordinal) { ["A"] = "b", ["N"] = null },
                    Session = "s",
                    AvailableChallenges = ["X"],
                }) { TotpSecret = "JBSW" },
            """{"outcome":"challenged","challenge":"""
            + """{"name":"SMS_MFA","parameters":{"A":"b","N":null},"session":"s","availableChallenges":["X"]},"totpSecret":"JBSW"}""")
            .SetName("Outcome challenged"),
        new TestCaseData(
            new SignInOutcome.Challenged(new() { Session = "\ud800" }),
            """{"outcome":"challenged","challenge":{"session":{"$utf16":"ANg="}}}""").SetName("Outcome with a lone surrogate"),
        new TestCaseData(
            new SignInOutcome.Failed(SignInErrorKind.Service, "NotAuthorizedException", "no"),
            """{"outcome":"error","error":{"type":"NotAuthorizedException","message":"no","kind":"service"}}""").SetName("Outcome error"),
        new TestCaseData(
            new SignInOutcome.Failed(SignInErrorKind.Unsupported, "Odd"),
            """{"outcome":"error","error":{"type":"Odd","kind":"unsupported"}}""").SetName("Outcome error without a message"),
        new TestCaseData(new SignInOutcome.Unsupported(), """{"unsupported":true}""").SetName("Outcome unsupported"),
    ];

    private static IEnumerable<TestCaseData> States =>
    [
        new TestCaseData(new HeldState(IsSignedIn: false), """{"signedIn":false}""").SetName("State signed out"),
        new TestCaseData(
            new HeldState(IsSignedIn: true, new() { AccessToken = "a" }),
            """{"signedIn":true,"tokens":{"accessToken":"a"}}""").SetName("State signed in"),
        new TestCaseData(HeldState.Unsupported, """{"unsupported":true}""").SetName("State unsupported"),
    ];

    [TestCaseSource(nameof(Outcomes))]
    public void An_outcome_is_the_message_of_a_driver(SignInOutcome outcome, string expected) =>
        AssertMessage(OutcomeMessage.Of(outcome), expected, "answer");

    [TestCaseSource(nameof(States))]
    public void A_state_is_the_message_of_a_driver(HeldState state, string expected) =>
        AssertMessage(OutcomeMessage.Of(state), expected, "state");

    [Test]
    public void A_name_that_is_no_unicode_is_mended() =>
        Assert.That(
            OutcomeMessage.Of(new SignInOutcome.Challenged(
                new()
                {
                    Parameters = new Dictionary<string,
                    string?>(StringComparer.Ordinal)
                    { ["a\ud800"] = "b" },
                })).Challenge["parameters"].Children.ToList().Single().Name,
            Is.EqualTo("a\uFFFD"));

    [TestCaseSource(nameof(Outcomes))]
    public void No_outcome_prints_what_it_holds(SignInOutcome outcome, string expected) =>
        Assert.That(outcome.ToString(), Is.EqualTo(outcome.GetType().Name));

    private static void AssertMessage(AttemptAnswer answer, string expected, string operation)
    {
        var message = JsonReading.TryRead(Encoding.UTF8.GetBytes("""{"id":1,""" + expected[1..]), out _)!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Encoding.UTF8.GetString(answer.Whole.Raw), Is.EqualTo(expected));
            Assert.That(DriverSchemas.Load(Repository.Schemas).Answer(operation, protocol: 2).Check(message.Root), Is.Null);
        }
    }
}
