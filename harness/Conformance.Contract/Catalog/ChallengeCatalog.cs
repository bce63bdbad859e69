using System.Text;
using Conformance.Contract.Wire;
using static Conformance.Contract.Catalog.Basis;
using static Conformance.Contract.Catalog.Presence;
using static Conformance.Contract.Catalog.ValueForm;
using static Conformance.Contract.Wire.WireNames;

namespace Conformance.Contract.Catalog;

/// <summary>
/// Every challenge of the current service model, as data: what leads to it, which operation answers with it, its parameters,
/// its Session, and the keys of its answer. Validation, generation and the expected set of cases are derived from it.
/// </summary>
public static class ChallengeCatalog
{
    internal const string AdminPassword = "ADMIN_USER_PASSWORD_AUTH";
    internal const string UserPassword = "USER_PASSWORD_AUTH";
    internal const string UserSrp = "USER_SRP_AUTH";
    internal const string UserAuth = "USER_AUTH";
    internal const string Custom = "CUSTOM_AUTH";
    internal const string Refresh = "REFRESH_TOKEN_AUTH";

    /// <summary>The older names of <see cref="AdminPassword"/> and <see cref="Refresh"/>, which still work.</summary>
    internal const string AdminNoSrp = "ADMIN_NO_SRP_AUTH";
    internal const string RefreshAlias = "REFRESH_TOKEN";

    internal static IReadOnlyList<string> Flows { get; } = [AdminPassword, AdminNoSrp, UserSrp, UserAuth, Custom, Refresh, RefreshAlias];

    private static readonly string[] Both = [AdminInitiateAuth, AdminRespondToAuthChallenge];
    private static readonly string[] Initiate = [AdminInitiateAuth];
    private static readonly string[] Respond = [AdminRespondToAuthChallenge];

    private static readonly ChallengeParameter Identity = new(UserIdForSrp, Sometimes, ValueForm.Username);
    private static readonly ChallengeParameter Named = new(WireNames.Username, Always, ValueForm.Username);
    private static readonly ChallengeParameter[] Delivery =
    [
        new(DeliveryMedium, Always, Medium),
        new(DeliveryDestination, Always, Text),
    ];

    private static readonly ChallengeParameter[] Srp =
    [
        new(Salt, Always, Hex),
        new(SecretBlock, Always, Base64),
        new(SrpB, Always, Hex),
    ];

