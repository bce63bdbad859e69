using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class OnlyOperationsOfSignIn
{
    private static readonly string[] Known =
    [
        WireNames.AdminInitiateAuth, WireNames.AdminRespondToAuthChallenge, WireNames.InitiateAuth, WireNames.RespondToAuthChallenge,
        WireNames.AssociateSoftwareToken, WireNames.VerifySoftwareToken, WireNames.GetTokensFromRefreshToken,
    ];

    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.OnlyOperationsOfSignIn, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (sent.Operation is not { } operation)
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
