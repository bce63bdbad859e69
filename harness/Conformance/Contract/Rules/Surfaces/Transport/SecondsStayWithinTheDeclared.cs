namespace Conformance.Contract.Rules.Surfaces.Transport;

internal static class SecondsStayWithinTheDeclared
{
    public static RuleCheck<Surfacing> Rule { get; } = new(
        "SUR-TRN-003",
        "A call takes at most as long as the client declares.",
        Level.Must,
        Citation.DeveloperGuide("error retries and exponential backoff in AWS"),
        Check);

    private static bool Check(Surfacing surfacing, Findings findings)
    {
        if (surfacing.Answer is not null && surfacing.Elapsed.TotalSeconds > surfacing.Client.MaxSeconds)
        {
            findings.Add("seconds", $"at most {surfacing.Client.MaxSeconds}", Seen.TooLate.As("more"));
        }

        return true;
    }
}
