using Conformance.Contract.Catalog;
using static Conformance.Corpus.PayloadClass;
using static Conformance.Contract.Wire.WireNames;

namespace Conformance.Corpus.Generation.Defects;

/// <summary>Challenge parameters that are missing or that hold what they should not.</summary>
internal static class ParameterDefects
{
    // MFAS_CAN_SETUP has a rule of its own, since documents spell it in two ways.
    private static readonly Func<ChallengeParameter, bool> IsDue =
        parameter => parameter.Presence == Presence.Always && parameter.Name != MfasCanSetup;

    public static Defect[] All { get; } =
    [
        new("missing-parameter", form => form.Lists(IsDue), _ => Lacking, form => [form.MissingParameter],
            draft => draft.Remove(Place.Parameters, draft.AnyParameter(IsDue).Name)),
        new("null-parameter", form => form.Lists(IsDue), _ => Lacking, form => ["RSP-CHA-002", form.MissingParameter],
            draft => draft.SetJson(Place.Parameters, draft.AnyParameter(IsDue).Name, "null")),
        new(
            "missing-mfas-can-setup",
            form => form.Lists(MfasCanSetup),
            Lacking,
            ["RSP-CHA-011"],
            draft => draft.Remove(Place.Parameters, MfasCanSetup)),
        new("older-mfa-can-setup", form => form.Lists(MfasCanSetup), Lacking, ["RSP-CHA-006", "RSP-CHA-011"],
            draft => draft.Rename(Place.Parameters, MfasCanSetup, "MFA_CAN_SETUP")),

        new("first-factor-as-second", form => form.Lists(MfasCanChoose), Lacking, ["RSP-CHA-014"],
            draft => draft.SetJson(
                Place.Parameters,
                MfasCanChoose,
                draft.OneOf(
                    "\"[\\\"SMS_MFA\\\",\\\"WEB_AUTHN\\\"]\"",
                    "\"[\\\"PASSWORD\\\"]\"",
                    "\"[ \\\"SMS_OTP\\\", \\\"EMAIL_OTP\\\" ]\""))),

        new("parameter-as-number", form => form.Lists(_ => true), WrongType, ["RSP-CHA-002"],
            draft => draft.SetJson(Place.Parameters, draft.AnyParameter(_ => true).Name, draft.OneOf("204816", "0", "-1.5e3", "true"))),
        new("parameter-as-object", form => form.Lists(_ => true), WrongType, ["RSP-CHA-002"],
            draft => draft.SetJson(
                Place.Parameters, draft.AnyParameter(_ => true).Name, draft.OneOf("{\"email\":\"\"}", "[\"SMS_MFA\"]", "[]", "{}"))),

        new("array-in-string", form => form.Lists(one => one.Form == ValueForm.JsonArray), Lacking, ["RSP-CHA-005"],
            draft => draft.SetJson(
                Place.Parameters,
                draft.AnyParameter(one => one.Form == ValueForm.JsonArray).Name,
                draft.OneOf("\"SMS_MFA,SOFTWARE_TOKEN_MFA\"", "\"{}\"", "\"\"", "\"\\\"[]\\\"\"", "\"[\\\"SMS_MFA\\\"\"", "\"null\""))),
        new("object-in-string", form => form.Lists(one => one.Form == ValueForm.JsonObject), Lacking, ["RSP-CHA-005"],
            draft => draft.SetJson(
                Place.Parameters,
                draft.AnyParameter(one => one.Form == ValueForm.JsonObject).Name,
                draft.OneOf("\"[]\"", "\"{name=, email=a@example.com}\"", "\"\"", "\"\\\"{}\\\"\"", "\"{\\\"name\\\":\"", "\"null\""))),

        new("delivery-medium", form => form.Lists(DeliveryMedium), Lacking, ["RSP-CHA-010"],
            draft => draft.SetJson(Place.Parameters, DeliveryMedium, draft.OneOf("\"PHONE_NUMBER\"", "\"sms\"", "\"Email\"", "\"\""))),
    ];
}
