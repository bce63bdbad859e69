namespace Conformance.Contract.Rules.Steps.Outcomes;

internal static class ForeignChallengeSurvives
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-STP-007",
            "A challenge that the client does not answer arrives with its raw name, or is an error of kind unsupported.",
            Level.Must,
            Citation.ServiceModel("ChallengeNameType, which has grown from 10 to 16 names"))
        { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (!seen.IsForeign || !(seen.IsChallenged || seen.Error is not null))
        {
            return false;
        }

        if (seen.Error is not { } error)
        {
            return seen.Report(findings, one => one.IsAt("ChallengeName"));
        }

        if (error.Kind != "unsupported")
        {
            findings.Add(
                $"{seen.Place} outcome",
                $"{Wording.Name(seen.Challenge!)}, or an error of kind unsupported",
                Seen.ErrorOfKind(error.Kind).As(StepWording.Outcome(seen.Answer).Told));
        }

        return true;
    }
}
