using Conformance.Corpus;

namespace Conformance.Contract.Rules.Steps.Outcomes;

internal static class UnknownMembersAreNoError
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-STP-006",
            "A conforming answer with members that are not in the model is not an error.",
            Level.Must,
            Citation.ServiceModel("history: the response has gained members in 2024 and 2025"))
        { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (seen.Class != PayloadClass.UnknownMember || seen.Answer is null || !seen.IsMove || !seen.CanAnswer)
        {
            return false;
        }

        var isRight = seen.Challenge is null ? seen.IsSignedIn : seen.Error is null;
        if (!isRight)
        {
            findings.Add($"{seen.Place} outcome", seen.Challenge is null ? "signed in" : "challenged", StepWording.Outcome(seen.Answer));
        }

        return true;
    }
}
