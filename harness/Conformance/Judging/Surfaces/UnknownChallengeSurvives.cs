using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Surfaces;

internal static class UnknownChallengeSurvives
{
    public static RuleCheck<Surfacing> Rule { get; } = new(SurfaceStatements.UnknownChallengeSurvives, Check);

    private static bool Check(Surfacing surfacing, Findings findings)
    {
        if (surfacing.Class != PayloadClass.UnknownChallenge || surfacing.Answer is null)
        {
            return false;
        }

        if (surfacing.Error is { } error)
        {
            findings.Add("$.ChallengeName", "the raw name", StepWording.Error(error, $"type {error.Type}"));
            return true;
        }

        return surfacing.ReportMembers(findings, one => one.IsAt("ChallengeName"));
    }
}
