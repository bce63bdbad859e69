using Conformance.Corpus.Generation.Texts;
using static Conformance.Corpus.PayloadClass;
using static Conformance.Wire.WireNames;

namespace Conformance.Corpus.Generation.Defects;

/// <summary>Sessions that are missing, too short, too long, or of another alphabet.</summary>
internal static class SessionDefects
{
    public static Defect[] All { get; } =
    [
        new("missing-session", form => form.NeedsSession, Lacking, ["RSP-SES-001"], draft => draft.Remove(Place.Root, Session)),
        new("null-session", form => form.NeedsSession, Lacking, ["RSP-OUT-005", "RSP-SES-001"], draft => draft.SetJson(Place.Root, Session, "null")),
        OfLength(0),
        OfLength(Sessions.Shortest - 1),
        OfLength(Sessions.Longest + 1),
        new("session-alphabet", form => form.NeedsSession, ["RSP-SES-004"], draft =>
            draft.SetJson(Place.Root, Session, draft.OneOf("\"AYABe+/x0000000000000000000=\"", "\"AYABe 0000000000000000 0000\"", "\"AYABeé00000000000000000000\"", "\"0a1b2c3d.0a1b2c3d.0a1b2c3d\""))),
    ];

    private static Defect OfLength(int length) =>
        new($"session-of-{length}", form => form.NeedsSession, Lacking, ["RSP-SES-002"], draft =>
        {
            draft.Remove(Place.Root, Session);
            draft.ComposeSession(length);
        });
}
