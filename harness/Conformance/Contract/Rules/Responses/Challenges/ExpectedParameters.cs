using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Challenges;

internal static class ExpectedParameters
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-CHA-004",
        "A challenge that was never recorded carries the parameters that clients read from it.",
        Level.Should,
        Citation.Clients("DEVICE_SRP_AUTH, DEVICE_PASSWORD_VERIFIER in the SDKs; SMS_OTP like EMAIL_OTP"),
        (exchange, findings) => MissingParameters.Judge(exchange.Payload, findings, sure: false));
}
