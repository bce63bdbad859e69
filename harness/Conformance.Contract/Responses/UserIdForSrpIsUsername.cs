using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class UserIdForSrpIsUsername
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        ResponseStatements.UserIdForSrpIsUsername,
        (exchange, findings) => ActualUsername.Judge(exchange, findings, WireNames.UserIdForSrp));
}
