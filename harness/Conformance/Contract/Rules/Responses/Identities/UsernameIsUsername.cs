using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Identities;

internal static class UsernameIsUsername
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-IDN-002",
        "USERNAME is the actual username, even when the user typed an alias.",
        Level.Must,
        Citation.Recordings("CUSTOM_CHALLENGE of AdminInitiateAuth")
            .On("2026-05-14")
            .And(Citation.Recordings("CUSTOM_CHALLENGE, amplify-js issue 12887").On("2024-01")),
        (exchange, findings) => ActualUsername.Judge(exchange, findings, WireNames.Username));
}
