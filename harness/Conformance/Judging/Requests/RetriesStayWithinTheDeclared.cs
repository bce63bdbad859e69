using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Replay;

namespace Conformance.Judging.Requests;

internal static class RetriesStayWithinTheDeclared
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.RetriesStayWithinTheDeclared, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (sent.IsHelper)
        {
            return false;
        }

        // Told once, at the first try that is one too many. Who starts anew behind a refused answer tries another request.
        var tries = 1 + sent.EarlierInStep.Where(one => one.Turn != Played.BesideTheScript)
            .Reverse()
            .TakeWhile(one => !Attempts.Succeeded(one) && RequestOperation.Of(one.Request) == sent.Operation)
            .Count();
        if (tries == sent.Client.MaxTries + 1)
        {
            findings.Add($"{sent.Place} tries", $"at most {Wording.Number(sent.Client.MaxTries)}", Seen.TooMany.As(Wording.Number(tries)));
        }

        return true;
    }
}
