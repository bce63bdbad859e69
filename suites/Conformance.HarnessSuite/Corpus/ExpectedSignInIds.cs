using System.Globalization;

namespace Conformance.HarnessSuite.Corpus;

/// <summary>The ids of the sign-ins, spelt out from the tables of the contract and not from the code that makes them.</summary>
internal static class ExpectedSignInIds
{
    private static readonly string[] People = ["plain", "email-like", "alias", "email-sub", "email-new-sub", "mixed-case", "non-ascii"];
    private static readonly string[] Secrets = ["secret", "no-secret"];

    private static readonly string[] Challenges =
    [
        "SMS_MFA", "SMS_MFA.lambda", "EMAIL_OTP.mfa", "EMAIL_OTP.first-factor", "SOFTWARE_TOKEN_MFA", "SELECT_MFA_TYPE", "MFA_SETUP",
        "PASSWORD_VERIFIER",
        "CUSTOM_CHALLENGE", "SELECT_CHALLENGE", "DEVICE_SRP_AUTH", "NEW_PASSWORD_REQUIRED", "SMS_OTP", "PASSWORD", "PASSWORD_SRP",
        "WEB_AUTHN",
    ];

    private static readonly string[] Chains =
    [
        "srp-new-password-sms", "select-mfa-totp", "mfa-setup-totp", "new-password-mfa-setup", "device-with-session",
        "device-without-session", "srp-device",
        "custom-twice", "custom-srp", "select-challenge-password", "select-challenge-srp",
    ];

    // By the table of what can follow what, and of the flows that lead to the first.
    private static readonly (string Name, string Flows)[] Pairs =
    [
        .. from second in (string[])["SMS_MFA", "SOFTWARE_TOKEN_MFA", "EMAIL_OTP.mfa", "SELECT_MFA_TYPE", "MFA_SETUP"]
           from pair in ((string, string)[])
           [
               ($"NEW_PASSWORD_REQUIRED.{second}", "password srp choice"), ($"PASSWORD.{second}", "choice"),
               ($"PASSWORD_VERIFIER.{second}", "srp choice"), ($"SELECT_CHALLENGE.{second}", "choice"),
           ]
           select pair,
        .. ((string[])["SMS_MFA", "SOFTWARE_TOKEN_MFA", "EMAIL_OTP.mfa"]).Select(
            chosen => ($"SELECT_MFA_TYPE.{chosen}", "password srp custom customSrp choice")),
        ("PASSWORD.NEW_PASSWORD_REQUIRED", "choice"), ("PASSWORD_VERIFIER.NEW_PASSWORD_REQUIRED", "srp choice"),
        ("SELECT_CHALLENGE.NEW_PASSWORD_REQUIRED", "choice"), ("PASSWORD_VERIFIER.DEVICE_SRP_AUTH", "srp choice"),
        ("PASSWORD.DEVICE_SRP_AUTH", "choice"), ("SELECT_CHALLENGE.DEVICE_SRP_AUTH", "choice"),
        ("NEW_PASSWORD_REQUIRED.DEVICE_SRP_AUTH", "password srp choice"), ("CUSTOM_CHALLENGE.DEVICE_SRP_AUTH", "custom customSrp"),
        ("SMS_MFA.DEVICE_SRP_AUTH", "password srp custom customSrp choice"),
        ("SOFTWARE_TOKEN_MFA.DEVICE_SRP_AUTH", "password srp custom customSrp choice"),
        ("PASSWORD_SRP.PASSWORD_VERIFIER", "choice"), ("SELECT_CHALLENGE.PASSWORD_VERIFIER", "choice"),
        ("SELECT_CHALLENGE.EMAIL_OTP.first-factor", "choice"), ("SELECT_CHALLENGE.SMS_OTP", "choice"),
        ("SELECT_CHALLENGE.WEB_AUTHN", "choice"), ("PASSWORD_VERIFIER.CUSTOM_CHALLENGE", "customSrp"),
        .. ((string[])["CUSTOM_CHALLENGE", "SELECT_MFA_TYPE", "SMS_MFA.lambda", "SOFTWARE_TOKEN_MFA"]).Select(
            second => ($"CUSTOM_CHALLENGE.{second}", "custom customSrp")),
    ];

    private static readonly string[] Odd =
    [
        "exclusivity.initiate.both", "exclusivity.initiate.neither", "forward.unknown-challenge",
        "types.AuthenticationResult.AccessToken.absent",
        "types.AuthenticationResult.AccessToken.number", "types.ChallengeName.number", "undecodable.array", "undecodable.html",
        "undecodable.cut",
        "error-spelling.namespace",
    ];

