using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class PublicSignatureIsRight
{
    public static RuleCheck<SentRequest> Rule { get; } = new(RequestStatements.PublicSignatureIsRight, Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (sent.Operation is null || sent.IsAdmin || sent.Received.Headers.Find("Authorization") is null)
        {
            return false;
        }

        foreach (var fault in Signature.Faults(sent))
        {
            findings.Add($"{sent.Place} {fault.Part}", fault.Expected, Signature.Of(fault));
        }

        return true;
    }
}
