using Conformance.Contract.Catalog;

namespace Conformance.Corpus.Dialogues;

/// <summary>New tokens for a RefreshToken, and the end of a sign-in.</summary>
internal static class RefreshTable
{
    private const int FirstFailure = 500;

    /// <summary>Refusals behind which a client may be signed in or not.</summary>
    private static readonly string[] Refusals = ["UserNotFoundException", "FeatureUnavailableInTierException"];

    private const string NotSupported = "Refresh token rotation is enabled; use GetTokensFromRefreshToken.";

    /// <summary>The errors with which an app client that rotates its tokens may refuse REFRESH_TOKEN_AUTH.</summary>
    private static readonly string[] Rotating = ["UnsupportedOperationException", "InvalidParameterException"];

    /// <summary>Failures that say nothing about the tokens, and the recordings that have them.</summary>
    private static readonly (string Name, string Recording)[] Passing =
    [
        ("throttled", "error.TooManyRequestsException.initiate"),
        ("500", "error.InternalErrorException.initiate"),
        ("closed", "transport.closed-before-the-status"),
        ("html", "undecodable.html"),
        ("slow", "transport.slow"),
    ];

    /// <summary>What becomes of a sign-out of which the service does not take note.</summary>
    private static readonly (string Name, SignOutAnswer Answer)[] Unheard =
        [("500", SignOutAnswer.Failure), ("closed", SignOutAnswer.Closed)];

    public static IEnumerable<Case> Expand(Replies replies)
    {
        var plain = new Dialogue { Flow = SignInFlow.Password, Person = Person.Aliased, Turns = [] };
        var email = Person.All.First(person => person.Kind == "email-sub");
        return
        [
            Make("old-token-kept", plain with
            {
                Turns = [.. SignIn(replies.Tokens), Refresh(replies.RefreshedTokens), Refresh(replies.RefreshedTokens)],
            },
                Basis.Observed, "public recordings, REFRESH_TOKEN_AUTH: no RefreshToken in the answer"),
            Make("new-token-taken", plain with
            {
                Turns =
                    [.. SignIn(replies.Tokens), Refresh(replies.RefreshedTokens with { Rotates = true }), Refresh(replies.RefreshedTokens)],
            },
                Basis.Documented,
                "developer guide, refresh token rotation: with GetTokensFromRefreshToken a new RefreshToken takes the place of the old "
                + "one"),
            Make("secret-hash.alias", plain with
            {
                HasSecret = true,
                Turns = [.. SignIn(replies.Tokens), Refresh(replies.RefreshedTokens)],
            },
                Basis.Measured, "issues of several SDKs: SECRET_HASH of a refresh is over the actual username"),
            Make("secret-hash.email-sub", plain with
            {
                HasSecret = true,
                Person = email,
                Turns = [.. SignIn(replies.Tokens), Refresh(replies.RefreshedTokens)],
            },
                Basis.Measured, "issues of several SDKs: SECRET_HASH of a refresh is over the sub in pools with UsernameAttributes"),
            Make("secret-hash.after-challenge", plain with
            {
                HasSecret = true,
                Person = email,
                Turns =
                [
                    new(Awaited.Start, replies.First("SMS_MFA")),
                    new(Awaited.FollowUp, replies.Tokens, new(InputKind.Code)),
                    Refresh(replies.RefreshedTokens),
                ],
            }, Basis.Measured, "issues of several SDKs: SECRET_HASH of a refresh is over the actual username"),
            Make("device-key", plain with { Turns = [.. SignIn(replies.TokensOfNewDevice), Refresh(replies.RefreshedTokens)] },
                Basis.Observed, "aws-sdk-java issue 2841 and others: without DEVICE_KEY the answer is Invalid Refresh Token"),
            Make("refused", plain with
            {
                Turns = [.. SignIn(replies.Tokens), Refresh(Replies.Payload(replies.Recording("error.NotAuthorizedException.initiate")))],
            },
                Basis.Documented, "API reference, AdminInitiateAuth, NotAuthorizedException"),
            .. Passing.SelectMany(failure => (Case[])
            [
                MakeFailed(failure.Name, plain, failure.Recording, replies),
                MakeFailed($"{failure.Name}.secret", plain with { HasSecret = true }, failure.Recording, replies),
            ]),
            .. Rotating.Select(type => Make($"rotating.{type}", plain with
            {
                Turns =
                [
                    .. SignIn(replies.Tokens),
                    Refresh(replies.RefreshedTokens with { Rotates = true, Refuses = new(IsBare: false, type, NotSupported) }),
                    Refresh(replies.RefreshedTokens with { Rotates = true, Refuses = new(IsBare: false, type, NotSupported) }),
                ],
            },
                Basis.Inferred, "developer guide, refresh token rotation: REFRESH_TOKEN_AUTH is refused; by which error is not told") with
            { Since = "0.5" }),
            MakeLost(plain, replies),
            .. ((bool[])[false, true]).Select(hasSecret => Make($"two-at-once{(hasSecret ? ".secret" : "")}", plain with
            {
                HasSecret = hasSecret,
                Turns =
                [
                    .. SignIn(replies.Tokens),
                    new(Awaited.Refresh, replies.RefreshedTokens with { Rotates = true }, new(InputKind.RefreshTwice)),

                    // Nobody sends this one who waits for the first, and gives its tokens to both.
                    new(Awaited.Refresh, replies.RefreshedTokens with { Rotates = true }),
                    Refresh(replies.RefreshedTokens with { Rotates = true }),
                ],
            },
                Basis.Inferred, "developer guide, refresh token rotation: RetryGracePeriodSeconds") with
            {
                Since = "0.5",
                IsAdvisory = true,
            }),
            Make("reused", plain with
            {
                Turns =
                [
                    .. SignIn(replies.Tokens),
                    Refresh(replies.RefreshedTokens with
                    {
                        Refuses = new(IsBare: true, "RefreshTokenReuseException", "Refresh token has already been used."),
                    }),
                    Refresh(replies.RefreshedTokens),
                ],
            },
                Basis.Documented, "API reference, GetTokensFromRefreshToken, RefreshTokenReuseException") with
            { Since = "0.5" },
            .. Refusals.Select(type => Make($"refused.{type}", plain with
            {
                Turns = [.. SignIn(replies.Tokens), Refresh(Replies.Payload(replies.Recording($"error.{type}.initiate")))],
            },
                Basis.Documented, "API reference, AdminInitiateAuth, Errors") with { Since = "0.5" }),
            Make("signed-out", plain with { SignsOut = true, Turns = [.. SignIn(replies.Tokens)] },
                Basis.Inferred, "who signs out is not signed in"),
            .. Unheard.Select(failure => Make(
                $"signed-out.{failure.Name}",
                plain with { SignsOut = true, SignOut = failure.Answer, Turns = [.. SignIn(replies.Tokens)] },
                Basis.Inferred,
                "who signs out is not signed in, whatever the service says") with { Since = "0.5" }),
        ];
    }

