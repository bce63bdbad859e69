using Conformance.Judging;

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

        var due = $"{Wording.Name(seen.Challenge!)}, or an error of kind unsupported";
        if (seen.Error is { } error)
        {
            if (error.Kind != "unsupported")
            {
                findings.Add($"{seen.Place} outcome", due, Seen.ErrorOfKind(error.Kind).As(StepWording.Outcome(seen.Answer)));
            }

            return true;
        }

        // A name that is handed out is judged though nobody declared it; one that is neither declared nor there says nothing.
        var shown = seen.Answer!.Challenge["name"];
        var isThere = HandedOut.IsAny(shown, seen.Client);
        if (!isThere && !StepSurface.IsShown(seen.Client, Name))
        {
            return false;
        }

        if (!shown.IsText(seen.Challenge!))
        {
            findings.Add($"{seen.Place} {Name}", due, (isThere ? Seen.AnotherName : Seen.Absent).As(StepWording.Outcome(seen.Answer)));
        }

        return true;
    }
}
