using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Steps;

internal static class OddValueIsNotDropped
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.OddValueIsNotDropped, Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (seen.Sent.Class != PayloadClass.WrongType || !(seen.IsChallenged || (seen.IsSignedIn && seen.Sent.HasToken)))
        {
            return seen is { Sent.Class: PayloadClass.WrongType, Error: not null };
        }

        seen.Members.Report(findings, one => one is { Match: Match.Lost or Match.Worn, IsKept: false });
        return seen.Members.Comparison.Made.Count > 0;
    }
}
