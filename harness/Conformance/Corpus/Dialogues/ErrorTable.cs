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

    private static Case Make(string name, Dialogue script) => DialogueCase.Of(
        $"error-middle.{name}", script, Basis.Documented, "API reference, AdminRespondToAuthChallenge, Errors");
}
