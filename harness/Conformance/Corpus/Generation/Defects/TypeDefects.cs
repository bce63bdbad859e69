using static Conformance.Contract.Wire.WireNames;

namespace Conformance.Corpus.Generation.Defects;

/// <summary>Each member of the model with a value of another JSON type.</summary>
internal static class TypeDefects
{
    public static Defect[] All { get; } =
    [
        OfObject(Place.Root, AuthenticationResult, form => form.IsTokens),
        OfArray(AvailableChallenges, form => form.MayHaveAvailable),
        OfString(Place.Root, ChallengeName, form => form.NeedsParameters),
        OfObject(Place.Root, ChallengeParameters, form => form.HasParameters),
        OfString(Place.Root, Session, form => form.NeedsSession),
        OfString(Place.Result, AccessToken, form => form.IsTokens),
        OfNumber(ExpiresIn, form => form.IsTokens),
        OfString(Place.Result, IdToken, form => form.IsTokens),
        OfObject(Place.Result, NewDeviceMetadata, form => form.HasNewDevice),
        OfString(Place.Result, RefreshToken, form => form is { IsTokens: true, HasRefreshToken: true }),
        OfString(Place.Result, TokenType, form => form.IsTokens),
        OfString(Place.Device, DeviceGroupKey, form => form.HasNewDevice),
        OfString(Place.Device, DeviceKey, form => form.HasNewDevice),
    ];

    private static Defect OfString(Place place, string name, Func<PayloadForm, bool> fits) =>
        Of(
            place,
            name,
            fits,
            draft => draft.SetJson(place, name, draft.OneOf("3600", "true", "[\"AYABe\"]", "{\"S\":\"AYABe\"}", "1.2345678901234568e+24")));

    private static Defect OfObject(Place place, string name, Func<PayloadForm, bool> fits) =>
        Of(place, name, fits, draft => draft.SetJson(place, name, draft.OneOf("\"{}\"", "\"\"", "[]", "0", "false")));

    private static Defect OfArray(string name, Func<PayloadForm, bool> fits) =>
        Of(Place.Root, name, fits, draft => draft.SetJson(
            Place.Root, name, draft.OneOf("\"EMAIL_OTP,PASSWORD\"", "\"[\\\"EMAIL_OTP\\\"]\"", "{\"0\":\"EMAIL_OTP\"}", "1")));

    private static Defect OfNumber(string name, Func<PayloadForm, bool> fits) =>
        Of(Place.Result, name, fits, draft => draft.SetJson(
            Place.Result, name, draft.OneOf("\"3600\"", "3600.5", "36e2", "4294967296", "true", "[3600]")));

    private static Defect Of(Place place, string name, Func<PayloadForm, bool> fits, Action<Draft> apply) =>
        new($"wrong-type.{name}", fits, PayloadClass.WrongType, ["RSP-OUT-007"], apply) { About = place.PathTo(name) };
}
