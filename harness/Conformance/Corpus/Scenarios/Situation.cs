using Conformance.Contract.Catalog;

namespace Conformance.Corpus.Scenarios;

/// <summary>A state of user and pool with what follows once the first factor is right.</summary>
/// <param name="Name">Its part of the scenario id.</param>
/// <param name="State">The state of the user.</param>
/// <param name="Mfa">Whether the pool asks for a second factor.</param>
/// <param name="Factors">The second factors of the user.</param>
/// <param name="Chain">The answers that are due: the first to the first factor, the others to what is asked next.</param>
internal sealed record Situation(string Name, UserState State, MfaMode Mfa, Factors Factors, IReadOnlyList<Step> Chain)
{
    /// <summary>True when pools of each kind are tried.</summary>
    public bool IsForEachPool { get; init; } = true;

    /// <summary>The second factor that the user prefers; none for none.</summary>
    public Factors Preferred { get; init; }

    /// <summary>The version of the corpus that brought it.</summary>
    public string Since { get; init; } = "0.3";

    /// <summary>Every situation of a user with a password.</summary>
    public static IReadOnlyList<Situation> All { get; } =
    [
        new("confirmed", UserState.Confirmed, MfaMode.Off, Factors.None, [new(StepKind.Answer, Dues.Tokens)]),
        new(
            "mfa-not-set-up",
            UserState.Confirmed,
            MfaMode.Optional,
            Factors.None,
            [new(StepKind.Answer, Dues.Tokens)]) { IsForEachPool = false },
        new("sms", UserState.Confirmed, MfaMode.Optional, Factors.Sms, [new(StepKind.Answer, Dues.SmsMfa)]),
        new(
            "sms-code",
            UserState.Confirmed,
            MfaMode.Optional,
            Factors.Sms,
            [new(StepKind.Answer, Dues.SmsMfa), new(StepKind.Answer, Dues.Tokens) { Needs = Supply.Code }]) { IsForEachPool = false },
        new(
            "totp",
            UserState.Confirmed,
            MfaMode.Optional,
            Factors.Totp,
            [new(StepKind.Answer, Dues.SoftwareTokenMfa), new(StepKind.Answer, Dues.Tokens)]),
        new(
            "sms-and-totp",
            UserState.Confirmed,
            MfaMode.Optional,
            Factors.Sms | Factors.Totp,
            [
                new(StepKind.Answer, Dues.SelectMfaType),
                new(StepKind.Answer, Dues.SoftwareTokenMfa) { Choice = "SOFTWARE_TOKEN_MFA" },
                new(StepKind.Answer, Dues.Tokens),
            ]),
        new("email-otp", UserState.Confirmed, MfaMode.Optional, Factors.Email, [new(StepKind.Answer, Dues.EmailOtpAsMfa)])
        {
            Since = "0.5",
        },
        new(
            "email-otp-code",
            UserState.Confirmed,
            MfaMode.Optional,
            Factors.Email,
            [new(StepKind.Answer, Dues.EmailOtpAsMfa), new(StepKind.Answer, Dues.Tokens) { Needs = Supply.Code }])
        {
            IsForEachPool = false,
            Since = "0.5",
        },
        new(
            "email-otp-and-totp",
            UserState.Confirmed,
            MfaMode.Optional,
            Factors.Email | Factors.Totp,
            [
                new(StepKind.Answer, Dues.SelectMfaType),
                new(StepKind.Answer, Dues.EmailOtpAsMfa) { Choice = "EMAIL_OTP" },
                new(StepKind.Answer, Dues.Tokens) { Needs = Supply.Code },
            ])
        {
            IsForEachPool = false,
            Since = "0.5",
        },
        Preferring("sms-preferred", Factors.Sms, Factors.Sms, new Step(StepKind.Answer, Dues.SmsMfa)),
        Preferring("email-otp-preferred", Factors.Email, Factors.Email, new Step(StepKind.Answer, Dues.EmailOtpAsMfa)),
        Preferring(
            "totp-preferred",
            Factors.Totp,
            Factors.Totp,
            new Step(StepKind.Answer, Dues.SoftwareTokenMfa),
            new Step(StepKind.Answer, Dues.Tokens)),
        Preferring(
            "sms-and-totp-preferred",
            Factors.Sms | Factors.Totp,
            Factors.Totp,
            new Step(StepKind.Answer, Dues.SoftwareTokenMfa),
            new Step(StepKind.Answer, Dues.Tokens)),
        new(
            "mfa-required",
            UserState.Confirmed,
            MfaMode.On,
            Factors.None,
            [new(StepKind.Answer, Dues.MfaSetup), .. SetUp, new(StepKind.Answer, Dues.Tokens)]),
        new(
            "new-password",
            UserState.ForceChangePassword,
            MfaMode.Off,
            Factors.None,
            [new(StepKind.Answer, Dues.NewPasswordRequired), new(StepKind.Answer, Dues.Tokens)]),
        new(
            "new-password-mfa-required",
            UserState.ForceChangePassword,
            MfaMode.On,
            Factors.None,
            [
                new(StepKind.Answer, Dues.NewPasswordRequired),
                new(StepKind.Answer, Dues.MfaSetup),
                .. SetUp,
                new(StepKind.Answer, Dues.Tokens),
            ]) { IsForEachPool = false },
        Refused("temporary-password-expired", UserState.TemporaryPasswordExpired, Dues.LikelyRefused(
            Citation.DeveloperGuide("creating users as administrator: temporary passwords").ByRow("paths, services: an expired one"),
            "NotAuthorizedException")) with
        {
            IsForEachPool = false,
            Since = "0.5",
        },
        Refused("unconfirmed", UserState.Unconfirmed, Dues.Refused(Errors, "UserNotConfirmedException")),
        Refused("reset-required", UserState.ResetRequired, Dues.Refused(Errors, "PasswordResetRequiredException")),
        Refused("disabled", UserState.Disabled, Dues.RefusedAsSeen(
            Citation.ApiReference("AdminDisableUser"), Citation.Recordings("the message User is disabled."), "NotAuthorizedException")),
    ];

    /// <summary>How an authenticator is set up while MFA_SETUP waits.</summary>
    public static Step[] SetUp => [new(StepKind.AssociateToken, Dues.SecretCode), new(StepKind.VerifyToken, Dues.Verified)];

    private static Citation Errors => Citation.ApiReference("AdminInitiateAuth, Errors");

    // Some services ask for a factor only where it is preferred, which is right for none, but shows what they make of answers.
    private static Situation Preferring(string name, Factors factors, Factors preferred, params Step[] chain) =>
        new(name, UserState.Confirmed, MfaMode.Optional, factors, chain)
        {
            IsForEachPool = false,
            Preferred = preferred,
            Since = "0.5",
        };

    private static Situation Refused(string name, UserState state, Due due) =>
        new(name, state, MfaMode.Off, Factors.None, [new(StepKind.Answer, due)]);
}
