using Conformance.Contract.Catalog;

namespace Conformance.Corpus.Dialogues;

/// <summary>ClientMetadata, which the service does not carry over from one step to the next.</summary>
internal static class MetadataTable
{
    /// <summary>The challenges behind which it has to be given again.</summary>
    public static IReadOnlyList<string> Challenges { get; } =
        ["SMS_MFA", "NEW_PASSWORD_REQUIRED", "CUSTOM_CHALLENGE", "PASSWORD_VERIFIER", "SELECT_MFA_TYPE"];

    public static IEnumerable<Case> Expand(Replies replies) => Challenges.Select(challenge => DialogueCase.Of(
        $"metadata.{challenge}",
        new()
        {
            Flow = challenge switch
            {
                "CUSTOM_CHALLENGE" => SignInFlow.Custom,
                "PASSWORD_VERIFIER" => SignInFlow.Srp,
                _ => SignInFlow.Password,
            },
            Person = Person.Aliased,
            HasMetadata = true,
            Turns =
            [
                new(Awaited.Start, replies.Start(challenge)),
                .. Answers(challenge, replies),
            ],
        },
        Basis.Documented,
        "API reference, AdminRespondToAuthChallenge, ClientMetadata; amplify-swift issue 2983"));

    // Behind the choice of a factor its code is asked for.
    private static IEnumerable<Turn> Answers(string challenge, Replies replies) => challenge == "SELECT_MFA_TYPE"
        ?
        [
            new(Awaited.FollowUp, replies.Later("SOFTWARE_TOKEN_MFA"), HumanInput.For(challenge)),
            new(Awaited.FollowUp, replies.Tokens, HumanInput.For("SOFTWARE_TOKEN_MFA")),
        ]
        : [new(Awaited.FollowUp, replies.Tokens, HumanInput.For(challenge))];
}
