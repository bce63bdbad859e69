using Conformance.Contract.Catalog;

namespace Conformance.Corpus.Dialogues;

/// <summary>Which keys name the user × the challenges that a human answers after an alias was typed.</summary>
internal static class IdentityKeyTable
{
    /// <summary>The ways in which a challenge names the user, as case ids spell them.</summary>
    public static IReadOnlyList<string> Ways { get; } =
        ["only-username", "only-user-id-for-srp", "both", "both-different", "remembered", "none"];

    /// <summary>The forms of challenges that a human answers and that no first factor leads to.</summary>
    public static IReadOnlyList<string> Forms { get; } =
        ["SMS_MFA", "EMAIL_OTP.mfa", "SOFTWARE_TOKEN_MFA", "SELECT_MFA_TYPE", "CUSTOM_CHALLENGE", "NEW_PASSWORD_REQUIRED"];

    public static IEnumerable<Case> Expand(Replies replies) =>
        from form in Forms
        from way in Ways
        where way != "remembered" || form != "NEW_PASSWORD_REQUIRED"
        select DialogueCase.Of(
            $"identity-keys.{form}.{way}",
            new()
            {
                Flow = form == "CUSTOM_CHALLENGE" ? SignInFlow.Custom : SignInFlow.Password,
                Person = Person.Aliased,
                Turns = Turns(form, way, replies),
            },
            way == "both-different" ? Basis.Inferred : Basis.Observed,
            Clause(way));

    private static string Clause(string way) => way switch
    {
        "both-different" => "clients take USERNAME before USER_ID_FOR_SRP; no recording has two names",
        "remembered" => "public recordings: a challenge of AdminRespondToAuthChallenge does not name the user again",
        "none" => "where no response names the user, the typed name is all there is",
        _ => "public recordings: CUSTOM_CHALLENGE names the user in USERNAME, MFA challenges in USER_ID_FOR_SRP",
    };

    private static IReadOnlyList<Turn> Turns(string form, string way, Replies replies)
    {
        var first = replies.First(form) with { Identity = Keys(way) };
        if (form == "SELECT_MFA_TYPE")
        {
            return
            [
                .. Start(way, first, replies),
                new(Awaited.FollowUp, replies.Later("SOFTWARE_TOKEN_MFA"), HumanInput.For("SELECT_MFA_TYPE")),
                new(Awaited.FollowUp, replies.Tokens, HumanInput.For("SOFTWARE_TOKEN_MFA")),
            ];
        }

        return [.. Start(way, first, replies), new(Awaited.FollowUp, replies.Tokens, HumanInput.For(first.Challenge!))];
    }

    private static IEnumerable<Turn> Start(string way, Reply challenge, Replies replies)
    {
        if (way != "remembered")
        {
            return [new(Awaited.Start, challenge)];
        }

        // The step before is of another kind, so that the second challenge is a new one to the client.
        var before = challenge.Challenge switch
        {
            "CUSTOM_CHALLENGE" => "CUSTOM_CHALLENGE",
            _ => "NEW_PASSWORD_REQUIRED",
        };
        return
        [
            new(Awaited.Start, replies.First(before)),
            new(Awaited.FollowUp, challenge, HumanInput.For(before)),
        ];
    }

    private static IdentityKeys Keys(string way) => way switch
    {
        "only-username" => IdentityKeys.Username,
        "only-user-id-for-srp" => IdentityKeys.UserIdForSrp,
        "both" => IdentityKeys.Both,
        "both-different" => IdentityKeys.Different,
        _ => IdentityKeys.None,
    };
}
