using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Replay;

namespace Conformance.Judging.Requests;

internal static class RefusedIsNotAskedAgain
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.RefusedIsNotAskedAgain, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (sent.IsHelper)
        {
            return false;
        }

        // Told once a step.
        var before = sent.EarlierInStep.Where(one => one.Turn != Played.BesideTheScript).ToList();
        if (before.Count > 0 && Attempts.IsRefused(before[^1]) && !before.SkipLast(1).Any(Attempts.IsRefused)
            && !Attempts.MayBeMissed(sent, before[^1]))
        {
            findings.Add(sent.Place, "none, after NotAuthorizedException", Seen.Request.As(sent.Operation ?? "a request"));
        }

        return before.Count > 0;
    }
}
