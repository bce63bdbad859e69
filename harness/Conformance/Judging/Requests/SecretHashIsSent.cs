using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class SecretHashIsSent
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.SecretHashIsSent, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!sent.Script.HasSecret || !(sent.IsInitiate || sent.IsFollowUp || sent.IsRefresh))
        {
            return false;
        }

        var isBare = sent.Operation == WireNames.GetTokensFromRefreshToken;
        var proof = isBare ? sent.Body[WireNames.ClientSecret] : sent.Parameters[WireNames.SecretHash];
        if (!proof.HasValue)
        {
            findings.Add(
                isBare ? sent.At(WireNames.ClientSecret) : sent.AtParameter(WireNames.SecretHash),
                isBare ? "the client secret" : "a hash",
                Wording.Kind(proof));
        }

        return true;
    }
}
