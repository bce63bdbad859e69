namespace Conformance.Contract.Catalog;

/// <summary>A step of a sign-in that can follow another.</summary>
/// <param name="After">What is answered before: the id of a form, or the word of a flow for its start.</param>
/// <param name="Form">The id of the form that comes.</param>
/// <param name="Basis">How sure that is.</param>
internal sealed record Lead(string After, string Form, Basis Basis);

/// <summary>
/// Which challenge can follow which, as data. Pairs that are not in it do not exist: nobody documents or has seen them. Tokens are not in
/// it, since they can end every path but that of a device, SELECT_MFA_TYPE and SELECT_CHALLENGE.
/// </summary>
internal static class Leads
{
    /// <summary>The starts, by the words of the driver protocol.</summary>
    public static IReadOnlyList<string> Flows { get; } = ["password", "srp", "custom", "customSrp", "choice"];

    /// <summary>The words of the flows that an AuthFlow can be.</summary>
    public static IReadOnlyList<string> FlowsOf(string authFlow) => authFlow switch
    {
        ChallengeCatalog.AdminPassword or ChallengeCatalog.AdminNoSrp or ChallengeCatalog.UserPassword => ["password"],
        ChallengeCatalog.UserSrp => ["srp"],
        ChallengeCatalog.Custom => ["custom", "customSrp"],
        ChallengeCatalog.UserAuth => ["choice"],
        _ => [],
    };

    private static readonly (string Form, Basis Basis)[] BehindPassword =
    [
        ("NEW_PASSWORD_REQUIRED", Basis.Observed),
        ("SMS_MFA", Basis.Observed),
        ("SOFTWARE_TOKEN_MFA", Basis.Observed),
        ("EMAIL_OTP.mfa", Basis.Documented),
        ("SELECT_MFA_TYPE", Basis.Documented),
        ("MFA_SETUP", Basis.Observed),
        ("DEVICE_SRP_AUTH", Basis.Measured),
    ];

    // Where a human answered before, that a device is asked for is known from sources of clients alone.
    private static readonly (string Form, Basis Basis) DeviceBehindHuman = ("DEVICE_SRP_AUTH", Basis.Source);

    private static readonly (string Form, Basis Basis)[] BehindAnsweredPassword =
        [.. BehindPassword.Where(lead => lead.Form != DeviceBehindHuman.Form), DeviceBehindHuman];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Lead> All { get; } =
    [
        .. Of("password", BehindPassword),
        .. Of("srp", ("PASSWORD_VERIFIER", Basis.Observed)),
        .. Of("custom", ("CUSTOM_CHALLENGE", Basis.Observed)),
        .. Of("customSrp", ("PASSWORD_VERIFIER", Basis.Documented)),
        .. Of(
            "choice",
            ("SELECT_CHALLENGE", Basis.Documented),
            ("EMAIL_OTP.first-factor", Basis.Documented),
            ("SMS_OTP", Basis.Documented),
            ("WEB_AUTHN", Basis.Documented),
            ("PASSWORD", Basis.Documented),
            ("PASSWORD_SRP", Basis.Documented)),
        .. Of("PASSWORD", BehindAnsweredPassword),
        .. Of("PASSWORD_SRP", ("PASSWORD_VERIFIER", Basis.Observed)),
        .. Of("PASSWORD_VERIFIER", [.. BehindPassword, ("CUSTOM_CHALLENGE", Basis.Observed)]),
        .. Of(
            "NEW_PASSWORD_REQUIRED",
            ("SMS_MFA", Basis.Observed),
            ("SOFTWARE_TOKEN_MFA", Basis.Observed),
            ("EMAIL_OTP.mfa", Basis.Observed),
            ("SELECT_MFA_TYPE", Basis.Observed),
            ("MFA_SETUP", Basis.Observed),
            DeviceBehindHuman),
        .. Of("SMS_MFA", DeviceBehindHuman),
        .. Of("SOFTWARE_TOKEN_MFA", DeviceBehindHuman),
        .. Of(
            "SELECT_MFA_TYPE",
            ("SMS_MFA", Basis.Documented),
            ("SOFTWARE_TOKEN_MFA", Basis.Documented),
            ("EMAIL_OTP.mfa", Basis.Documented)),
        .. Of("DEVICE_SRP_AUTH", ("DEVICE_PASSWORD_VERIFIER", Basis.Measured)),
        .. Of(
            "SELECT_CHALLENGE",
            [
                ("EMAIL_OTP.first-factor", Basis.Documented),
                ("SMS_OTP", Basis.Documented),
                ("WEB_AUTHN", Basis.Documented),
                ("PASSWORD_VERIFIER", Basis.Documented),
                .. BehindAnsweredPassword,
            ]),
        .. Of(
            "CUSTOM_CHALLENGE",
            ("CUSTOM_CHALLENGE", Basis.Documented),
            ("SELECT_MFA_TYPE", Basis.Observed),
            ("SMS_MFA.lambda", Basis.Observed),
            ("SOFTWARE_TOKEN_MFA", Basis.Observed),
            DeviceBehindHuman),
    ];

    /// <summary>
    /// What can follow in a flow. Only CUSTOM_AUTH goes on from the proof of the password to a custom challenge, and to nothing else;
    /// behind a choice, which is a human's answer, that a device is asked for is less sure than behind SRP alone.
    /// </summary>
    /// <param name="flow">The flow.</param>
    /// <param name="after">The id of a form, or the flow itself for its start.</param>
    public static IEnumerable<Lead> After(string flow, string after) =>
        from lead in All
        where lead.After == after
            && (after != "PASSWORD_VERIFIER" || (lead.Form == "CUSTOM_CHALLENGE") == (flow == "customSrp"))
        select after == "PASSWORD_VERIFIER" && flow == "choice" && lead.Form == DeviceBehindHuman.Form
            ? lead with { Basis = DeviceBehindHuman.Basis }
            : lead;

    /// <summary>The shortest way to a form in a flow, itself left out; null where the flow does not lead there.</summary>
    public static IReadOnlyList<string>? WayTo(string flow, string form) => Ways(flow, form).FirstOrDefault();

    /// <summary>
    /// The shortest way to a form behind another one; null where it comes at the start alone, or where sources of clients alone know it.
    /// </summary>
    public static IReadOnlyList<string>? WayBehind(string flow, string form) =>
        Ways(flow, form, lead => lead.Basis != Basis.Source).FirstOrDefault(way => way.Count > 0);

    /// <summary>The ways to a form in a flow, the shortest first, each without the form itself.</summary>
    private static IEnumerable<IReadOnlyList<string>> Ways(string flow, string form, Func<Lead, bool>? isTaken = null)
    {
        List<IReadOnlyList<string>> ways = [[]];
        for (var at = 0; at < ways.Count; at++)
        {
            foreach (var lead in After(flow, ways[at].LastOrDefault(flow)).Where(isTaken ?? (_ => true)))
            {
                if (lead.Form == form)
                {
                    yield return ways[at];
                }

                if (!ways.Any(way => way.Contains(lead.Form, StringComparer.Ordinal)))
                {
                    ways.Add([.. ways[at], lead.Form]);
                }
            }
        }
    }

    private static IEnumerable<Lead> Of(string after, params (string Form, Basis Basis)[] leads) =>
        leads.Select(lead => new Lead(after, lead.Form, lead.Basis));
}
