using Conformance.Corpus;
using Conformance.Judging;

namespace Conformance.Contract.Rules.Steps.Outcomes;

internal static class OddValueIsHandedOutAsItself
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-STP-014",
            "A value of another type, a duplicate or an other-case key is never handed out as a value that was not sent.",
            Level.Must,
            Citation.ServiceModel("the types of the 13 response members"))
        { Since = "0.2" },
        Check);

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
