using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class ExpectedParameters
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        ResponseStatements.ExpectedParameters,
        (exchange, findings) => MissingParameters.Judge(exchange.Payload, findings, sure: false));
}
