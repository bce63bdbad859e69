using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Identities;

internal static class UserIdForSrpIsUsername
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-IDN-001",
        "USER_ID_FOR_SRP is the actual username, even when the user typed an alias.",
        Level.Must,
        Citation.ApiReference("AdminInitiateAuth, ChallengeParameters"),
        (exchange, findings) => ActualUsername.Judge(exchange, findings, WireNames.UserIdForSrp));
}
