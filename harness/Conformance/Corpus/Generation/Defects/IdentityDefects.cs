using static Conformance.Corpus.PayloadClass;
using static Conformance.Contract.Wire.WireNames;

namespace Conformance.Corpus.Generation.Defects;

/// <summary>Another name than the actual username, or none.</summary>
internal static class IdentityDefects
{
    public static Defect[] All { get; } =
    [
        new("alias-as-user-id", form => form.Lists(UserIdForSrp), Lacking, ["RSP-IDN-001"],
            draft => draft.SetText(Place.Parameters, UserIdForSrp, draft.Person.Typed.Quoted))
        {
            IsOfAlias = true,
        },
        new("alias-as-username", form => form.Lists(Username), Lacking, ["RSP-IDN-002"],
            draft => draft.SetText(Place.Parameters, Username, draft.Person.Typed.Quoted))
        {
            IsOfAlias = true,
        },
        new("other-user-id", form => form.Lists(UserIdForSrp), Lacking, ["RSP-IDN-001"],
            draft => draft.SetJson(Place.Parameters, UserIdForSrp, draft.OneOf("\"somebody.else\"", "\"\"", "\"eu-west-1_Kx3TnQw9L\""))),
        new("other-username", form => form.Lists(Username), Lacking, ["RSP-IDN-002"],
            draft => draft.SetJson(Place.Parameters, Username, draft.OneOf("\"somebody.else\"", "\"\"", "\"eu-west-1_Kx3TnQw9L\""))),

        // A client that gets no name may still know one; what follows a challenge never has it.
        new("missing-user-id", form => form.OwesIdentity, ["RSP-IDN-003"], draft => draft.Remove(Place.Parameters, UserIdForSrp)),
    ];
}
