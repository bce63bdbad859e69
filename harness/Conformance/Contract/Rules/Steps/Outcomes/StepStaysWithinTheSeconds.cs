namespace Conformance.Contract.Rules.Steps.Outcomes;

internal static class StepStaysWithinTheSeconds
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-STP-017",
            "A step takes at most as long as the client declares.",
            Level.Must,
            Citation.DeveloperGuide("error retries and exponential backoff in AWS"))
        { Since = "0.2" },
        Check);

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
