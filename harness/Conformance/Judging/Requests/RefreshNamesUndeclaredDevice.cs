using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Requests;

internal static class RefreshNamesUndeclaredDevice
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        RequestStatements.RefreshNamesUndeclaredDevice,
        (sent, findings) => !NewDevice.Declares(sent) && NewDevice.Judge(sent, findings));
}
