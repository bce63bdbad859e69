using System.Text.RegularExpressions;
using Conformance.Contract.Catalog;

namespace Conformance.Benchmarks.Ordinary;

internal static partial class SessionRules
{
    private const int Timeout = 1000;

    public static void Judge(OrdinaryPayload payload, OrdinaryExchange exchange, List<OrdinaryFinding> findings)
    {
        if (payload.HasChallenge
            && payload.Forms.Length > 0
            && Array.TrueForAll(payload.Forms, form => form.Session == Presence.Always)
            && !payload.Session.HasValue())
        {
            findings.Add(new("RSP-SES-001", "$.Session", "absent"));
        }

        if (!payload.IsSuccess || payload.Session.Text() is not { } session)
        {
            return;
        }

        if (session.Length is < 20 or > 4096)
        {
            findings.Add(new("RSP-SES-002", "$.Session", $"{session.Length} characters"));
        }

        if (payload.HasChallenge && session == exchange.PreviousSession)
        {
            findings.Add(new("RSP-SES-003", "$.Session", "the same"));
        }

        if (!Alphabet().IsMatch(session))
        {
            findings.Add(new("RSP-SES-004", "$.Session", "another character"));
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9_-]*\z", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Alphabet();
}
