using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Dues;

internal static class SetUpSessionIsNew
{
    public static RuleCheck<StepAnswered> Rule { get; } = new(new(
        "RSP-DUE-014",
        "AssociateSoftwareToken and VerifySoftwareToken, when asked with a Session, answer a new one.",
        Level.Must,
        Citation.ApiReference("AssociateSoftwareToken; VerifySoftwareToken"))
    { Since = "0.3" }, Check);

    private static bool Check(StepAnswered step, Findings findings)
    {
        if (step.Response is not { } response
            || step.IsError
            || step.SentSession is null
            || step.Due.Kind is not (DueKind.SecretCode or DueKind.Verified))
        {
            return false;
        }

        var session = response.Root[WireNames.Session];
        if (session.Kind != JsonKind.String || session.IsText(step.SentSession))
        {
            findings.Add("$.Session", "another one than was sent", session.Kind == JsonKind.String ? Seen.Same : Wording.Kind(session));
        }

        return true;
    }
}
