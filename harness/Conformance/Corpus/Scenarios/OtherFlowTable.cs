using Conformance.Contract.Catalog;

namespace Conformance.Corpus.Scenarios;

/// <summary>The flows that take more than a password: refresh, devices, custom challenges, choice of the first factor.</summary>
internal static class OtherFlowTable
{
    private static readonly PoolSetting Choice = new(PoolKind.Plain, MfaMode.Off) { OffersChoice = true };
    private static readonly PoolSetting Triggered = new(PoolKind.Plain, MfaMode.Off) { HasTriggers = true };
    private static readonly PoolSetting Devices = new(PoolKind.Plain, MfaMode.Optional) { RemembersDevices = true };

    public static IEnumerable<Scenario> Expand() => [.. Refreshes(), .. Choices(), .. Customs(), .. DeviceSignIns()];

    private static readonly Step[] WithPasskey =
    [
        new(StepKind.Start, Dues.WebAuthn) { Flow = ChallengeCatalog.UserAuth, Choice = "WEB_AUTHN", TellsPassword = false },
        new(StepKind.Answer, Dues.TokensBehindPasskey),
    ];

    private static Setting Passkeys(MfaMode mfa) =>
        Of(new(PoolKind.Plain, mfa) { OffersChoice = true, TakesPasskeys = true }) with { HasPasskey = true };

    private static IEnumerable<Scenario> Refreshes() =>
        from pool in (PoolKind[])[PoolKind.Plain, PoolKind.Alias, PoolKind.Email]
        from hasSecret in (bool[])[false, true]
        from flow in (string[])[ChallengeCatalog.Refresh, ChallengeCatalog.RefreshAlias]
        where flow == ChallengeCatalog.Refresh || (pool == PoolKind.Plain && !hasSecret)
        select new Scenario(
            $"refresh.{pool.ToString().ToLowerInvariant()}.{(hasSecret ? "secret" : "no-secret")}"
            + (flow == ChallengeCatalog.Refresh ? "" : ".legacy-name"),
            Of(new(pool, MfaMode.Off)) with { Client = new() { HasSecret = hasSecret } },
            [new(StepKind.Start, Dues.Tokens), new(StepKind.Start, Dues.Tokens) { Flow = flow }])
        { TakesGivenUser = pool == PoolKind.Plain && !hasSecret };

    private static IEnumerable<Scenario> Choices()
    {
        var start = new Step(StepKind.Start, Dues.SelectChallenge) { Flow = ChallengeCatalog.UserAuth, TellsPassword = false };
        return
        [
            Scenario("select", start),
            Scenario("select-password", start, new(StepKind.Answer, Dues.Tokens) { Choice = "PASSWORD" }),
            Scenario(
                "select-password-srp",
                start,
                new(StepKind.Answer, Dues.PasswordVerifier) { Choice = "PASSWORD_SRP" },
                new(StepKind.Answer, Dues.Tokens)),
            Scenario(
                "password-at-once",
                start with { Due = Dues.Tokens, Choice = "PASSWORD", TellsPassword = true }) with { TakesGivenUser = true },
            Scenario(
                "srp-at-once",
                start with { Due = Dues.PasswordVerifier, Choice = "PASSWORD_SRP", TellsPassword = true },
                new(StepKind.Answer, Dues.Tokens)),
            Scenario("password", start with { Due = Dues.Password, Choice = "PASSWORD" }, new(StepKind.Answer, Dues.Tokens)),
            Scenario(
                "password-srp",
                start with { Due = Dues.PasswordSrp, Choice = "PASSWORD_SRP" },
                new(StepKind.Answer, Dues.PasswordVerifier),
                new(StepKind.Answer, Dues.Tokens)),
            Scenario("email-otp", start with { Due = Dues.EmailOtp, Choice = "EMAIL_OTP" }),
            Scenario(
                "email-otp-code",
                start with { Due = Dues.EmailOtp, Choice = "EMAIL_OTP" },
                new(StepKind.Answer, Dues.Tokens) { Needs = Supply.Code }),
            Scenario("sms-otp", start with { Due = Dues.SmsOtp, Choice = "SMS_OTP" }),
            Scenario(
                "sms-otp-code",
                start with { Due = Dues.SmsOtp, Choice = "SMS_OTP" },
                new(StepKind.Answer, Dues.Tokens) { Needs = Supply.Code }),
            Scenario(
                "web-authn",
                start with { Due = Dues.WebAuthn, Choice = "WEB_AUTHN", Needs = Supply.Passkey }) with { TakesGivenUser = true },
            new("choice.plain.passkey", Passkeys(MfaMode.Off), WithPasskey) { Since = "0.5" },
            new("choice.plain.passkey-as-mfa", Passkeys(MfaMode.On) with { Factors = Factors.Totp }, WithPasskey) { Since = "0.5" },
        ];

        static Scenario Scenario(string name, params Step[] steps) => new($"choice.plain.{name}", Of(Choice), steps);
    }

    private static IEnumerable<Scenario> Customs()
    {
        var ask = new Step(StepKind.Start, Dues.CustomChallenge) { Flow = ChallengeCatalog.Custom, TellsPassword = false };
        return
        [
            new("custom.plain.challenge", Of(Triggered), [ask]) { TakesGivenUser = true },
            new(
                "custom.plain.answer",
                Of(Triggered),
                [ask, new(StepKind.Answer, Dues.Tokens) { Needs = Supply.CustomAnswer }]) { TakesGivenUser = true },
            new(
                "custom.plain.srp",
                Of(Triggered),
                [ask with { Due = Dues.PasswordVerifier, TellsPassword = true }, new(StepKind.Answer, Dues.CustomChallenge)]),
        ];
    }

    private static IEnumerable<Scenario> DeviceSignIns()
    {
        var setting = Of(Devices) with { Factors = Factors.Totp };
        Step[] enrol =
        [
            new(StepKind.Start, Dues.SoftwareTokenMfa),
            new(StepKind.Answer, Dues.Tokens),
            new(StepKind.ConfirmDevice, Dues.Success),
            new(StepKind.RememberDevice, Dues.Success),
        ];
        return
        [
            new("device.plain.password", setting, [
                .. enrol,
                new(StepKind.Start, Dues.DeviceSrpAuth) { NamesDevice = true },
                new(StepKind.Answer, Dues.DevicePasswordVerifier),
                new(StepKind.Answer, Dues.Tokens),
            ]),
            new("device.plain.srp", setting, [
                .. enrol,
                new(StepKind.Start, Dues.PasswordVerifier) { Flow = ChallengeCatalog.UserSrp, NamesDevice = true },
                new(StepKind.Answer, Dues.DeviceBehindSrp) { NamesDevice = true },
                new(StepKind.Answer, Dues.DevicePasswordVerifier),
                new(StepKind.Answer, Dues.Tokens),
            ])
            { Since = "0.5" },
            new(
                "device.plain.refresh",
                setting,
                [.. enrol, new(StepKind.Start, Dues.Tokens) { Flow = ChallengeCatalog.Refresh, NamesDevice = true }]),
        ];
    }

    private static Setting Of(PoolSetting pool) => new(pool, new(), UserState.Confirmed);
}
