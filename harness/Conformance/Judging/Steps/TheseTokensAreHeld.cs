using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;
using Conformance.Subjects;

namespace Conformance.Judging.Steps;

internal static class TheseTokensAreHeld
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.TheseTokensAreHeld, Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (seen.Operation != AttemptQuestion.StateOperation || seen.Answer is not { HoldsSignIn: true } answer
            || seen.MoveBefore is not { IsSignedIn: true, Sent.Class: PayloadClass.Tokens } move)
        {
            return false;
        }

        // Of two that came in the same moment either may have come last.
        if (move.Step.IsAtOnce && move.MoveBefore is { IsSignedIn: true } twin
            && twin.Members.Compare(answer.Tokens).Made.All(one => one.Match == Match.Same))
        {
            return true;
        }

        return move.Members.Compare(answer.Tokens).Report(findings, _ => true, $"{seen.Place} ");
    }
}