    public static IReadOnlyList<string> All { get; } =
    [
        .. from challenge in Challenges from person in People from secret in Secrets select $"sign-in.{challenge}.{person}.{secret}",
        .. from form in (string[])[
               "SMS_MFA", "EMAIL_OTP.mfa", "SOFTWARE_TOKEN_MFA", "SELECT_MFA_TYPE", "CUSTOM_CHALLENGE", "NEW_PASSWORD_REQUIRED",
           ]
           from way in (string[])["only-username", "only-user-id-for-srp", "both", "both-different", "remembered", "none"]
           where (form, way) != ("NEW_PASSWORD_REQUIRED", "remembered")
           select $"identity-keys.{form}.{way}",
        .. ((int[])[20, 21, 255, 256, 257, 512, 808, 859, 880, 1024, 1025, 2047, 2048, 2049, 4095, 4096]).Select(
            length => string.Create(CultureInfo.InvariantCulture, $"session-echo.echoed.{length}")),
        .. ((string[])["underscores", "hyphen", "hyphens"]).Select(end => $"session-echo.echoed.ends-in-{end}"),
        .. ((string[])["newest-of-three", "absent", "absent-after-one"]).Select(which => $"session-echo.{which}"),
        .. from chain in Chains from secret in Secrets select $"chain.{chain}.{secret}",
        .. from pair in Pairs
           from flow in pair.Flows.Split(' ')
           let way = flow == "password" ? "" : $"@{flow}"
           from id in (string[])[$"pair.{pair.Name}{way}", $"pair.{pair.Name}.secret{way}", $"pair-device.{pair.Name}{way}"]
           where !id.StartsWith("pair-device.", StringComparison.Ordinal) || !id.Contains(".DEVICE_SRP_AUTH", StringComparison.Ordinal)
           select id,
        .. from preferred in (string[])["PASSWORD", "PASSWORD_SRP"]
           from then in (string[])
           [
               "tokens", "NEW_PASSWORD_REQUIRED", "SMS_MFA", "SOFTWARE_TOKEN_MFA", "EMAIL_OTP.mfa", "SELECT_MFA_TYPE", "MFA_SETUP",
           ]
           from secret in (string[])["", ".secret"]
           select $"preferred.{preferred}.{then}{secret}",
        .. ((string[])["none-required", "one-required", "two-required", "custom-required", "nothing-known", "non-ascii-known"]).Select(
            row => $"new-password.{row}"),
        .. ((string[])["SMS_MFA", "NEW_PASSWORD_REQUIRED", "CUSTOM_CHALLENGE", "PASSWORD_VERIFIER", "SELECT_MFA_TYPE"]).Select(
            challenge => $"metadata.{challenge}"),
        .. ((string[])
            [
                "SMS_MFA.lambda", "EMAIL_OTP.mfa", "EMAIL_OTP.first-factor", "SOFTWARE_TOKEN_MFA", "MFA_SETUP", "SELECT_CHALLENGE",
                "SMS_OTP", "WEB_AUTHN", "PASSWORD", "PASSWORD_SRP", "DEVICE_SRP_AUTH",
            ]).SelectMany(form => (string[])[$"metadata.{form}", $"context-answer.{form}"]),
        .. ((string[])["SMS_MFA", "NEW_PASSWORD_REQUIRED", "CUSTOM_CHALLENGE", "PASSWORD_VERIFIER", "SELECT_MFA_TYPE"]).Select(
            challenge => $"context-answer.{challenge}"),
        .. from row in (string[])["context.start-and-answer", "resume.handed-over", "resume.handed-over.metadata",
               "resume.handed-over.context", "memory.second-sign-in",
               "memory.second-sign-in.alias", "memory.after-sign-out", "memory.second-user",
               "memory.second-user.secret", "memory.second-user.other-letter-case",
               "memory.second-user.other-letter-case.secret", "shared.second-sign-in"]
           from way in (string[])["", "@srp", "@custom", "@customSrp", "@choice"]
           select row + way,
        .. ((string[])
            [
                "SMS_MFA", "SMS_MFA.lambda", "EMAIL_OTP.mfa", "EMAIL_OTP.first-factor", "SOFTWARE_TOKEN_MFA", "SELECT_MFA_TYPE",
                "CUSTOM_CHALLENGE", "SELECT_CHALLENGE", "NEW_PASSWORD_REQUIRED", "SMS_OTP", "WEB_AUTHN",
            ]).Select(form => $"resume.{form}"),
        "shared.second-user", "shared.second-user.metadata", "shared.second-user.context",
        "metadata.of-answer", "metadata.of-refresh", "context.beside-set-up", "context.beside-refresh",
        .. from factor in (string[])["EMAIL_OTP", "SMS_OTP"] from secret in (string[])["", ".secret"] select $"sign-up.{factor}{secret}",
        .. from users in (string[])["two-users", "one-user-twice"]
           from moment in (string[])["in-turn", "overlapping"]
           from variant in (string[])["", ".secret", ".metadata", ".context", ".device", ".refresh"]
           select $"together.{users}.{moment}{variant}",
        .. ((string[])
            [
                "old-token-kept",
                "new-token-taken",
                "secret-hash.alias",
                "secret-hash.email-sub",
                "secret-hash.after-challenge",
                "device-key",
                "refused",
                "refused.UserNotFoundException",
                "refused.FeatureUnavailableInTierException",
                "lost-then-new",
                "two-at-once",
                "two-at-once.secret",
                "reused",
                "rotating.UnsupportedOperationException",
                "rotating.InvalidParameterException",
                "signed-out",
                "signed-out.500",
                "signed-out.closed",
            ])
            .Select(which => $"renew.{which}"),
        "device.confirmed", "device.out-of-refresh", "device.forgotten",
        .. ((string[])["", "@srp", "@custom", "@customSrp", "@choice"]).Select(way => $"device.confirmation-necessary{way}"),
        .. from failure in (string[])["throttled", "500", "closed", "html", "slow"]
           from secret in (string[])["", ".secret"]
           select $"renew.failed.{failure}{secret}",
        ..
            from step in (string[])["SMS_MFA", "NEW_PASSWORD_REQUIRED", "PASSWORD_VERIFIER"]
            from payload in Odd
            select $"odd-middle.{step}.{payload}",
        .. ((string[])
            [
                "CodeMismatchException",
                "ExpiredCodeException",
                "NotAuthorizedException",
                "PasswordResetRequiredException",
                "TooManyRequestsException",
                "UserNotFoundException",
            ])
            .Select(type => $"error-middle.refused.{type}"),
        .. ((string[])["wrong-code-then-right", "wrong-code-then-right.secret", "500-then-tokens", "500-for-ever"]).Select(
            which => $"error-middle.{which}"),
        .. ((string[])["", ".SOFTWARE_TOKEN_MFA", ".EMAIL_OTP.mfa", ".EMAIL_OTP.first-factor", ".SMS_OTP"]).Select(
            factor => $"error-middle.closed{factor}"),
        "error-middle.not-verified", "error-middle.wrong-answer-then-right", "error-middle.wrong-answer-then-right.secret",
        "error-middle.first-code-then-right.CodeMismatchException",
        "error-middle.first-code-then-right.EnableSoftwareTokenMFAException",
        .. ((string[])["SOFTWARE_TOKEN_MFA", "EMAIL_OTP.mfa", "EMAIL_OTP.first-factor", "SMS_OTP"]).Select(
            factor => $"error-middle.wrong-code-then-right.{factor}"),
        .. from word in (string[])
           [
               "password-accents", "password-accents-apart", "password-cyrillic", "password-han", "password-beyond-16-bits",
               "password-blank-inside", "password-signs", "name-capitals", "name-accents-apart",
           ]
           from way in (string[])["", "@srp"]
           select $"words.{word}{way}",
        .. from what in (string[])["password", "device"]
           from value in (string[])["b", "u", "s", "salt"]
           from form in (string[])["high", "odd", "short", "full"]
           select $"srp-corner.{what}.{value}-{form}",
        .. from what in (string[])["password", "device"]
           from value in (string[])["salt", "b"]
           from form in (string[])["leading-zeros", "capitals"]
           select $"srp-text.{what}.{value}-{form}",
        "srp-text.password.salt-negative",
        .. Enumerable.Range(1, 10).Select(day => string.Create(CultureInfo.InvariantCulture, $"clock.2028-01-{day:00}")),
        .. Enumerable.Range(2, 11).Select(month => string.Create(CultureInfo.InvariantCulture, $"clock.2028-{month:00}-01")),
        .. ((string[])
            [
                "2028-02-29", "2028-12-29", "2028-12-30", "2028-12-31", "2023-01-01", "2024-12-29", "2024-12-30", "2027-01-03",
            ]).Select(day => $"clock.{day}"),
        .. ((string[])
            [
                "midnight", "after-midnight", "hour-1", "noon", "hour-12", "hour-13", "before-midnight", "last-second",
                "almost-next-second",
            ]).Select(time => $"clock.{time}"),
        "clock.skew.two-hours-ahead", "clock.skew.two-hours-behind",
        "clock.device.2028-01-09", "clock.device.2028-01-10",
        "claims.updated-issuer", "claims.id-token-lifetime", "claims.unknown",
        .. from flaw in (string[])["signature", "unknown-kid", "alg-none", "alg-hs256", "issuer", "expired"]
           from token in (string[])["access-token", "id-token"]
           select $"verify.{token}.{flaw}",
        "verify.access-token.client-id", "verify.id-token.audience", "verify.swapped",
    ];
}
