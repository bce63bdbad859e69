namespace Conformance.Contract.Rules.Responses.Dues;

internal static class RightRequestIsNotRefused
{
    public static RuleCheck<StepAnswered> Rule { get; } = new(new(
        "RSP-DUE-002",
        "Who asks rightly and answers what was asked is not refused.",
        Level.Must,
        Citation.ApiReference("AdminInitiateAuth; AdminRespondToAuthChallenge"))
    { Since = "0.3" }, Check);

    private static bool Check(StepAnswered step, Findings findings)
    {
        if (step.Response is null || step.Due.Kind == DueKind.Refusal || step.Due.Level != Level.Must)
        {
            return false;
        }

        if (step.IsError)
        {
            findings.Add("response", step.Due.Words, step.Seen);
        }

        return true;
    }
}
