using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.HarnessSuite.Corpus;

/// <summary>The ids that the corpus must have, no more and no less: the expansion of the catalog and of the form tables.</summary>
internal static class ExpectedCaseIds
{
    private static readonly string[] Operations = ["initiate", "respond"];

    private static readonly string[] OddForms =
        ["absent", "null", "string", "number", "boolean", "array", "object", "empty", "longest", "duplicate-key", "key-in-other-case"];

    /// <summary>The 13 members of the response, each with the form that is its own and therefore not odd.</summary>
    private static readonly (string Member, string Own)[] Members =
    [
        ("AuthenticationResult", "object"),
        ("AvailableChallenges", "array"),
        ("ChallengeName", "string"),
        ("ChallengeParameters", "object"),
        ("Session", "string"),
        ("AuthenticationResult.AccessToken", "string"),
        ("AuthenticationResult.ExpiresIn", "number"),
        ("AuthenticationResult.IdToken", "string"),
        ("AuthenticationResult.NewDeviceMetadata", "object"),
        ("AuthenticationResult.RefreshToken", "string"),
        ("AuthenticationResult.TokenType", "string"),
        ("AuthenticationResult.NewDeviceMetadata.DeviceGroupKey", "string"),
        ("AuthenticationResult.NewDeviceMetadata.DeviceKey", "string"),
    ];

    private static readonly HashSet<string> LeftOut = new(StringComparer.Ordinal)
    {
        // A structure has no length of its own.
        "types.AuthenticationResult.longest",
        "types.AuthenticationResult.NewDeviceMetadata.longest",

        // An enumeration: the longest name is a challenge of its own.
        "types.ChallengeName.longest",

        // The service model gives them no longest length.
        "types.AuthenticationResult.AccessToken.longest",
        "types.AuthenticationResult.IdToken.longest",
        "types.AuthenticationResult.RefreshToken.longest",
        "types.AuthenticationResult.TokenType.longest",
        "types.AuthenticationResult.NewDeviceMetadata.DeviceGroupKey.longest",

        // A number is never empty.
        "types.AuthenticationResult.ExpiresIn.empty",

        // They are session.absent-where-due and session.length-4096.
        "types.Session.absent",
        "types.Session.longest",

        // They are available.absent, available.empty and available.string.
        "types.AvailableChallenges.absent",
        "types.AvailableChallenges.empty",
        "types.AvailableChallenges.string",
    };

    /// <summary>
    /// The errors that come before the operation is reached. The others of that kind are read in the same way; the two operations answer
    /// alike.
    /// </summary>
    private static readonly string[] CommonErrors =
    [
        "AccessDeniedException", "InvalidSignatureException", "UnrecognizedClientException", "MissingAuthenticationTokenException",
        "SerializationException", "ValidationException",
    ];

    /// <summary>What others saw on AWS and did not quote whole, measured there and told, and samples of documents.</summary>
    private static readonly string[] OfOthers =
    [
        "observed.custom-challenge.tokens-behind", "observed.sms-mfa.two-parameters", "observed.email-otp.without-preference",
        "observed.email-otp.tokens-behind", "observed.error.session-expired", "observed.error.flow-not-enabled",
        "observed.new-password-required.initiate", "observed.mfa-setup.behind-new-password", "measured.email-otp.unknown-user",
        "measured.select-challenge.unavailable-preference", "measured.device-srp-auth.without-device-key",
        "measured.device-password-verifier.without-session", "measured.device-tokens", "sample.available-challenges-without-name",
        "sample.web-authn",
    ];

