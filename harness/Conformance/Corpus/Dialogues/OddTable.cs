using Conformance.Contract.Wire;

namespace Conformance.Corpus.Dialogues;

/// <summary>
/// Answers in the middle of a sign-in that are contradictory, empty, unknown or not decodable, behind each of three steps.
/// </summary>
internal static class OddTable
{
    /// <summary>The payloads, by the ids of their cases.</summary>
    public static IReadOnlyList<string> Payloads { get; } =
    [
        "exclusivity.initiate.both",
        "exclusivity.initiate.neither",
        "forward.unknown-challenge",
        "types.AuthenticationResult.AccessToken.absent",
        "types.AuthenticationResult.AccessToken.number",
        "types.ChallengeName.number",
        "undecodable.array",
        "undecodable.html",
        "undecodable.cut",
        "error-spelling.namespace",
    ];

    /// <summary>The challenges that are answered before.</summary>
    public static IReadOnlyList<string> Steps { get; } = ["SMS_MFA", "NEW_PASSWORD_REQUIRED", "PASSWORD_VERIFIER"];

    public static IEnumerable<Case> Expand(Replies replies) =>
        from step in Steps
        from id in Payloads
        let payload = replies.Recording(id)
        select DialogueCase.Of(
            $"odd-middle.{step}.{id}",
            new()
            {
                Flow = step == "PASSWORD_VERIFIER" ? SignInFlow.Srp : SignInFlow.Password,
                Person = Person.Aliased,
                Turns =
                [
                    new(Awaited.Start, replies.Start(step)),
                    new(
                        Awaited.FollowUp,
                        Replies.Payload(payload with { Operation = WireNames.AdminRespondToAuthChallenge }),
                        HumanInput.For(step)),
                ],
            },
            payload.Basis,
            payload.Clause);
}
