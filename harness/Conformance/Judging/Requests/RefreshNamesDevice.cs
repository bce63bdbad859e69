using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Requests;

internal static class RefreshNamesDevice
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        RequestStatements.RefreshNamesDevice,
        (sent, findings) => NewDevice.Declares(sent) && NewDevice.Judge(sent, findings));
}
