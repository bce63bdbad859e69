using Conformance.Corpus;

namespace Conformance.Judging;

/// <summary>
/// The point of each case: the rules for which it exists. A case passes only when one of them was checked against a value of the case;
/// what else holds of it (it was signed, it was quick, no secret got out) is no reason to be there.
/// </summary>
internal static class Points
{
    // Whether secrets, time, signature and number of requests are right says nothing of what the client makes of an answer, so that no
    // row names them without a rule that does. The rules of a row stand for each other: a client that shows one member of a challenge is
    // judged by that.
    private static readonly Dictionary<PayloadClass, Point> Payloads = new()
    {
        [PayloadClass.Tokens] = new(["SUR-TOK-001"], ["SUR-TKS-001", "SUR-TKS-002", "SUR-TKS-003", "SUR-TKS-006", "SUR-TKS-007"]),
        [PayloadClass.Challenge] =
            new(["SUR-CHA-001", "SUR-CHA-002", "SUR-SES-001"], ["SUR-CHS-001", "SUR-CHS-002", "SUR-CHS-003", "SUR-CHS-004"]),
        [PayloadClass.UnknownMember] = new(
            ["SUR-TOK-001", "SUR-CHA-001", "SUR-CHA-002", "SUR-SES-001"],
            ["SUR-TKS-001", "SUR-TKS-002", "SUR-TKS-003", "SUR-CHS-001", "SUR-CHS-002", "SUR-CHS-003", "SUR-CHS-004"]),
        [PayloadClass.Both] = new(["SUR-OUT-001"], ["SUR-STP-008", "SUR-NSI-001"]),
        [PayloadClass.Neither] = new(["SUR-OUT-002"], ["SUR-STP-009", "SUR-NSI-002"]),
        [PayloadClass.Lacking] = new(
            ["SUR-OUT-003"],
            [
                "SUR-STP-020",
                "SUR-NSI-003",
                "SUR-NSI-005",
                "SUR-TKS-001",
                "SUR-TKS-002",
                "SUR-TKS-003",
                "SUR-CHS-001",
                "SUR-CHS-002",
                "SUR-CHS-003",
                "SUR-CHS-004",
            ]),
        [PayloadClass.UnknownChallenge] = new(["SUR-FWD-001"], ["SUR-STP-007", "SUR-NSI-004"]),
        [PayloadClass.WrongType] = new(["SUR-TYP-001", "SUR-TYP-002"], ["SUR-STP-014", "SUR-STP-015", "SUR-NSI-005"]),
        [PayloadClass.Lenient] = new(["SUR-LEN-001"], ["SUR-STP-011", "SUR-NSI-003", "SUR-NSI-005"]),
        [PayloadClass.NotDecodable] = new(["SUR-DEC-001"], ["SUR-STP-010", "SUR-NSI-006"]),
        [PayloadClass.Error] = new(["SUR-ERR-001", "SUR-ERR-002"], ["SUR-ERS-001", "SUR-ERS-002"]),
        [PayloadClass.ErrorSpelling] = new(["SUR-ERR-003", "SUR-ERR-004", "SUR-ERR-005"], ["SUR-ERS-003", "SUR-ERS-004", "SUR-NSI-008"]),
        [PayloadClass.Transport] = new(["SUR-TRN-001"], ["SUR-STP-012", "SUR-NSI-009"]),
    };

    /// <summary>What the cases are for that send what RFC 8259 forbids.</summary>
    private static readonly Point Forbidden =
        Payloads[PayloadClass.Lenient] with { Sdk = ["SUR-JSN-001", "SUR-JSN-002"] };

    /// <summary>What the challenges are for that a wrapper answers by itself, so that it shows them to nobody.</summary>
    private static readonly Point AnsweredUnasked =
        new(["SUR-CHA-001", "SUR-CHA-002", "SUR-SES-001"], ["SUR-CHS-001", "REQ-CHA-001"]);

