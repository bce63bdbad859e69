using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class SessionLength
{
    internal const int Shortest = 20;

    // The service model says 2048; the API reference of AdminInitiateAuth is newer and says 4096.
    internal const int Longest = 4096;

    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.SessionLength, Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var payload = exchange.Payload;
        if (!payload.IsSuccess || payload.Session.Kind != JsonKind.String)
        {
            return false;
        }

        var length = payload.Session.CharacterCount;
        if (length is < Shortest or > Longest)
        {
            findings.Add("$.Session", $"{Shortest} to {Longest} characters", Seen.OtherLength.As(Wording.Count(length, "character")));
        }

        return true;
    }
}
