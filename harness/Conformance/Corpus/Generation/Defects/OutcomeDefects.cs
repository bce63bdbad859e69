using static Conformance.Corpus.PayloadClass;
using static Conformance.Contract.Wire.WireNames;

namespace Conformance.Corpus.Generation.Defects;

/// <summary>Tokens and challenge at once, neither of them, and what comes with the one that belongs to the other.</summary>
internal static class OutcomeDefects
{
    public static Defect[] All { get; } =
    [
        new("both", form => !form.IsTokens, Both, ["RSP-OUT-001"], draft => draft.ComposeResult()),

        new("neither.no-name", form => !form.IsTokens, Neither, ["RSP-OUT-002"], draft => draft.Remove(Place.Root, ChallengeName)),
        new("neither.no-result", form => form.IsTokens, Neither, ["RSP-OUT-002"], draft => draft.Remove(Place.Root, AuthenticationResult)),
        new("neither.nothing", _ => true, Neither, ["RSP-OUT-002"], draft => draft.Empty(Place.Root)),
        new("neither.empty-result", form => form.IsTokens, Neither, ["RSP-OUT-002", "RSP-OUT-005"], draft => draft.Empty(Place.Result)),
        new(
            "neither.null-name",
            form => !form.IsTokens,
            Neither,
            ["RSP-OUT-002", "RSP-OUT-005"],
            draft => draft.SetJson(Place.Root, ChallengeName, "null")),
        new(
            "neither.null-result",
            form => form.IsTokens,
            Neither,
            ["RSP-OUT-002", "RSP-OUT-005"],
            draft => draft.SetJson(Place.Root, AuthenticationResult, "null")),

        new("tokens-with-session", form => form.IsTokens, Lacking, ["RSP-OUT-003"], draft => draft.ComposeSession(880)),

        // Clients that take any parameter for a challenge are wrong: these are tokens.
        new("tokens-with-parameters", form => form is { IsTokens: true, HasParameters: true }, ["RSP-OUT-004"],
            draft => draft.AddText(Place.Parameters, UserIdForSrp, draft.Person.Username.Quoted)),

        new(
            "challenge-with-empty-result",
            form => !form.IsTokens,
            Both,
            ["RSP-OUT-001", "RSP-OUT-005"],
            draft => draft.Open(Place.Root, AuthenticationResult, Place.Result)),
        new(
            "challenge-with-null-result",
            form => !form.IsTokens,
            ["RSP-OUT-005"],
            draft => draft.AddJson(Place.Root, AuthenticationResult, "null")),
        new("tokens-with-null-challenge", form => form.IsTokens, ["RSP-OUT-005"], draft =>
        {
            draft.AddJson(Place.Root, ChallengeName, "null");
            draft.AddJson(Place.Root, Session, "null");
        }),

        new(
            "challenge-without-parameters",
            form => form.NeedsParameters,
            Lacking,
            ["RSP-OUT-006"],
            draft => draft.Remove(Place.Root, ChallengeParameters)),
        new("challenge-with-null-parameters", form => form.NeedsParameters, Lacking, ["RSP-OUT-005", "RSP-OUT-006"],
            draft => draft.SetJson(Place.Root, ChallengeParameters, "null")),
    ];
}
