using Conformance.Corpus.Generation.Texts;
using static Conformance.Corpus.PayloadClass;
using static Conformance.Contract.Wire.WireNames;

namespace Conformance.Corpus.Generation.Defects;

/// <summary>Tokens that are missing or malformed, and what belongs to them.</summary>
internal static class TokenDefects
{
    private const string Jws = "\"eyJhbGciOiJSUzI1NiJ9.eyJ0b2tlbl91c2UiOiJhY2Nlc3MifQ.c2lnbmF0dXJlLW9mLW5vYm9keQ\"";

    public static Defect[] All { get; } =
    [
        Missing(AccessToken, "RSP-TOK-001"),
        new(
            "null-access-token",
            form => form.IsTokens,
            Lacking,
            ["RSP-OUT-005", "RSP-TOK-001"],
            draft => draft.SetJson(Place.Result, AccessToken, "null")),
        Missing(IdToken, "RSP-TOK-002"),
        Missing(ExpiresIn, "RSP-TOK-003"),
        new(
            "expires-in-of-nothing",
            form => form.IsTokens,
            Lacking,
            ["RSP-TOK-003"],
            draft => draft.SetJson(Place.Result, ExpiresIn, draft.OneOf("0", "-1", "-3600"))),
        Missing(TokenType, "RSP-TOK-004"),
        new("other-token-type", form => form.IsTokens, Lacking, ["RSP-TOK-004"],
            draft => draft.SetJson(Place.Result, TokenType, draft.OneOf("\"bearer\"", "\"JWT\"", "\"\"", "\"Bearer \""))),
        // The last part is long enough to be told from those of other cases: the replay knows by it whose request a token came with.
        new("token-alphabet", form => form.IsTokens, Lacking, ["RSP-TOK-005"], draft => draft.SetJson(
            Place.Result, draft.OneOf(AccessToken, IdToken), draft.OneOf(
                "\"\"", "\"eyJhbGciOiJSUzI1NiJ9+/.e30.AAAAAAAAAAAA\"",
                "\"eyJhbGciOiJSUzI1NiJ9. e30.AAAAAAAAAAAA\"", "\"Bearer aaa.bbb.cccccccccccc\""))),
        new("token-parts", form => form.IsTokens, Lacking, ["RSP-TOK-006"], draft => draft.SetJson(
            Place.Result, draft.OneOf(AccessToken, IdToken), draft.OneOf(
                "\"0c1d2e3f-4a5b-4c6d-8e7f-9a0b1c2d3e4f\"", "\"eyJhbGciOiJSUzI1NiJ9.e30AAAAAAAAA\"",
                "\"aaa.bbb.ccc.dddddddddddddddddddddddd\""))),

        // Emulators send a signed token here; a client has no reason to look into it.
        new("refresh-token-of-three-parts", form => form is { IsTokens: true, HasRefreshToken: true }, ["RSP-TOK-006"],
            draft => draft.SetJson(Place.Result, RefreshToken, Jws)),
        new("refresh-with-refresh-token", form => !form.HasRefreshToken, Lacking, ["RSP-TOK-007"], draft =>
        {
            var start = draft.StartText();
            draft.AddJwe();
            draft.EndText(Place.Result, RefreshToken, start);
        }),
        new("missing-RefreshToken", form => form is { IsTokens: true, HasRefreshToken: true }, Lacking, ["RSP-TOK-008"],
            draft => draft.Remove(Place.Result, RefreshToken)),

        new("missing-DeviceKey", form => form.HasNewDevice, Lacking, ["RSP-TOK-009"], draft => draft.Remove(Place.Device, DeviceKey)),
        new("device-key", form => form.HasNewDevice, Lacking, ["RSP-TOK-009"], draft => draft.SetJson(
            Place.Device, DeviceKey, draft.OneOf(
                "\"0c1d2e3f-4a5b-4c6d-8e7f-9a0b1c2d3e4f\"",
                "\"eu-west-1_0C1D2E3F\"",
                "\"eu-west-1_\"",
                "\"\"",
                "\"a-region-of-some-length-1_0c1d2e3f-4a5b-4c6d-8e7f-9a0b1c2d3e4f\""))),
        new("missing-DeviceGroupKey", form => form.HasNewDevice, ["RSP-TOK-010"], draft => draft.Remove(Place.Device, DeviceGroupKey)),
        new("empty-device", form => form.HasNewDevice, Lacking, ["RSP-OUT-005"], draft => draft.Empty(Place.Device)),
    ];

    private static Defect Missing(string member, string rule) =>
        new($"missing-{member}", form => form.IsTokens, Lacking, [rule], draft => draft.Remove(Place.Result, member));
}
