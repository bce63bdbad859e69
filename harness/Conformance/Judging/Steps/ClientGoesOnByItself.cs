using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Steps;

internal static class ClientGoesOnByItself
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.ClientGoesOnByItself, Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (!seen.Sent.MetInnerChallenge || seen.Answer is null || !seen.IsMove)
        {
            return false;
        }

        if (seen.Sent.GoesOn && !seen.IsSignedIn)
        {
            findings.Add(
                $"{seen.Place} outcome",
                $"a request that answers {seen.Sent.Challenge ?? "the step before"}",
                StepWording.Outcome(seen.Answer));
        }

        return true;
    }
}
