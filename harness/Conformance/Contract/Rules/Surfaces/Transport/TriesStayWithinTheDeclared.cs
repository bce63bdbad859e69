namespace Conformance.Contract.Rules.Surfaces.Transport;

internal static class TriesStayWithinTheDeclared
{
    public static RuleCheck<Surfacing> Rule { get; } = new(
        "SUR-TRN-002",
        "A call costs at most as many requests as the client declares.",
        Level.Must,
        Citation.DeveloperGuide("error retries and exponential backoff in AWS"),
        Check);

    private static bool Check(Surfacing surfacing, Findings findings)
    {
        if (surfacing.Requests.Count > surfacing.Client.MaxTries)
        {
            findings.Add("requests", $"at most {surfacing.Client.MaxTries}", Seen.TooMany.As(Wording.Number(surfacing.Requests.Count)));
        }

        return true;
    }
}
