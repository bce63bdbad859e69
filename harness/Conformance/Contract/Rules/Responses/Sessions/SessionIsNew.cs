using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Sessions;

internal static class SessionIsNew
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-SES-003",
        "A Session is a new one at each step.",
        Level.Must,
        Citation.ApiReference(
            "CreateUserPoolClient, AuthSessionValidity: a session token for each API request in an authentication flow").And(
                Citation.Measured("amplify-js issue 14330: a Session can be used once")),
        Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var payload = exchange.Payload;
        if (!payload.HasChallenge || exchange.PreviousSession is null || payload.Session.Kind != JsonKind.String)
        {
            return false;
        }

        if (payload.Session.IsText(exchange.PreviousSession))
        {
            findings.Add("$.Session", "another one than in the step before", Seen.Same.As($"the same, {Wording.Length(payload.Session)}"));
        }

        return true;
    }
}
