using Conformance.Contract.Catalog;

namespace Conformance.Corpus.Dialogues;

/// <summary>Kind of username × app client with or without a secret × every challenge that a human or the client can answer.</summary>
internal static class IdentityTable
{
    /// <summary>The forms of challenges that cannot be answered, with the reason.</summary>
    public static IReadOnlyDictionary<string, string> Unanswerable { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ADMIN_NO_SRP_AUTH"] = "the service takes no answer to it",
        ["DEVICE_PASSWORD_VERIFIER"] = "it only comes behind DEVICE_SRP_AUTH, whose cases answer it too",
    };

    public static IEnumerable<Case> Expand(Replies replies) =>
        from form in ChallengeCatalog.Forms
        where !Unanswerable.ContainsKey(form.Id)
        from person in Person.All
        from hasSecret in (bool[])[false, true]
        select DialogueCase.Of(
            $"sign-in.{form.Id}.{person.Kind}.{(hasSecret ? "secret" : "no-secret")}",
            Script(form, person, replies) with { HasSecret = hasSecret },
            form.Basis,
            "the follow-up names the actual username (API reference, AdminInitiateAuth, ChallengeParameters)");

    /// <summary>A sign-in that begins with a form of a challenge and ends in tokens.</summary>
    internal static Dialogue Script(ChallengeForm form, Person person, Replies replies) => new()
    {
        Flow = FlowTo(form),
        Preferred = form.Flow == ChallengeCatalog.UserAuth && form.Challenge != "SELECT_CHALLENGE" ? form.Challenge : null,
        Person = person,
        HasDevice = form.Challenge == "DEVICE_SRP_AUTH",
        Turns = Turns(form, replies),
    };

    private static SignInFlow FlowTo(ChallengeForm form) => form.Flow switch
    {
        ChallengeCatalog.UserSrp => SignInFlow.Srp,
        ChallengeCatalog.Custom => SignInFlow.Custom,
        ChallengeCatalog.UserAuth => SignInFlow.Choice,
        _ => SignInFlow.Password,
    };

    private static IReadOnlyList<Turn> Turns(ChallengeForm form, Replies replies)
    {
        // What a Lambda asks for is behind its own challenge.
        var flow = FlowTo(form).ToString().ToLowerInvariant();
        Turn[] first = [.. PairTable.Way([.. Leads.WayTo(flow, form.Id)!, form.Id], replies)];
        return form.Challenge switch
        {
            "SELECT_MFA_TYPE" =>
                [
                    .. first,
                    .. Answer(form, replies.Later("SOFTWARE_TOKEN_MFA")),
                    .. Answer("SOFTWARE_TOKEN_MFA", replies.Tokens),
                ],
            "SELECT_CHALLENGE" =>
                [
                    .. first,
                    .. Answer(form, replies.Later("EMAIL_OTP.first-factor")),
                    .. Answer("EMAIL_OTP", replies.Tokens),
                ],
            "MFA_SETUP" => [.. first, .. SetUp(replies)],
            "PASSWORD_SRP" =>
                [
                    .. first,
                    new(Awaited.FollowUp, replies.Later("PASSWORD_VERIFIER")),
                    new(Awaited.FollowUp, replies.Tokens),
                ],
            "DEVICE_SRP_AUTH" =>
                [
                    .. first,
                    new(Awaited.FollowUp, replies.Later("DEVICE_PASSWORD_VERIFIER")),
                    new(Awaited.FollowUp, replies.Tokens),
                ],
            _ => [.. first, .. Answer(form, replies.Tokens)],
        };
    }

    /// <summary>Sets up an authenticator: three Sessions, and a code computed from the secret.</summary>
    public static IEnumerable<Turn> SetUp(Replies replies, Reply? tokens = null) =>
    [
        new(Awaited.Associate, replies.SecretCode, HumanInput.For("MFA_SETUP")),
        new(Awaited.Verify, replies.Verified, new(InputKind.TotpCode)),
        new(Awaited.FollowUp, tokens ?? replies.Tokens),
    ];

    private static IEnumerable<Turn> Answer(ChallengeForm form, Reply reply) => Answer(form.Challenge, reply);

    private static IEnumerable<Turn> Answer(string challenge, Reply reply) => [new(Awaited.FollowUp, reply, HumanInput.For(challenge))];
}
