using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;
using Conformance.Subjects;

namespace Conformance.Judging.Steps;

internal static class PassingFailureKeepsTheSignIn
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.PassingFailureKeepsTheSignIn, Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (seen.Operation != AttemptQuestion.StateOperation
            || seen.Answer is not { } held
            || seen.MoveBefore is not { IsRefresh: true, Error: not null, MoveBefore: { IsSignedIn: true } signedIn } failed
            || !IsPassing(failed.Sent))
        {
            return false;
        }

        if (held.HoldsSignIn)
        {
            signedIn.Members.Compare(held.Tokens).Report(findings, _ => true, $"{seen.Place} ");
        }
        else
        {
            findings.Add(seen.Place, "signed in, by the tokens from before", StepWording.Outcome(held));
        }

        return true;
    }

    private static bool IsPassing(SentAnswer sent) =>
        sent.Class is PayloadClass.Transport or PayloadClass.NotDecodable
        || sent is { Class: PayloadClass.Error, Error.Type: "TooManyRequestsException" };
}
