using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Steps;

internal static class OddValueIsNotDropped
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.OddValueIsNotDropped, Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (seen.Class != PayloadClass.WrongType || !(seen.IsChallenged || (seen.IsSignedIn && seen.HasToken)))
        {
            return seen is { Class: PayloadClass.WrongType, Error: not null };
        }

        seen.Report(findings, one => one is { Match: Match.Lost or Match.Worn, IsKept: false });
        return seen.Comparison.Made.Count > 0;
    }
}
