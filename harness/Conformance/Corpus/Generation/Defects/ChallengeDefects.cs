using static Conformance.Corpus.PayloadClass;
using static Conformance.Contract.Wire.WireNames;

namespace Conformance.Corpus.Generation.Defects;

/// <summary>What is wrong with the challenge as such: its name, where it comes from, the choices that it offers.</summary>
internal static class ChallengeDefects
{
    public static Defect[] All { get; } =
    [
        // The first three are in documents and old sources, the last ones in nobody's.
        new("unknown-challenge", form => form.NeedsParameters, UnknownChallenge, ["RSP-CHA-001"],
            draft => draft.SetJson(
                Place.Root,
                ChallengeName,
                draft.OneOf("\"EMAIL_MFA\"", "\"SOFTWARE_TOKEN_SETUP\"", "\"SRP_A\"", "\"BRAND_NEW\"", "\"OTP-2.0\""))),
        new("lower-case-challenge", form => form.NeedsParameters, UnknownChallenge, ["RSP-CHA-001"], draft =>
            draft.SetJson(
                Place.Root, ChallengeName, draft.OneOf("\"sms_mfa\"", "\"password_verifier\"", "\"Mfa_Setup\"", "\"custom_challenge\""))),

        OfChoices("available-challenges.not-text", MayOffer, WrongType, ["RSP-CHA-007"],
            draft => draft.SetJson(
                Place.Root,
                AvailableChallenges,
                draft.OneOf("[\"PASSWORD\",3]", "[null]", "[{\"Name\":\"PASSWORD\"}]", "[[\"PASSWORD\"]]"))),
        OfChoices("available-challenges.unknown", MayOffer, UnknownMember, ["RSP-CHA-008"],
            draft => draft.SetJson(
                Place.Root, AvailableChallenges, draft.OneOf("[\"PASSWORD\",\"BRAND_NEW\"]", "[\"EMAIL_MFA\"]", "[\"web_authn\"]"))),
        OfChoices(
            "select-challenge.no-choices", IsSelection, Lacking, ["RSP-CHA-009"], draft => draft.Remove(Place.Root, AvailableChallenges)),
        OfChoices(
            "select-challenge.empty-choices",
            IsSelection,
            Lacking,
            ["RSP-CHA-009"],
            draft => draft.SetJson(Place.Root, AvailableChallenges, "[]")),
        OfChoices("select-challenge.choices-as-parameter", IsSelection, Lacking, ["RSP-CHA-006", "RSP-CHA-009"], OfferAsParameter),

        new("wrong-operation", _ => true, ["RSP-CHA-012"], _ => { }) { Among = PayloadForm.Misplaced },
        new("never-observed", _ => true, ["RSP-CHA-013"], _ => { }) { Among = PayloadForm.NeverObserved },
    ];

    private static Defect OfChoices(string name, Func<PayloadForm, bool> fits, PayloadClass becomes, string[] rules, Action<Draft> apply) =>
        new(name, fits, becomes, rules, apply) { About = AvailableChallenges };

    private static bool MayOffer(PayloadForm form) => form.MayHaveAvailable;

    private static bool IsSelection(PayloadForm form) => form.Challenge is { Challenge: "SELECT_CHALLENGE" };

    // A client was seen to read the choices from a parameter that it made up.
    private static void OfferAsParameter(Draft draft)
    {
        draft.Remove(Place.Root, AvailableChallenges);
        draft.Remove(Place.Root, ChallengeParameters);
        draft.Open(Place.Root, ChallengeParameters, Place.Parameters);
        draft.AddText(Place.Parameters, "AVAILABLE_CHALLENGES", "EMAIL_OTP,PASSWORD"u8);
    }
}
