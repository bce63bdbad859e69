using Conformance.Contract.Catalog;

namespace Conformance.Corpus.Scenarios;

/// <summary>The answers that scenarios wait for, with where they are documented or were seen.</summary>
internal static class Dues
{
    private static readonly Citation Flow = Citation.DeveloperGuide("authentication flow");
    private static readonly Citation Mfa = Citation.DeveloperGuide("adding MFA to a user pool");

    public static Due Tokens { get; } =
        new(DueKind.Tokens, [], Level.Must, Citation.ApiReference("AdminInitiateAuth, AuthenticationResult"));

    /// <summary>Tokens and no second factor, since a passkey that verified its user is two.</summary>
    public static Due TokensBehindPasskey { get; } =
        Tokens with { Citation = Citation.DeveloperGuide("passkeys as MFA").ByRow("paths, services: a passkey satisfies MFA") };

    public static Due SmsMfa { get; } = Challenge("SMS_MFA", Mfa);

    public static Due SoftwareTokenMfa { get; } = Challenge("SOFTWARE_TOKEN_MFA", Mfa);

    public static Due SelectMfaType { get; } = Challenge("SELECT_MFA_TYPE", Citation.ApiReference("AdminInitiateAuth, ChallengeName"));

    public static Due MfaSetup { get; } = Challenge("MFA_SETUP", Mfa);

    public static Due NewPasswordRequired { get; } = Challenge("NEW_PASSWORD_REQUIRED", Flow);

    public static Due PasswordVerifier { get; } = Challenge("PASSWORD_VERIFIER", Flow);

    public static Due CustomChallenge { get; } =
        Challenge("CUSTOM_CHALLENGE", Citation.DeveloperGuide("custom authentication challenge Lambda triggers"));

    public static Due SelectChallenge { get; } =
        Challenge("SELECT_CHALLENGE", Citation.ApiReference("AdminInitiateAuth, AvailableChallenges"));

    public static Due WebAuthn { get; } = Challenge("WEB_AUTHN", Citation.ApiReference("InitiateAuth, Examples"));

    public static Due EmailOtp { get; } = Challenge("EMAIL_OTP", Citation.ApiReference("InitiateAuth, Examples"));

    /// <summary>The challenge EMAIL_OTP as a second factor.</summary>
    public static Due EmailOtpAsMfa { get; } = Challenge("EMAIL_OTP", Mfa);

    public static Due SmsOtp { get; } = Challenge("SMS_OTP", Citation.ApiReference("AdminInitiateAuth, ChallengeName"));

    public static Due DeviceSrpAuth { get; } = Challenge("DEVICE_SRP_AUTH", Citation.DeveloperGuide("remembered devices"));

    public static Due DevicePasswordVerifier { get; } =
        Challenge("DEVICE_PASSWORD_VERIFIER", Citation.DeveloperGuide("remembered devices"));

    /// <summary>The challenge PASSWORD, which nobody observed.</summary>
    public static Due Password { get; } = Likely("PASSWORD");

    /// <summary>The challenge PASSWORD_SRP, which nobody observed.</summary>
    public static Due PasswordSrp { get; } = Likely("PASSWORD_SRP");

    public static Due SecretCode { get; } = new(DueKind.SecretCode, [], Level.Must, Citation.ApiReference("AssociateSoftwareToken"));

    public static Due Verified { get; } = new(DueKind.Verified, [], Level.Must, Citation.ApiReference("VerifySoftwareToken"));

    /// <summary>A wrong code of an authenticator that is being set up.</summary>
    public static Due NotVerified { get; } =
        new(
            DueKind.NotVerified,
            ["EnableSoftwareTokenMFAException", "CodeMismatchException"],
            Level.Must,
            Citation.ApiReference("VerifySoftwareToken, Errors"))
        { TypeLevel = Level.Should };

    /// <summary>The proof of a remembered device behind the proof of a password, which was measured.</summary>
    public static Due DeviceBehindSrp { get; } =
        DeviceSrpAuth with { Level = Level.Should, Citation = Citation.Measured("PASSWORD_VERIFIER leads to DEVICE_SRP_AUTH") };

    public static Due Success { get; } =
        new(DueKind.Success, [], Level.Must, Citation.ApiReference("ConfirmDevice; AdminUpdateDeviceStatus"));

    /// <summary>Tokens or any challenge: nothing is known of a user that the caller gave.</summary>
    public static Due Progress { get; } = new(DueKind.Progress, [], Level.Must, Citation.ApiReference("AdminInitiateAuth"));

    /// <summary>An error of one of the types, both documented.</summary>
    public static Due Refused(Citation citation, params IReadOnlyList<string> types) => new(DueKind.Refusal, types, Level.Must, citation);

    /// <summary>An error, of which only that there is one is documented; its type was seen, or follows.</summary>
    public static Due RefusedLikelyAs(Citation citation, params IReadOnlyList<string> types) =>
        Refused(citation, types) with { TypeLevel = Level.Should };

    /// <summary>An error that is documented, of a type that was seen, which is a must only where two saw it and said when.</summary>
    public static Due RefusedAsSeen(Citation citation, Citation type, params IReadOnlyList<string> types) =>
        Refused(citation, types) with { TypeLevel = type.CarriesMust ? Level.Must : Level.Should, TypeCitation = type };

    /// <summary>An error that nothing but a measurement or a conclusion speaks for.</summary>
    public static Due LikelyRefused(Citation citation, params IReadOnlyList<string> types) =>
        new(DueKind.Refusal, types, Level.Should, citation);

    private static Due Challenge(string name, Citation citation) => new(DueKind.Challenge, [name], Level.Must, citation);

    private static Due Likely(string name) =>
        new(DueKind.Challenge, [name], Level.Should, Citation.Inferred("the names that PREFERRED_CHALLENGE takes"));
}
