using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.Corpus.Dialogues;

/// <summary>Makes cases of scripts, and scripts of cases.</summary>
internal static class DialogueCase
{
    /// <summary>A case of profile wrapper.</summary>
    /// <param name="id">The case id.</param>
    /// <param name="script">The sign-in.</param>
    /// <param name="basis">How sure it is that the service acts so.</param>
    /// <param name="clause">Where that is documented or was seen.</param>
    public static Case Of(string id, Dialogue script, Basis basis, string clause) => new()
    {
        Id = id,
        Since = "0.2",
        Operation = WireNames.AdminInitiateAuth,
        AuthFlow = AuthFlow(script.Flow),
        Class = script.Turns.Select(turn => turn.Reply.Class).FirstOrDefault(IsOdd, script.Turns[^1].Reply.Class),
        Origin = Origin.Authored,
        Basis = basis,
        Clause = clause,
        Username = script.Person.Username,
        Typed = script.Person.Typed,
        Answers = [],
        WireMock = false,
        Dialogue = script,
    };

    /// <summary>
    /// The sign-in in which a wrapper meets the payload of a case: as the first answer, as that to a follow-up, or as that to a refresh.
    /// </summary>
    public static Dialogue Meet(Case one, Replies replies)
    {
        var payload = Replies.Payload(one);
        var isRefresh = one.AuthFlow is ChallengeCatalog.Refresh or ChallengeCatalog.RefreshAlias;
        Reply[] answers = [
            .. one.Answers.SkipLast(1).Select(
                (_, at) => Replies.Payload(one with { Answers = [one.Answers[at]], Class = PayloadClass.Transport })),
            payload,
        ];
        var isLaterProof = payload.Challenge == "PASSWORD_VERIFIER" && one.Operation == WireNames.AdminRespondToAuthChallenge;
        var flow = isRefresh ? SignInFlow.Password : isLaterProof ? SignInFlow.Choice : FlowOf(one.AuthFlow);

        // SRP leads to its own proof and to nothing else, so what is answered behind another step is met behind the password.
        flow = flow == SignInFlow.Srp && one.Operation == WireNames.AdminRespondToAuthChallenge ? SignInFlow.Password : flow;
        var before = StepBefore(flow, payload, replies);
        Turn[] turns = (isRefresh, one.Operation) switch
        {
            (true, _) =>
            [
                new(Awaited.Start, replies.Tokens),
                .. answers.Select((reply, at) => new Turn(Awaited.Refresh, reply, at == 0 ? new(InputKind.Refresh) : null)),
            ],
            (_, WireNames.AdminInitiateAuth) => [.. answers.Select(reply => new Turn(Awaited.Start, reply))],
            _ => [
                new(Awaited.Start, before.Reply),
                .. answers.Select((reply, at) => new Turn(Awaited.FollowUp, reply, at == 0 ? before.Input : null)),
            ],
        };
        return new()
        {
            Flow = flow,
            HasPassword = payload.Challenge == "PASSWORD_VERIFIER",
            Person = new("", one.Username, one.Typed),
            Turns = turns,
        };
    }

    /// <summary>The challenge whose answer leads to a payload of AdminRespondToAuthChallenge, and what a human gives for it.</summary>
    private static (Reply Reply, HumanInput Input) StepBefore(SignInFlow flow, Reply payload, Replies replies) => flow switch
    {
        SignInFlow.Choice => (replies.First("SELECT_CHALLENGE"), new(InputKind.Choice, FirstFactor(payload.Challenge))),
        SignInFlow.Custom => (replies.First("CUSTOM_CHALLENGE"), new(InputKind.Answer)),
        _ => (replies.First("SMS_MFA"), new(InputKind.Code)),
    };

    private static string FirstFactor(string? challenge) => challenge switch
    {
        "PASSWORD_VERIFIER" => "PASSWORD_SRP",
        "SMS_OTP" or "PASSWORD" or "PASSWORD_SRP" or "WEB_AUTHN" => challenge,
        _ => "EMAIL_OTP",
    };

    private static bool IsOdd(PayloadClass one) => one is not (PayloadClass.Tokens or PayloadClass.Challenge);

    private static string AuthFlow(SignInFlow flow) => flow switch
    {
        SignInFlow.Srp => ChallengeCatalog.UserSrp,
        SignInFlow.Custom => ChallengeCatalog.Custom,
        SignInFlow.Choice => ChallengeCatalog.UserAuth,
        _ => ChallengeCatalog.AdminPassword,
    };

    private static SignInFlow FlowOf(string authFlow) => authFlow switch
    {
        ChallengeCatalog.UserSrp => SignInFlow.Srp,
        ChallengeCatalog.Custom => SignInFlow.Custom,
        ChallengeCatalog.UserAuth => SignInFlow.Choice,
        _ => SignInFlow.Password,
    };
}
