using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Tries;

internal static class OnlyOperationsOfSignIn
{
    private static readonly string[] Known =
    [
        WireNames.AdminInitiateAuth, WireNames.AdminRespondToAuthChallenge, WireNames.InitiateAuth, WireNames.RespondToAuthChallenge,
        WireNames.AssociateSoftwareToken, WireNames.VerifySoftwareToken, WireNames.GetTokensFromRefreshToken,
    ];

    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-TRY-002",
            "A sign-in asks for nothing but its own operations and those that clients are known to call beside it.",
            Level.Must,
            Citation.DeveloperGuide("authentication flow"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (sent.SignIn is null || sent.Operation is not { } operation)
        {
            return false;
        }

        if (!Known.Contains(operation, StringComparer.Ordinal) && !sent.IsHelper)
        {
            findings.Add($"{sent.Place} {WireNames.Target}", "an operation of a sign-in", Seen.OtherOperation.As(Wording.Name(operation)));
        }

        return true;
    }
}
