using Conformance.Corpus;
using Conformance.Judging;

namespace Conformance.Contract.Rules.Steps.Outcomes;

internal static class OddValueIsNotDropped
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-STP-015",
            "A value of another type or a duplicate is handed out, as itself or as its text, or is an error.",
            Level.Should,
            Citation.Inferred("a value that vanishes hides a change of the service"))
        { Since = "0.2" },
        Check);

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
