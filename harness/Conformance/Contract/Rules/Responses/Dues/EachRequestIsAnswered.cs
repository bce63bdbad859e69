namespace Conformance.Contract.Rules.Responses.Dues;

internal static class EachRequestIsAnswered
{
    public static RuleCheck<StepAnswered> Rule { get; } = new(new(
        "RSP-DUE-001",
        "Each request is answered with an HTTP response.",
        Level.Must,
        Citation.Rfc(9112, "section 9.2"))
    { Since = "0.3" }, Check);

    private static bool Check(StepAnswered step, Findings findings)
    {
        if (step.Response is null)
        {
            findings.Add("response", "an HTTP response", Seen.Nothing.As(step.Silence ?? "nothing"));
        }

        return true;
    }
}
