using Conformance.Corpus;
using Conformance.Subjects;

namespace Conformance.Contract.Rules.Steps.States;

internal static class TheseTokensAreHeld
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-STA-003",
            "The client holds exactly the tokens that were sent.",
            Level.Must,
            Citation.ServiceModel("AuthenticationResultType"))
        { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (seen.Operation != AttemptQuestion.StateOperation || seen.Answer is not { HoldsSignIn: true } answer
            || seen.MoveBefore is not { IsSignedIn: true, Class: PayloadClass.Tokens } move)
        {
            return false;
        }

        return move.Compare(answer.Tokens).Report(findings, _ => true, $"{seen.Place} ");
    }
}
