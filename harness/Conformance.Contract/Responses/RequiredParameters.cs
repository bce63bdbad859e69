using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class RequiredParameters
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        ResponseStatements.RequiredParameters,
        (exchange, findings) => MissingParameters.Judge(exchange.Payload, findings, sure: true));
}