    /// <summary>
    /// What the cases about one member of a conforming answer are for; every other answer is judged by its payload class.
    /// </summary>
    private static readonly Row[] Members =
    [
        new("challenge.DEVICE_", AnsweredUnasked),
        new("challenge.PASSWORD", AnsweredUnasked),
        new("measured.device-srp-auth.", AnsweredUnasked),
        new("measured.device-password-verifier.", AnsweredUnasked),
        new("observed.password-verifier.", AnsweredUnasked),
        new("identity.", new(["SUR-IDN-001", "SUR-CHA-002"], ["SUR-CHS-002"])),
        new("session.present-where-not", new(["SUR-SES-001"], ["SUR-CHS-003", "REQ-SES-001"])),
        new("session.", new(["SUR-SES-001"], ["SUR-CHS-003"])),
        new("available.", new(["SUR-CHA-003"], ["SUR-CHS-004"])),
        new("types.AvailableChallenges.", new(["SUR-CHA-003"], ["SUR-CHS-004"])),
        new("types.ChallengeParameters.", new(["SUR-CHA-002"], ["SUR-CHS-002"])),
        new("types.AuthenticationResult.ExpiresIn.", new(["SUR-TOK-002"], ["SUR-TKS-005"])),
    ];

    /// <summary>What the sign-ins are for: the first row whose beginning and end the id has.</summary>
    private static readonly Row[] SignIns =
    [
        new("sign-in.", Sent("REQ-HSH-002"), End: ".secret"),
        new("sign-in.", Sent("REQ-USR-001", "REQ-USR-002", "REQ-USR-003"), End: ".no-secret"),
        new("identity-keys.", Sent("REQ-USR-002"), End: ".remembered"),
        // Behind the proof of a password the name is known all the same.
        new("identity-keys.", Sent("REQ-USR-002", "REQ-USR-003"), End: ".none"),
        new("identity-keys.", Sent("REQ-USR-004"), End: ".both-different"),
        new("identity-keys.", Sent("REQ-USR-001")),
        new("session-echo.absent", Sent("REQ-SES-003")),
        new("session-echo.", Sent("REQ-SES-001", "REQ-SES-002")),
        new("pair.", Sent("REQ-CHA-001", "REQ-CHA-002")),
        new("pair-device.", Sent("REQ-REF-002", "REQ-REF-003")),
        new("chain.", Sent("REQ-CHA-001", "REQ-CHA-002")),
        new("new-password.none-required", Sent("REQ-NPW-002")),
        new("new-password.", Sent("REQ-NPW-003")),
        new("metadata.of-refresh", Sent("SUR-TKS-006", "REQ-MET-005")),
        new("context.beside-", Sent("REQ-CTX-003")),
        new("context.", Sent("REQ-CTX-001", "REQ-CTX-002")),
        new("context-answer.", Sent("REQ-CTX-001", "REQ-CTX-002")),
        new("sign-up.", Sent("REQ-SES-006")),
        new("preferred.", Sent("REQ-AUT-005")),
        new("resume.handed-over.context", Sent("REQ-CTX-001", "REQ-CTX-002")),
        new("resume.handed-over.metadata", Sent("REQ-MET-002", "REQ-MET-003")),
        new("resume.", Sent("REQ-SES-001")),
        new("memory.second-user", Sent("REQ-OTH-001", "SUR-OTH-001")),
        new("memory.", Sent("REQ-AUT-006", "REQ-MEM-001")),
        new("shared.second-user", Sent("REQ-OTH-001", "SUR-OTH-001")),
        new("shared.", Sent("REQ-AUT-001")),
        new("metadata.", Sent("REQ-MET-001", "REQ-MET-002", "REQ-MET-003")),
        new("renew.old-token-kept", Sent("SUR-TKS-006", "REQ-REF-001")),
        new("renew.new-token-taken", Sent("SUR-TKS-007", "REQ-REF-001")),
        new("renew.secret-hash.", Sent("REQ-HSH-003")),
        new("renew.device-key", Sent("REQ-REF-002", "REQ-REF-003")),
        new("renew.failed.", Sent("SUR-STA-006", "SUR-TKS-006")),
        new("renew.rotating.", Sent("SUR-TKS-007", "SUR-ERS-001", "SUR-ERS-002")),
        new("renew.lost-then-new", Sent("SUR-TKS-007", "SUR-TKS-006", "REQ-REF-001")),
        new("renew.two-at-once", Sent("SUR-STP-004")),
        new("renew.reused", Sent("SUR-STP-026", "SUR-TKS-006")),
        new("renew.refused", AsItsPayload),
        new("renew.signed-out.", Sent("SUR-STA-007")),
        new("renew.signed-out", Sent("SUR-STA-004")),
        new("device.confirmed", Sent("SUR-STP-024")),
        new("device.confirmation-necessary", Sent("REQ-DEV-003")),
        new("device.out-of-refresh", Sent("SUR-STP-024")),
        new("device.forgotten", Sent("SUR-STP-025")),
        new("odd-middle.", AsItsPayload),
        new("error-middle.wrong-code-then-right", Sent("SUR-STP-016", "SUR-STP-027")),
        new("error-middle.first-code-then-right.", Sent("SUR-STP-016")),
        new("error-middle.wrong-answer-then-right", Sent("REQ-SES-001")),
        new("error-middle.closed", Sent("SUR-STP-029")),
        new("error-middle.not-verified", Sent("SUR-STP-023")),
        new("error-middle.500-then-tokens", Sent("SUR-STP-004", "SUR-STP-012")),
        new("error-middle.", AsItsPayload),
        new("words.", Sent("REQ-SRP-003", "REQ-AUT-001", "REQ-AUT-002")),
        new("srp-text.password.salt-negative", Sent("SUR-STP-028")),
        new("srp-text.device.", Sent("REQ-SRP-004")),
        new("srp-text.", Sent("REQ-SRP-003")),
        new("srp-corner.device.", Sent("REQ-SRP-004")),
        new("srp-corner.", Sent("REQ-SRP-003")),
        new("clock.skew.", AsItsPayload),
        new("clock.", Sent("REQ-SRP-005")),
        new("together.", Sent("REQ-OTH-001", "SUR-OTH-001")),
        new("claims.", AsItsPayload),
        new("verify.", Sent("SUR-NSI-010")),
    ];