    public static IReadOnlyList<string> All { get; } =
    [
        .. OfOthers,
        .. ChallengeCatalog.Forms.SelectMany(Challenges),
        .. Tokens,
        .. Operations.SelectMany(
            _ => (string[])[
                "both", "neither", "all-null", "tokens-with-session", "tokens-with-null-name", "challenge-with-null-result",
                "challenge-with-empty-result",
            ],
            (operation, form) => $"exclusivity.{operation}.{form}"),
        .. Group("identity", "plain", "email-like", "sub-old-form", "sub-new-form", "mixed-case", "non-ascii", "absent"),
        .. Group(
            "session",
            "length-19",
            "length-20",
            "length-880",
            "length-2048",
            "length-4096",
            "hyphen-and-underscore-runs",
            "absent-where-due",
            "present-where-not"),
        .. Group("available", "absent", "empty", "unknown-name", "string"),
        .. Group(
            "forward",
            "unknown-challenge", "lower-case-challenge",
            "unknown-member.top-with-challenge", "unknown-member.top-with-tokens", "unknown-member.authentication-result",
            "unknown-member.new-device-metadata"),
        .. Types,
        .. Errors,
        .. Group(
            "error-spelling",
            "body-only", "namespace", "uri", "namespace-and-uri", "code-member", "header-only", "header-with-colon",
            "header-with-namespace", "header-with-uri",
            "message-in-capitals", "message-in-header", "model-status", "status-429", "nested-decoy", "empty-body"),
        .. Group(
            "lenient",
            "byte-order-mark", "charset-label", "content-type-1.0", "content-type-json", "content-type-text", "content-type-html",
            "content-type-absent",
            "gzip-announced-and-not-sent", "bytes-beyond-content-length"),
        .. Group(
            "undecodable",
            "html",
            "text",
            "cut",
            "array",
            "null",
            "empty",
            "error-body-with-status-200",
            "secret-in-text",
            "secret-in-error-page"),
        .. Group(
            "transport",
            "slow", "closed-before-the-status", "closed-in-the-body", "body-shorter-than-announced", "500-then-good", "500-for-ever",
            "throttled-then-good", "closed-then-good"),
    ];

    private static IEnumerable<string> Tokens =>
        from sent in (string[])["sign-in.initiate", "sign-in.respond", "new-device.initiate", "new-device.respond", "refresh.initiate"]
        from parameters in (string[])["with-empty-parameters", "without-parameters"]
        select $"tokens.{sent}.{parameters}";

    private static IEnumerable<string> Types =>
        from member in Members
        from form in OddForms
        where form != member.Own
        let id = $"types.{member.Member}.{form}"
        where !LeftOut.Contains(id)
        select id;

    private static IEnumerable<string> Errors =>
    [
        .. from error in ServiceErrors.All
           from operation in error.Operations
           select $"error.{error.Name}.{Spell(operation)}",
        .. CommonErrors.Select(name => $"error.{name}.initiate"),
        .. Group("reuse", "second-call.tokens", "second-call.challenge"),
    ];

    private static IEnumerable<string> Challenges(ChallengeForm form)
    {
        string[] sometimes =
        [
            .. form.Parameters.Where(parameter => parameter.Presence == Presence.Sometimes).Select(parameter => parameter.Name),
            .. form.Session == Presence.Sometimes ? [WireNames.Session] : Array.Empty<string>(),
            .. form.Available == Presence.Sometimes ? [WireNames.AvailableChallenges] : Array.Empty<string>(),
            .. form.NeedsParameters ? Array.Empty<string>() : [WireNames.ChallengeParameters],
        ];

        // With one item that may be missing, the smallest form is the one without it.
        string[] forms = [
            "full",
            .. sometimes.Select(item => $"without-{item}"),
            .. sometimes.Length > 1 ? ["minimal"] : Array.Empty<string>(),
            "extra-parameter",
        ];
        return form.From.SelectMany(_ => forms, (operation, one) => $"challenge.{form.Id}.{Spell(operation)}.{one}");
    }

    private static IEnumerable<string> Group(string group, params string[] forms) => forms.Select(form => $"{group}.{form}");

    private static string Spell(string operation) => operation == WireNames.AdminInitiateAuth ? "initiate" : "respond";
}
