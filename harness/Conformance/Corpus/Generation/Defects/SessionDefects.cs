using Conformance.Corpus.Generation.Texts;
using static Conformance.Corpus.PayloadClass;
using static Conformance.Contract.Wire.WireNames;

namespace Conformance.Corpus.Generation.Defects;

/// <summary>Sessions that are missing, too short, too long, or of another alphabet.</summary>
internal static class SessionDefects
{
    // Arming a case overwrites the 24 characters behind the first five.
    private const string Front = "\"AYABe000000000000000000000000";

    public static Defect[] All { get; } =
    [
        new("missing-session", form => form.NeedsSession, Lacking, ["RSP-SES-001"], draft => draft.Remove(Place.Root, Session)),
        new(
            "null-session",
            form => form.NeedsSession,
            Lacking,
            ["RSP-OUT-005", "RSP-SES-001"],
            draft => draft.SetJson(Place.Root, Session, "null")),
        OfLength(0),
        OfLength(Sessions.Shortest - 1),
        OfLength(Sessions.Longest + 1),
        new("session-alphabet", form => form.NeedsSession, ["RSP-SES-004"], draft =>
            draft.SetJson(
                Place.Root,
                Session,
                draft.OneOf(Front + "+/x0000=\"", Front + " 0000 0000\"", Front + "é0000\"", Front + "%2D%5F0000\""))),
    ];

    private static Defect OfLength(int length) => new($"session-of-{length}", form => form.NeedsSession, Lacking, ["RSP-SES-002"], draft =>
    {
        draft.Remove(Place.Root, Session);
        draft.ComposeSession(length);
    });
}
