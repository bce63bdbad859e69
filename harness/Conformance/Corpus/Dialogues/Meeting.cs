using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.Corpus.Dialogues;

/// <summary>Where in a sign-in the payload of a call is met: in which flow, behind which challenges, and in which form.</summary>
/// <param name="Flow">The flow, in the protocol's word.</param>
/// <param name="Path">The forms of the challenges that come first; empty for an answer to the start.</param>
/// <param name="Form">The id of its form; empty for what is no challenge of the catalog.</param>
internal sealed record Meeting(string Flow, IReadOnlyList<string> Path, string Form)
{
    /// <summary>
    /// The flows in which a challenge is looked for that comes in the flow of its case at the start alone: SRP is what most clients have.
    /// </summary>
    private static readonly string[] Others = ["srp", "choice"];

    /// <summary>The errors with which one challenge alone is answered.</summary>
    private static readonly (string Error, string Form)[] StepsOfErrors =
    [
        ("InvalidPasswordException", "NEW_PASSWORD_REQUIRED"),
        ("PasswordHistoryPolicyViolationException", "NEW_PASSWORD_REQUIRED"),
        ("AliasExistsException", "NEW_PASSWORD_REQUIRED"),
        ("SoftwareTokenMFANotFoundException", "SOFTWARE_TOKEN_MFA"),
    ];

    /// <summary>Documented for the start, and seen by nobody.</summary>
    private const string NeverSeen = "ADMIN_NO_SRP_AUTH";

    private static readonly Dictionary<(string Flow, string Form), Meeting> BehindAnother = new(
        from flow in Leads.Flows
        from form in ChallengeCatalog.Forms
        let path = Leads.WayBehind(flow, form.Id)
        where path is not null
        select KeyValuePair.Create((flow, form.Id), new Meeting(flow, path, form.Id)));

    /// <summary>The meeting with what a call is answered by.</summary>
    /// <param name="one">The call.</param>
    /// <param name="challenge">The name of the challenge that it is answered by; null for none.</param>
    public static Meeting Of(Case one, string? challenge)
    {
        var isLater = one.Operation == WireNames.AdminRespondToAuthChallenge;
        var flow = FlowOf(one.AuthFlow, isLater, challenge);
        return Found(one, flow, isLater, challenge)
            ?? new(flow, isLater ? OwnStep(one) ?? Usual(flow) : [], FormsOf(one, challenge).FirstOrDefault(""));
    }

    /// <summary>
    /// True for a challenge that is known and that nothing leads to where the call is answered by it: only a client that makes calls one by
    /// one can be told it.
    /// </summary>
    public static bool IsImpossible(Case one)
    {
        var challenge = Replies.Payload(one).Challenge;
        var isLater = one.Operation == WireNames.AdminRespondToAuthChallenge;
        return one.Class is not PayloadClass.Both
            && FormsOf(one, challenge) is { Length: > 0 } forms
            && (isLater || !forms.Contains(NeverSeen))
            && Found(one, FlowOf(one.AuthFlow, isLater, challenge), isLater, challenge) is null;
    }

    private static Meeting? Found(Case one, string flow, bool isLater, string? challenge)
    {
        var forms = FormsOf(one, challenge);
        return isLater
            ? FlowsOf(one, flow).Select(word => Shortest(word, forms)).FirstOrDefault(found => found is not null)
            : Array.Find(forms, form => Leads.After(flow, flow).Any(lead => lead.Form == form)) is { } form ? new(flow, [], form) : null;
    }

    // What contradicts itself comes behind anything, so that it stays where the flow of its case has it.
    private static IEnumerable<string> FlowsOf(Case one, string flow) => one.Class == PayloadClass.Both ? [flow] : Others.Prepend(flow);

    private static Meeting? Shortest(string flow, string[] forms) => (
        from form in forms
        let found = BehindAnother.GetValueOrDefault((flow, form))
        where found is not null
        orderby found.Path.Count
        select found).FirstOrDefault();

    /// <summary>The forms in which a challenge may come: that by which the case is named, or all, those of its flow first.</summary>
    private static string[] FormsOf(Case one, string? challenge)
    {
        string[] forms =
        [
            .. ChallengeCatalog.Forms.Where(form => form.Challenge == challenge)
                .OrderBy(form => form.Flow != one.AuthFlow)
                .Select(form => form.Id),
        ];
        return Array.FindAll(forms, form => one.Id.StartsWith($"challenge.{form}.", StringComparison.Ordinal)) is { Length: > 0 } named
            ? [named.MaxBy(form => form.Length)!]
            : forms;
    }

    // SRP leads to its own proof first, so what may be answered to any step is met behind the password.
    private static string FlowOf(string authFlow, bool isLater, string? challenge) => authFlow switch
    {
        ChallengeCatalog.UserSrp when !isLater => "srp",
        ChallengeCatalog.Custom => challenge == "PASSWORD_VERIFIER" ? "customSrp" : "custom",
        ChallengeCatalog.UserAuth => "choice",
        _ => "password",
    };

    /// <summary>What an error is the answer to, where no other challenge is answered by it; null for another.</summary>
    public static string[]? OwnStep(Case one) =>
        StepsOfErrors.Where(row => one.Id.StartsWith($"error.{row.Error}.", StringComparison.Ordinal))
            .Select(row => new[] { row.Form })
            .FirstOrDefault();

    /// <summary>What comes before an answer that may come behind any step.</summary>
    private static string[] Usual(string flow) => flow switch
    {
        "choice" => ["SELECT_CHALLENGE", "EMAIL_OTP.first-factor"],
        "custom" or "customSrp" => ["CUSTOM_CHALLENGE"],
        _ => ["SMS_MFA"],
    };
}
