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
        Reply[] answers =
        [
            .. one.Answers.SkipLast(1).Select(
                (_, at) => Replies.Payload(one with { Answers = [one.Answers[at]], Class = PayloadClass.Transport })),
            Replies.Payload(one),
        ];
        var isRefresh = one.AuthFlow is ChallengeCatalog.Refresh or ChallengeCatalog.RefreshAlias;
        var (flow, path, form) = isRefresh ? new("password", [], "") : Meeting.Of(one, answers[^1].Challenge);
        Turn[] before = isRefresh ? [new(Awaited.Start, replies.Tokens)] : [.. PairTable.Way(path, replies)];
        var asked = isRefresh ? Awaited.Refresh : before.Length == 0 ? Awaited.Start : Awaited.FollowUp;
        var input = isRefresh ? new(InputKind.Refresh) : before.Length == 0 ? null : HumanInput.Between(path[^1], form);
        return new()
        {
            Flow = WayIn.FlowOf(flow),
            HasPassword = flow == "customSrp",
            HasDevice = path.Append(form).Any(step => step.StartsWith("DEVICE_", StringComparison.Ordinal)),
            Person = new("", one.Username, one.Typed),
            Turns = [.. before, .. answers.Select((reply, at) => new Turn(asked, reply, at == 0 ? input : null))],
        };
    }

    private static bool IsOdd(PayloadClass one) => one is not (PayloadClass.Tokens or PayloadClass.Challenge);

    private static string AuthFlow(SignInFlow flow) => flow switch
    {
        SignInFlow.Srp => ChallengeCatalog.UserSrp,
        SignInFlow.Custom => ChallengeCatalog.Custom,
        SignInFlow.Choice => ChallengeCatalog.UserAuth,
        _ => ChallengeCatalog.AdminPassword,
    };
}
