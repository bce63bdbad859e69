using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class UsernameIsUsername
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        ResponseStatements.UsernameIsUsername,
        (exchange, findings) => ActualUsername.Judge(exchange, findings, WireNames.Username));
}
