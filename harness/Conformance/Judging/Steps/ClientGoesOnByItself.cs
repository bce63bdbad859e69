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

        // What cannot be read may be an error.
        if (seen.Sent is { GoesOn: true, IsUnprovable: false } && !seen.IsSignedIn)
        {
            findings.Add(
                $"{seen.Place} outcome",
                $"a request that answers {seen.Sent.Challenge ?? "the step before"}",
                StepWording.Outcome(seen.Answer));
        }

        return true;
    }
}
