using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Steps;

internal static class StepStaysWithinTheSeconds
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.StepStaysWithinTheSeconds, Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        // Where the service draws until a number stands in its corner, most of the time is its own.
        if (seen.Answer is null || seen.SignIn.Dialogue.Script.IsDear)
        {
            return false;
        }

        if (seen.Step.Elapsed.TotalSeconds > seen.Client.MaxSeconds)
        {
            findings.Add($"{seen.Place} seconds", $"at most {seen.Client.MaxSeconds}", Seen.TooLate.As("more"));
        }

        return true;
    }
}
