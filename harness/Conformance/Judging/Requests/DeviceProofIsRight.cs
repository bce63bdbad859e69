using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Requests;

internal static class DeviceProofIsRight
{
    public static RuleCheck<SentRequest> Rule { get; } = new(RequestStatements.DeviceProofIsRight, Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        return Claims.Judge(sent, Claims.Device, findings);
    }
}
