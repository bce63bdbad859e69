using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

/// <summary>Compares a parameter with the username in the pool, letter for letter.</summary>
internal static class ActualUsername
{
    /// <summary>A rule for each parameter that names it.</summary>
    public static RuleCheck<Exchange>[] Rules { get; } =
    [
        new(ResponseStatements.UserIdForSrpIsUsername, (exchange, findings) => Judge(exchange, findings, WireNames.UserIdForSrp)),
        new(ResponseStatements.UsernameIsUsername, (exchange, findings) => Judge(exchange, findings, WireNames.Username)),
    ];

    private static bool Judge(Exchange exchange, Findings findings, string key)
    {
        var payload = exchange.Payload;
        if (!payload.HasChallenge || exchange.Username is null || payload.Parameters.Kind != JsonKind.Object)
        {
            return false;
        }

        var name = payload.Parameters[key];
        if (name.Kind != JsonKind.String)
        {
            return false;
        }

        // A username may be an e-mail address or a phone number, so it is never shown.
        if (!name.IsText(exchange.Username))
        {
            var isTyped = exchange.Typed is { } typed && name.IsText(typed);
            findings.Add(
                $"$.ChallengeParameters.{key}",
                "the actual username",
                isTyped ? Seen.Alias.As("the alias that was typed") : Seen.AnotherName.As($"another name, {Wording.Length(name)}"));
        }

        return true;
    }
}
