namespace Conformance.HarnessSuite.Reports;

/// <summary>The sign-ins of clients that write secrets wherever they can.</summary>
internal static class LeakingSignIns
{
    public const string Nonce = "files";

    /// <summary>
    /// The first meets a challenge, an error and tokens, and lets out all it has at each of these places; each other lets out only what
    /// those before it have not.
    /// </summary>
    public static string[] Ids { get; } =
    [
        "error-middle.wrong-code-then-right", "chain.mfa-setup-totp.secret", "sign-in.SMS_MFA.alias.secret",
        "sign-in.WEB_AUTHN.alias.no-secret", "sign-in.PASSWORD_VERIFIER.alias.secret",
        "sign-in.DEVICE_SRP_AUTH.alias.no-secret", "new-password.one-required", "renew.old-token-kept",
        "sign-in.CUSTOM_CHALLENGE.alias.no-secret", "context.start-and-answer",
    ];
}
