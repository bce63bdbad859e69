using Conformance.Corpus;

namespace Conformance.Contract.Rules.Surfaces.Forward;

internal static class UnknownChallengeSurvives
{
    public static RuleCheck<Surfacing> Rule { get; } = new(
        "SUR-FWD-001",
        "A challenge name that is not in the model arrives as the raw name.",
        Level.Must,
        Citation.ServiceModel("ChallengeNameType, which has grown from 10 to 16 names").ByRow("payload table: unknown challenge name"),
        Check);

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
