using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.Corpus.Generation;

/// <summary>One form of payload: tokens, or a form of a challenge, as one operation answers with it.</summary>
internal sealed record PayloadForm(string Name, string Operation, string AuthFlow, Basis Basis)
{
    private const string DocumentedOnly = "ADMIN_NO_SRP_AUTH";

    private static readonly PayloadForm[] Tokens =
    [
        new("tokens", WireNames.AdminInitiateAuth, ChallengeCatalog.AdminPassword, Basis.Observed),
        new("tokens.new-device", WireNames.AdminInitiateAuth, ChallengeCatalog.AdminPassword, Basis.Observed) { HasNewDevice = true },
        new("tokens.refresh", WireNames.AdminInitiateAuth, ChallengeCatalog.Refresh, Basis.Observed) { HasRefreshToken = false },
        new(
            "tokens.no-parameters",
            WireNames.AdminInitiateAuth,
            ChallengeCatalog.AdminPassword,
            Basis.Documented) { HasParameters = false },
        new("tokens", WireNames.AdminRespondToAuthChallenge, ChallengeCatalog.AdminPassword, Basis.Observed),
        new("tokens.new-device", WireNames.AdminRespondToAuthChallenge, ChallengeCatalog.UserSrp, Basis.Observed) { HasNewDevice = true },
    ];

    /// <summary>The forms of valid payloads: those of tokens, then the catalog's.</summary>
    public static PayloadForm[] All { get; } =
    [
        .. Tokens,
        .. ChallengeCatalog.Forms.Where(form => form.Challenge != DocumentedOnly).SelectMany(
            form => form.From.Select(operation => Of(form, operation))),
    ];

    /// <summary>The challenge that is documented and was never observed: RSP-CHA-013 tells of each.</summary>
    public static PayloadForm[] NeverObserved { get; } =
        [.. ChallengeCatalog.Forms.Where(form => form.Challenge == DocumentedOnly).Select(form => Of(form, WireNames.AdminInitiateAuth))];

    /// <summary>Challenges from the operation that does not lead to them.</summary>
    public static PayloadForm[] Misplaced { get; } =
        [
            .. ChallengeCatalog.Forms.Where(form =>
                form.From.All(operation => operation != WireNames.AdminInitiateAuth)).Select(form => Of(form, WireNames.AdminInitiateAuth)),
        ];

    /// <summary>The challenge; null for tokens.</summary>
    public ChallengeForm? Challenge { get; private init; }

    public bool HasRefreshToken { get; private init; } = true;

    public bool HasNewDevice { get; private init; }

    public bool HasParameters { get; private init; } = true;

    public bool IsTokens => Challenge is null;

    public bool IsInitiate => Operation == WireNames.AdminInitiateAuth;

    /// <summary>The class of a payload of this form that is right.</summary>
    public PayloadClass Class => IsTokens ? PayloadClass.Tokens : PayloadClass.Challenge;

    /// <summary>True for a challenge that never comes without ChallengeParameters.</summary>
    public bool NeedsParameters => Challenge is { NeedsParameters: true };

    /// <summary>True for a challenge that never comes without a Session.</summary>
    public bool NeedsSession => Challenge is { Session: Presence.Always };

    public bool MayHaveAvailable => Challenge is { Available: not Presence.Never };

    /// <summary>True when the sign-in with a password that it answers has to be told the actual username.</summary>
    public bool OwesIdentity => IsInitiate && AuthFlow == ChallengeCatalog.AdminPassword && Lists(WireNames.UserIdForSrp);

    /// <summary>The rule that misses a parameter in it.</summary>
    public string MissingParameter => Challenge is { IsSure: true } ? "RSP-CHA-003" : "RSP-CHA-004";

    public bool Lists(string parameter) => Lists(one => one.Name == parameter);

    public bool Lists(Func<ChallengeParameter, bool> which) => Challenge is not null && Challenge.Parameters.Any(which);

    // What comes out of a follow-up to an SRP start is a step of a longer flow, and such a step has a Session.
    private static PayloadForm Of(ChallengeForm form, string operation) =>
        new(
            form.Id,
            operation,
            form.Challenge == "PASSWORD_VERIFIER" && operation != WireNames.AdminInitiateAuth ? ChallengeCatalog.UserAuth : form.Flow,
            form.Basis)
        {
            Challenge = form,
        };
}
