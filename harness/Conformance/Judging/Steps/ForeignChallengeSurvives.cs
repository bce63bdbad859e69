using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Steps;

internal static class ForeignChallengeSurvives
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.ForeignChallengeSurvives, Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (!seen.Sent.IsForeign || !(seen.IsChallenged || seen.Error is not null))
        {
            return false;
        }

        if (seen.Error is not { } error)
        {
            return seen.Members.Report(findings, one => one.IsAt("ChallengeName"));
        }

        if (error.Kind != "unsupported")
        {
            findings.Add(
                $"{seen.Place} outcome",
                $"{Wording.Name(seen.Sent.Challenge!)}, or an error of kind unsupported",
                Seen.ErrorOfKind(error.Kind).As(StepWording.Outcome(seen.Answer).Told));
        }

        return true;
    }
}
