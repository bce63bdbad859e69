using Conformance.Contract.Catalog;

namespace Conformance.Corpus.Dialogues;

/// <summary>Errors and retries in the middle of a sign-in.</summary>
internal static class ErrorTable
{
    /// <summary>The errors with which a follow-up is refused.</summary>
    public static IReadOnlyList<string> Refusals { get; } =
        [
            "CodeMismatchException",
            "ExpiredCodeException",
            "NotAuthorizedException",
            "PasswordResetRequiredException",
            "TooManyRequestsException",
            "UserNotFoundException",
        ];

    public static IEnumerable<Case> Expand(Replies replies)
    {
        var password = new Dialogue { Flow = SignInFlow.Password, Person = Person.Aliased, Turns = [] };
        var first = new Turn(Awaited.Start, replies.First("SMS_MFA"));
        var mismatch = Replies.Payload(replies.Recording("error.CodeMismatchException.respond"));
        var closed = Replies.Payload(replies.Recording("error.NotAuthorizedException.respond"));
        var failure = Replies.Payload(replies.Recording("error.InternalErrorException.respond")) with { Class = PayloadClass.Transport };
        return
        [
            .. Refusals.Select(type => Make($"refused.{type}", password with
            {
                Turns = [first, new(Awaited.FollowUp, Replies.Payload(replies.Recording($"error.{type}.respond")), new(InputKind.Code))],
            })),
            Make("wrong-code-then-right", password with
            {
                Turns =
                [
                    first,
                    new(Awaited.FollowUp, mismatch, new(InputKind.WrongCode)),
                    new(Awaited.FollowUp, replies.Tokens, new(InputKind.Code)),
                ],
            }),
            Make("wrong-code-then-right.secret", password with
            {
                HasSecret = true,
                Turns =
                [
                    first,
                    new(Awaited.FollowUp, mismatch, new(InputKind.WrongCode)),
                    new(Awaited.FollowUp, replies.Tokens, new(InputKind.Code)),
                ],
            }),
            .. OtherFactors(replies).Select(factor => Make($"wrong-code-then-right{factor.Suffix}", password with
            {
                Flow = factor.Flow,
                Preferred = factor.Flow == SignInFlow.Choice ? factor.Suffix.Split('.')[1] : null,
                Turns =
                [
                    .. factor.Asked,
                    new(Awaited.FollowUp, mismatch, new(InputKind.WrongCode)),
                    new(Awaited.FollowUp, replies.Tokens, new(InputKind.Code)),
                ],
            }) with { Since = "0.5" }),
            .. from factor in OtherFactors(replies).Prepend(("", SignInFlow.Password, [first]))
               select Make($"closed{factor.Suffix}", password with
               {
                   Flow = factor.Flow,
                   Preferred = factor.Flow == SignInFlow.Choice ? factor.Suffix.Split('.')[1] : null,
                   Turns =
                   [
                       .. factor.Asked,
                       new(Awaited.FollowUp, closed, new(InputKind.WrongCode)),
                       new(Awaited.FollowUp, closed, new(InputKind.Code)),
                   ],
               }) with
               { Since = "0.5" },
            .. WrongFirstCodes.Select(type => Make($"first-code-then-right.{type}", password with
            {
                Turns = [.. WrongFirstCode(type, replies)],
            }) with
            { Since = "0.5" }),
            .. ((bool[])[false, true]).Select(hasSecret => Make($"wrong-answer-then-right{(hasSecret ? ".secret" : "")}", password with
            {
                Flow = SignInFlow.Custom,
                HasSecret = hasSecret,
                Turns =
                [
                    new(Awaited.Start, replies.Start("CUSTOM_CHALLENGE")),
                    new(Awaited.FollowUp, replies.Later("CUSTOM_CHALLENGE"), new(InputKind.WrongAnswer)),
                    new(Awaited.FollowUp, replies.Tokens, new(InputKind.Answer)),
                ],
            }) with
            { Since = "0.5" }),
            Make("not-verified", password with { Turns = [.. NotVerified(replies)] }) with { Since = "0.5" },
            Make("500-then-tokens", password with
            {
                Turns = [first, new(Awaited.FollowUp, failure, new(InputKind.Code)), new(Awaited.FollowUp, replies.Tokens)],
            }),
            Make("500-for-ever", password with
            {
                Turns =
                    [
                        first,
                        new(Awaited.FollowUp, failure, new(InputKind.Code)),
                        .. Enumerable.Repeat(new Turn(Awaited.FollowUp, failure), 30),
                    ],
            }),
        ];
    }

    /// <summary>The errors with which VerifySoftwareToken refuses a code.</summary>
    private static readonly string[] WrongFirstCodes = ["EnableSoftwareTokenMFAException", "CodeMismatchException"];

    /// <summary>An authenticator whose first code is refused, and the second is not.</summary>
    private static IEnumerable<Turn> WrongFirstCode(string type, Replies replies) =>
    [
        new(Awaited.Start, replies.First("MFA_SETUP")),
        new(Awaited.Associate, replies.SecretCode, HumanInput.For("MFA_SETUP")),
        new(
            Awaited.Verify,
            replies.Reworded("error.CodeMismatchException.respond", "CodeMismatchException", type),
            new(InputKind.WrongCode)),
        new(Awaited.Verify, replies.Verified, new(InputKind.TotpCode)),
        new(Awaited.FollowUp, replies.Tokens),
    ];

    /// <summary>The factors with a code beside SMS_MFA.</summary>
    private static IEnumerable<(string Suffix, SignInFlow Flow, Turn[] Asked)> OtherFactors(Replies replies) =>
    [
        (".SOFTWARE_TOKEN_MFA", SignInFlow.Password, [new(Awaited.Start, replies.First("SOFTWARE_TOKEN_MFA"))]),
        (".EMAIL_OTP.mfa", SignInFlow.Password, [new(Awaited.Start, replies.First("EMAIL_OTP.mfa"))]),
        (".EMAIL_OTP.first-factor", SignInFlow.Choice, [new(Awaited.Start, replies.First("EMAIL_OTP.first-factor"))]),
        (".SMS_OTP", SignInFlow.Choice, [new(Awaited.Start, replies.First("SMS_OTP"))]),
    ];

    /// <summary>An authenticator whose first code is answered with status 200 and is not taken all the same.</summary>
    private static IEnumerable<Turn> NotVerified(Replies replies) =>
    [
        new(Awaited.Start, replies.First("MFA_SETUP")),
        new(Awaited.Associate, replies.SecretCode, HumanInput.For("MFA_SETUP")),
        new(
            Awaited.Verify,
            replies.Verified with { Status = "ERROR", SessionLength = 0, Class = PayloadClass.Lacking },
            new(InputKind.TotpCode)),
    ];

    private static Case Make(string name, Dialogue script) => DialogueCase.Of(
        $"error-middle.{name}", script, Basis.Documented, "API reference, AdminRespondToAuthChallenge, Errors");
}
