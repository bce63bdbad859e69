using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Challenges;

internal static class RequiredParameters
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-CHA-003",
        "A challenge carries the parameters that a documented or observed form of it always has.",
        Level.Must,
        Citation.ApiReference("AdminInitiateAuth, ChallengeName").And(Citation.Recordings("parameters of each challenge")),
        (exchange, findings) => MissingParameters.Judge(exchange.Payload, findings, sure: true));
}