    /// <summary>The rules for which a call is made to a client of profile <c>sdk</c>.</summary>
    public static IReadOnlyList<string> OfCall(Case one) => Of(one).Sdk;

    /// <summary>The rules for which a client of profile <c>wrapper</c> signs in.</summary>
    public static IReadOnlyList<string> OfSignIn(Case one) => Of(one).Wrapper;

    /// <summary>The row that says what a case is for; -1 for one that is judged by its payload class alone.</summary>
    internal static int RowOf(Case one) => Array.FindIndex(RowsOf(one), row => row.Has(one.Family));

    /// <summary>How many rows there are for sign-ins, or for members of conforming answers.</summary>
    internal static int CountRows(bool ofSignIns) => (ofSignIns ? SignIns : Members).Length;

    private static Point? AsItsPayload => null;

    private static Point Of(Case one) => one.IsForbidden
        ? Forbidden
        : Array.Find(RowsOf(one), row => row.Has(one.Family))?.Point ?? Payloads[one.Class];

    private static Row[] RowsOf(Case one) => one is { Dialogue: not null, Meets: false } ? SignIns
        : one.Class is PayloadClass.Tokens or PayloadClass.Challenge or PayloadClass.UnknownMember ? Members
        : [];

    private static Point Sent(params string[] rules) => new([], rules);

    private sealed record Point(string[] Sdk, string[] Wrapper);

    private sealed record Row(string Start, Point? Point, string End = "")
    {
        public bool Has(string id) => id.StartsWith(Start, StringComparison.Ordinal) && id.EndsWith(End, StringComparison.Ordinal);
    }
}
