using static Conformance.Corpus.PayloadClass;
using static Conformance.Contract.Wire.WireNames;

namespace Conformance.Corpus.Generation.Defects;

/// <summary>SRP values that no client can compute with, and those in another spelling.</summary>
internal static class SrpDefects
{
    private const int GroupDigits = 768;

    public static Defect[] All { get; } =
    [
        Of(
            Salt,
            "not-hex",
            "RSP-SRP-001",
            draft => draft.OneOf("2a925dbbb3d6dce2130dc7bad16679cg", "kpjdu7pw3oitdce60wz5zq==", "0x2a925dbbb3d6dce2", "", "-1f")),
        Of(SrpB, "not-hex", "RSP-SRP-002", draft => draft.OneOf("xyz", "kpjdu7pw3oitdce60wz5zq==", "0x2a925dbbb3d6dce2", "", "-1f")),
        Of(SrpB, "zero", "RSP-SRP-002", draft => draft.OneOf("0", "00000000")),
        new($"{SrpB}.beyond-prime", form => form.Lists(SrpB), Lacking, ["RSP-SRP-002"], SetBeyondPrime),
        Of(SecretBlock, "not-base64", "RSP-SRP-003", draft => draft.OneOf("Ag_-AgV4AgV4AgV4", "AgV4eHh", "AgV4eHh4=", "AgV4 eHh4", "")),
        new($"{Salt}.capitals", form => form.Lists(Salt), ["RSP-SRP-004"],
            draft => draft.SetText(Place.Parameters, Salt, "2A925DBBB3D6DCE2130DC7BAD16679CD"u8)),
        new($"{SrpB}.capitals", form => form.Lists(SrpB), ["RSP-SRP-004"],
            draft => draft.SetText(Place.Parameters, SrpB, "2A925DBBB3D6DCE2130DC7BAD16679CD"u8)),
    ];

    private static Defect Of(string parameter, string how, string rule, Func<Draft, string> value) =>
        new($"{parameter}.{how}", form => form.Lists(parameter), Lacking, [rule], draft =>
        {
            var start = draft.StartText();
            draft.Values.Add(value(draft));
            draft.Remove(Place.Parameters, parameter);
            draft.EndText(Place.Parameters, parameter, start);
        });

    // The prime starts with 16 digits f, so a number of its length that starts with 17 lies beyond it.
    private static void SetBeyondPrime(Draft draft)
    {
        var start = draft.StartText();
        draft.Values.Take(GroupDigits).Fill((byte)'f');
        draft.Remove(Place.Parameters, SrpB);
        draft.EndText(Place.Parameters, SrpB, start);
    }
}