    private static Case MakeFailed(string name, Dialogue script, string recording, Replies replies)
    {
        var failed = replies.Recording(recording);
        var tokens = replies.RefreshedTokens.Template!;

        // Who waits for a slow answer hears it, and what a refresh is answered with has no RefreshToken.
        failed = failed.Answers[^1].Delay > TimeSpan.Zero
            ? failed with { Answers = [tokens.Answers[^1] with { Delay = failed.Answers[^1].Delay }] }
            : failed;
        var failure = Replies.Payload(failed) with
        {
            Lasts = true,
            Class = failed.Class == PayloadClass.Error && failed.Answers[^1].Status >= FirstFailure ? PayloadClass.Transport : failed.Class,
        };
        return Make(
            $"failed.{name}",
            script with { Turns = [.. SignIn(replies.Tokens), Refresh(failure), Refresh(replies.RefreshedTokens)] },
            Basis.Documented,
            "developer guide, using tokens: an access token is good until it expires") with
        { Since = "0.5" };
    }

    /// <summary>An answer with a new RefreshToken that is lost; the grace period lets the old token be asked with again.</summary>
    private static Case MakeLost(Dialogue script, Replies replies)
    {
        var rotated = replies.RefreshedTokens with { Rotates = true };
        var lost = Replies.Payload(replies.Recording("transport.closed-before-the-status")) with { Lasts = true };
        return Make(
            "lost-then-new",
            script with { Turns = [.. SignIn(replies.Tokens), Refresh(lost), Refresh(rotated), Refresh(rotated)] },
            Basis.Documented,
            "developer guide, refresh token rotation: RetryGracePeriodSeconds") with
        { Since = "0.5" };
    }

    private static IEnumerable<Turn> SignIn(Reply tokens) => [new(Awaited.Start, tokens)];

    private static Turn Refresh(Reply reply) => new(Awaited.Refresh, reply, new(InputKind.Refresh));

    private static Case Make(string name, Dialogue script, Basis basis, string clause) =>
        DialogueCase.Of($"renew.{name}", script, basis, clause);
}
