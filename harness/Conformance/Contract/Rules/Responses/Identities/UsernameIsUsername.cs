using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Identities;

internal static class UsernameIsUsername
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-IDN-002",
        "USERNAME is the actual username, even when the user typed an alias.",
        Level.Must,
        Citation.Recordings("PASSWORD_VERIFIER, CUSTOM_CHALLENGE"),
        (exchange, findings) => ActualUsername.Judge(exchange, findings, WireNames.Username));
}