    /// <summary>The forms as they were known when the catalog was written, in the order of the service model's enumeration.</summary>
    internal static IReadOnlyList<ChallengeForm> Written { get; } =
    [
        new("SMS_MFA", "", "Asks for the code that was sent by SMS.", "an SMS factor is preferred or the only one",
            Both, [.. Delivery, Identity], Always, Never, ["SMS_MFA_CODE"], AdminPassword, Observed),
        new("SMS_MFA", "lambda", "Asks for the code that was sent by SMS.", "a Define Auth Challenge Lambda asks for it in CUSTOM_AUTH",
            Both, [Named], Always, Never, ["SMS_MFA_CODE"], Custom, Observed),
        new("EMAIL_OTP", "mfa", "Asks for the code that was sent by e-mail.", "an e-mail factor is preferred or the only one",
            Both, [.. Delivery, Identity], Always, Never, ["EMAIL_OTP_CODE"], AdminPassword, Observed),
        new("EMAIL_OTP", "first-factor", "Asks for the code that was sent by e-mail.", "USER_AUTH with EMAIL_OTP preferred or chosen",
            Both, Delivery, Always, Always, ["EMAIL_OTP_CODE"], UserAuth, Documented),
        new("SOFTWARE_TOKEN_MFA", "", "Asks for the code of a TOTP device.", "a TOTP factor is preferred or the only one",
            Both, [
                Identity, new(FriendlyDeviceName, Sometimes, Text),
            ], Always, Never, ["SOFTWARE_TOKEN_MFA_CODE"], AdminPassword, Observed),
        new("SELECT_MFA_TYPE", "", "Asks which MFA factor to use.", "two or more factors are active and none is preferred",
            Both, [new(MfasCanChoose, Always, JsonArray), Identity], Always, Never, ["ANSWER"], AdminPassword, Documented),
        new("MFA_SETUP", "", "Asks to set up an MFA factor.", "the pool requires MFA and the user has no usable factor",
            Both, [new(MfasCanSetup, Always, JsonArray), Identity], Always, Never, [], AdminPassword, Observed),
        new("PASSWORD_VERIFIER", "", "Asks for the SRP proof of the password.", "USER_SRP_AUTH, or an SRP step of CUSTOM_AUTH or USER_AUTH",
            Both, [.. Srp, Named, new(UserIdForSrp, Always, ValueForm.Username)], Sometimes, Never,
            ["PASSWORD_CLAIM_SIGNATURE", "PASSWORD_CLAIM_SECRET_BLOCK", "TIMESTAMP"], UserSrp, Observed),
        new("CUSTOM_CHALLENGE", "", "Asks what the pool's own Lambda asks.", "CUSTOM_AUTH, when the Define Auth Challenge Lambda says so",
            Both, [
                new(WireNames.Username, Sometimes, ValueForm.Username), new("captchaUrl", Sometimes, Text),
            ], Always, Never, ["ANSWER"], Custom, Observed)
        {
            IsOpen = true,
        },
        new("SELECT_CHALLENGE", "", "Asks which first factor to use.", "USER_AUTH without a usable PREFERRED_CHALLENGE",
            Both, [], Always, Always, ["ANSWER"], UserAuth, Documented)
        {
            NeedsParameters = false,
        },
        new("DEVICE_SRP_AUTH", "", "Asks for the SRP start of a remembered device.",
            "MFA is due and the request named a remembered DEVICE_KEY",
            Both, [
                Named, new(DeviceKeyParameter, Sometimes, ValueForm.DeviceKey),
            ], Sometimes, Never, ["DEVICE_KEY", "SRP_A"], AdminPassword, Source),
        new("DEVICE_PASSWORD_VERIFIER", "", "Asks for the SRP proof of a remembered device.", "the answer to DEVICE_SRP_AUTH",
            Respond, [.. Srp, Named, new(DeviceKeyParameter, Always, ValueForm.DeviceKey)], Sometimes, Never,
            ["DEVICE_KEY", "PASSWORD_CLAIM_SIGNATURE", "PASSWORD_CLAIM_SECRET_BLOCK", "TIMESTAMP"], AdminPassword, Source),
        new("ADMIN_NO_SRP_AUTH", "", "Asks for USERNAME and PASSWORD; documented, never observed.", "documentation only",
            Initiate, [], Sometimes, Never, ["PASSWORD"], AdminPassword, Documented),
        new("NEW_PASSWORD_REQUIRED", "", "Asks for a new password and the attributes that are still "
            + "missing.", "the user is in FORCE_CHANGE_PASSWORD",
            Both, [new(RequiredAttributes, Always, JsonArray), new(UserAttributes, Always, JsonObject), Identity], Always, Never,
            ["NEW_PASSWORD"], AdminPassword, Observed),
        new("SMS_OTP", "", "Asks for the code that was sent by SMS.", "USER_AUTH with SMS_OTP preferred or chosen",
            Both, Delivery, Always, Always, ["SMS_OTP_CODE"], UserAuth, Inferred),
        new("PASSWORD", "", "Asks for the password.", "USER_AUTH with PASSWORD preferred and no password given",
            Both, [], Always, Sometimes, ["PASSWORD"], UserAuth, Inferred),
        new("PASSWORD_SRP", "", "Asks for the SRP start of the password.", "USER_AUTH with PASSWORD_SRP preferred and no SRP_A given",
            Both, [], Always, Sometimes, ["SRP_A"], UserAuth, Inferred),
        new("WEB_AUTHN", "", "Asks for the assertion of a passkey.", "USER_AUTH with WEB_AUTHN preferred or chosen",
            Both, [new(CredentialRequestOptions, Always, JsonObject)], Always, Always, ["CREDENTIAL"], UserAuth, Documented),
    ];

    /// <summary>The forms, in the order of the service model's enumeration.</summary>
    public static IReadOnlyList<ChallengeForm> Forms { get; } = [.. Written.Select(RaisedForms.Raise)];

    /// <summary>The 16 challenge names of the current service model.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Forms.Select(form => form.Challenge).Distinct(StringComparer.Ordinal)];

    /// <summary>The forms of each challenge.</summary>
    private static readonly ChallengeForm[][] FormsByName =
        [.. Forms.GroupBy(form => form.Challenge, StringComparer.Ordinal).Select(group => group.ToArray())];

    /// <summary>The forms of the challenge that a response names; empty when the name is unknown.</summary>
    internal static ChallengeForm[] FormsOf(in JsonValue challengeName)
    {
        var name = challengeName.Utf8;
        foreach (var forms in FormsByName)
        {
            if (Ascii.Equals(name, forms[0].Challenge))
            {
                return forms;
            }
        }

        return [];
    }
}
