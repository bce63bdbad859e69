namespace Conformance.Contract.Rules.Steps.Outcomes;

internal static class ForeignChallengeSurvives
{
    private const string Name = "challenge.name";

    public static RuleCheck<StepSeen> Rule { get; } = new(
        new("SUR-STP-007", "A challenge that the client does not answer arrives with its raw name, or is an error of kind unsupported.", Level.Must, Citation.ServiceModel("ChallengeNameType, which has grown from 10 to 16 names")) { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (!seen.IsForeign || !(seen.IsChallenged || seen.Error is not null))
        {
            return false;
        }

        var (path, isRight) = seen.Error is { } error
            ? ("outcome", error.Kind == "unsupported")
            : (Name, !StepSurface.IsShown(seen.Client, Name) || seen.Answer!.Challenge["name"].IsText(seen.Challenge!));
        if (!isRight)
        {
            findings.Add($"{seen.Place} {path}", $"{Wording.Name(seen.Challenge!)}, or an error of kind unsupported", StepWording.Outcome(seen.Answer));
        }

        return true;
    }
}
