using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Steps;

internal static class OddValueIsHandedOutAsItself
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.OddValueIsHandedOutAsItself, Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (seen.Class != PayloadClass.WrongType || !(seen.IsChallenged || (seen.IsSignedIn && seen.HasToken)))
        {
            return false;
        }

        seen.Report(findings, one => one is { Match: Match.Another or Match.Invented, IsKept: false });
        return seen.Comparison.Made.Count > 0;
    }
}
