using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Steps;

internal static class OddValueIsHandedOutAsItself
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.OddValueIsHandedOutAsItself, Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (seen.Sent.Class != PayloadClass.WrongType || !(seen.IsChallenged || (seen.IsSignedIn && seen.Sent.HasToken)))
        {
            return false;
        }

        seen.Members.Report(findings, one => one is { Match: Match.Another or Match.Invented, IsKept: false });
        return seen.Members.Comparison.Made.Count > 0;
    }
}
