namespace Conformance.HarnessSuite.Corpus;

/// <summary>
/// The ways into each family of cases, spelt out from the table of what can follow what and not from the code that reads it.
/// </summary>
internal static class ExpectedWays
{
    private const string All = "srp custom customSrp choice";
    private const string NoLambda = "srp choice";

    /// <summary>What comes first in a family, by the beginning of its id, with the ways that lead there; the first row counts.</summary>
    private static readonly (string Start, string Ways)[] Rows =
    [
        .. OfAnswers("metadata"), .. OfAnswers("context-answer"),

        // A custom challenge and a Lambda's own code are behind SRP only where the custom flow begins with it.
        ("sign-in.CUSTOM_CHALLENGE.", "customSrp"), ("sign-in.SMS_MFA.lambda.", "customSrp"), ("chain.custom-twice.", "customSrp"),
        ("identity-keys.CUSTOM_CHALLENGE.", "customSrp"), ("chain.custom-srp.", ""),

        // First factors, and the proof of a password that was chosen.
        ("sign-in.EMAIL_OTP.first-factor.", "choice"), ("sign-in.SMS_OTP.", "choice"), ("sign-in.WEB_AUTHN.", "choice"),
        ("sign-in.PASSWORD_VERIFIER.", "customSrp choice"), ("odd-middle.PASSWORD_VERIFIER.", "customSrp choice"),
        ("chain.srp-new-password-sms.", "choice"), ("error-middle.wrong-code-then-right.EMAIL_OTP.first-factor", "choice"),
        ("error-middle.wrong-code-then-right.SMS_OTP", "choice"), ("error-middle.closed.EMAIL_OTP.first-factor", "choice"),
        ("error-middle.closed.SMS_OTP", "choice"), ("error-middle.closed.EMAIL_OTP.mfa", NoLambda),

        // A device is asked for behind the password and its proof.
        ("sign-in.DEVICE_SRP_AUTH.", "srp"), ("chain.device-", "srp"), ("chain.srp-device.", ""),

        // A device that was forgotten shows at the proof of the password; two sign-ins have ways of their own.
        ("device.forgotten", "choice"), ("device.confirmation-necessary", ""),

        // What is offered or asked for at the start alone.
        ("sign-in.PASSWORD.", ""), ("sign-in.PASSWORD_SRP.", ""), ("sign-in.SELECT_CHALLENGE.", ""), ("chain.select-challenge-", ""),
        ("types.AvailableChallenges.", ""), ("values.AvailableChallenges.", ""),

        // What each parameter's first challenge comes behind.
        ("values.ChallengeParameters.SALT.", "srp choice"), ("values.ChallengeParameters.SRP_B.", "srp choice"),
        ("values.ChallengeParameters.SECRET_BLOCK.", "srp choice"), ("values.ChallengeParameters.CREDENTIAL_REQUEST_OPTIONS.", "choice"),
        ("values.ChallengeParameters.DEVICE_KEY.", "srp"), ("values.ChallengeParameters.captchaUrl.", "customSrp"),
        ("values.ChallengeParameters.USERNAME.", "srp customSrp choice"), ("values.ChallengeParameters.MFAS_CAN_SETUP.", NoLambda),
        ("values.ChallengeParameters.requiredAttributes.", NoLambda), ("values.ChallengeParameters.userAttributes.", NoLambda),

        // The proof of a password, and that of a device.
        ("clock.device.", "srp"), ("srp-corner.device.", "srp"), ("srp-text.device.", "srp"),
        ("clock.", "customSrp choice"), ("srp-corner.", "customSrp choice"), ("srp-text.", "customSrp choice"),

        // No Lambda is known to lead to these.
        ("sign-in.EMAIL_OTP.mfa.", NoLambda), ("sign-in.MFA_SETUP.", NoLambda), ("sign-in.NEW_PASSWORD_REQUIRED.", NoLambda),
        ("chain.mfa-setup-totp.", NoLambda), ("chain.new-password-mfa-setup.", NoLambda), ("error-middle.not-verified", NoLambda),
        ("error-middle.first-code-then-right.", NoLambda), ("error-middle.wrong-answer-then-right", "customSrp"),
        ("error-middle.wrong-code-then-right.EMAIL_OTP.mfa", NoLambda), ("exclusivity.initiate.both", NoLambda),
        ("exclusivity.respond.both", NoLambda), ("identity-keys.EMAIL_OTP.mfa.", NoLambda),
        ("identity-keys.NEW_PASSWORD_REQUIRED.", NoLambda), ("new-password.", NoLambda),
        ("odd-middle.NEW_PASSWORD_REQUIRED.", NoLambda), ("session-echo.newest-of-three", NoLambda),
        ("session-echo.absent-after-one", NoLambda), ("identity-keys.SELECT_MFA_TYPE.remembered", NoLambda),
        ("identity-keys.SMS_MFA.", NoLambda), ("identity-keys.SOFTWARE_TOKEN_MFA.remembered", NoLambda),

        // Codes, a choice among them, tokens, errors and whatever is no answer at all come behind everything.
        ("sign-in.", All), ("chain.", All), ("session-echo.", All), ("renew.", All), ("error.", All), ("error-middle.", All),
        ("exclusivity.", All), ("identity.", All), ("identity-keys.", All), ("odd-middle.", All), ("together.", All),
        ("types.", All), ("values.", All),
        ("undecodable.", All), ("transport.", All), ("device.", All), ("verify.", All), ("claims.", All), ("shared.second-user", All),
    ];

    /// <summary>What goes with the answer to each challenge, by the way to the challenge.</summary>
    private static IEnumerable<(string Start, string Ways)> OfAnswers(string group) =>
    [
        ($"{group}.CUSTOM_CHALLENGE", "customSrp"), ($"{group}.SMS_MFA.lambda", "customSrp"),
        ($"{group}.EMAIL_OTP.first-factor", "choice"), ($"{group}.SMS_OTP", "choice"), ($"{group}.WEB_AUTHN", "choice"),
        ($"{group}.PASSWORD_VERIFIER", "customSrp choice"), ($"{group}.DEVICE_SRP_AUTH", "srp"),
        ($"{group}.PASSWORD", ""), ($"{group}.SELECT_CHALLENGE", ""),
        ($"{group}.EMAIL_OTP.mfa", NoLambda), ($"{group}.MFA_SETUP", NoLambda), ($"{group}.NEW_PASSWORD_REQUIRED", NoLambda),
        ($"{group}.", All),
    ];

    /// <summary>The ids of the cases behind other ways in.</summary>
    /// <param name="families">The cases with their own ways in.</param>
    public static IEnumerable<string> Of(IEnumerable<string> families) =>
        from family in families
        let row = Array.Find(Rows, row => family.StartsWith(row.Start, StringComparison.Ordinal))
        where row.Ways is { Length: > 0 }
        from way in row.Ways.Split(' ')
        select $"{family}@{way}";
}
