using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Requests;

internal static class AdminRequestIsSigned
{
    public static RuleCheck<SentRequest> Rule { get; } = new(RequestStatements.AdminRequestIsSigned, Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (!sent.IsAdmin)
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
