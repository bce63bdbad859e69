using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class NoHashWithoutSecret
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.NoHashWithoutSecret, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (sent.Script.HasSecret || !(sent.IsInitiate || sent.IsFollowUp))
        {
            return false;
        }

        if (sent.Parameters[WireNames.SecretHash].HasValue)
        {
            findings.Add(sent.AtParameter(WireNames.SecretHash), "absent", Seen.There);
        }

        return true;
    }
}
