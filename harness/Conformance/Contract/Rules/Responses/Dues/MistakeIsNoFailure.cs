namespace Conformance.Contract.Rules.Responses.Dues;

internal static class MistakeIsNoFailure
{
    public static RuleCheck<StepAnswered> Rule { get; } = new(new(
        "RSP-DUE-012",
        "A mistake of the client is not answered as a failure of the service, with a status of 500 or above.",
        Level.Must,
        Citation.ApiReference("Common Errors"))
    { Since = "0.3" }, Check);

    private static bool Check(StepAnswered step, Findings findings)
    {
        if (step.Response is not { } response || step.Due.Kind != DueKind.Refusal || !step.IsError)
        {
            return false;
        }

        if (response.Status >= 500)
        {
            findings.Add("status", "below 500", Seen.Failure.As(Wording.Number(response.Status)));
        }

        return true;
    }
}
