using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class SecretHashIsOverUsername
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.SecretHashIsOverUsername, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!sent.Script.HasSecret || !(sent.IsStart || sent.IsFollowUp)
            || sent.Parameters[WireNames.SecretHash] is not { Kind: JsonKind.String } hash
            || sent.Parameters[WireNames.Username] is not { Kind: JsonKind.String } username)
        {
            return false;
        }

        if (HashNames.Explain(hash.Text, (Seen.OverActualUsername.As("the USERNAME of the request"), username.Text), sent) is { } why)
        {
            findings.Add(sent.AtParameter(WireNames.SecretHash), "the hash of the USERNAME of the request", why);
        }

        return true;
    }
}
