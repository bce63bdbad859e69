using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Dues;

internal static class SetUpSessionIsNew
{
    public static RuleCheck<StepAnswered> Rule { get; } = new(DueStatements.SetUpSessionIsNew, Check);

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
