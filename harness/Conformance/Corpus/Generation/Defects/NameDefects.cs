using static Conformance.Corpus.PayloadClass;
using static Conformance.Contract.Wire.WireNames;

namespace Conformance.Corpus.Generation.Defects;

/// <summary>Names that occur twice, in another case, or that nobody knows.</summary>
internal static class NameDefects
{
    public static Defect[] All { get; } =
    [
        new("duplicate-key", _ => true, WrongType, ["RSP-ENV-005"], Repeat),
        new("duplicate-session", form => form.NeedsSession, WrongType, ["RSP-ENV-005"], draft => draft.ComposeSession(880)),
        new(
            "duplicate-token-type",
            form => form.IsTokens,
            WrongType,
            ["RSP-ENV-005"],
            draft => draft.AddText(Place.Result, TokenType, "Basic"u8)),

        OtherCase(AuthenticationResult, form => form.IsTokens, Place.Root, "RSP-OUT-002"),
        OtherCase(ChallengeName, form => !form.IsTokens, Place.Root, "RSP-OUT-002"),
        OtherCase(ChallengeParameters, form => form.NeedsParameters, Place.Root, "RSP-OUT-006"),
        OtherCase(Session, form => form.NeedsSession, Place.Root, "RSP-SES-001"),
        OtherCase(AccessToken, form => form.IsTokens, Place.Result, "RSP-TOK-001"),
        OtherCase(ExpiresIn, form => form.IsTokens, Place.Result, "RSP-TOK-003"),
        OtherCase(TokenType, form => form.IsTokens, Place.Result, "RSP-TOK-004"),
        OtherCase(DeviceKey, form => form.HasNewDevice, Place.Device, "RSP-TOK-009"),

        new("unknown-member", _ => true, UnknownMember, ["RSP-ENV-007"], draft => AddUnknown(draft, Place.Root)),
        new("unknown-member.result", form => form.IsTokens, UnknownMember, ["RSP-ENV-007"], draft => AddUnknown(draft, Place.Result)),
        new("unknown-member.device", form => form.HasNewDevice, UnknownMember, ["RSP-ENV-007"], draft => AddUnknown(draft, Place.Device)),
        new("unknown-parameter", form => form is { NeedsParameters: true, Challenge.IsOpen: false }, UnknownMember, ["RSP-CHA-006"],
            draft => draft.AddText(
                Place.Parameters, draft.OneOf("COMPUTED", "PREFERRED", "zzz", "USERNAMEUSER_ID_FOR_SRP"), draft.Person.DeviceName.Quoted)),
    ];

    private static void Repeat(Draft draft)
    {
        var place = (Place)draft.Random.Below((int)Place.None);
        var name = draft.AnyName(place);
        if (name is null)
        {
            place = Place.Root;
            name = draft.AnyName(place)!;
        }

        draft.Repeat(place, name);
    }

    private static Defect OtherCase(string name, Func<PayloadForm, bool> fits, Place place, string missed)
    {
        var (camel, lower, upper) = (char.ToLowerInvariant(name[0]) + name[1..], name.ToLowerInvariant(), name.ToUpperInvariant());
        return new($"other-case.{name}", fits, WrongType, ["RSP-ENV-007", missed],
            draft => draft.Rename(place, name, draft.OneOf(camel, lower, upper)))
        {
            About = place.PathTo(name),
        };
    }

    private static void AddUnknown(Draft draft, Place place) => draft.AddJson(
        place,
        draft.OneOf("AuthenticationContext", "CodeDeliveryDetails", "Zone", "_meta", "StepUp"),
        draft.OneOf("\"brand new\"", "12345678901234567890", "{\"DeliveryMedium\":\"SMS\"}", "[]", "false"));
}
