namespace Conformance.Contract.Rules.Surfaces.Outcomes;

internal static class ClientHandsOutAnOutcome
{
    public static RuleCheck<Surfacing> Rule { get; } = new(
        "SUR-OUT-005",
        "A client that was answered hands its caller an outcome within its own time limit.",
        Level.Must,
        Citation.ServiceModel("an operation has an output or one of its errors"),
        Check);

    private static bool Check(Surfacing surfacing, Findings findings)
    {
        if (surfacing.Answer is null)
        {
            findings.Add("outcome", "a surface or an error", Seen.Nothing.As(surfacing.Silence ?? "nothing"));
        }

        return true;
    }
}
