using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Steps;

internal static class UnknownMembersAreNoError
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.UnknownMembersAreNoError, Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (seen.Sent.Class != PayloadClass.UnknownMember || seen.Answer is null || !seen.IsMove || !seen.Sent.CanAnswer)
        {
            return false;
        }

        var isRight = seen.Sent.Challenge is null ? seen.IsSignedIn : seen.Error is null;
        if (!isRight)
        {
            findings.Add(
                $"{seen.Place} outcome", seen.Sent.Challenge is null ? "signed in" : "challenged", StepWording.Outcome(seen.Answer));
        }

        return true;
    }
}
