using Conformance.Contract.Catalog;
using Conformance.Judging;

namespace Conformance.Running;

/// <summary>
/// Judges a sign-in in which the client answered a question as unsupported: its fault where it declares just that, else not applicable.
/// </summary>
internal static class UnsupportedStep
{
    /// <summary>The result of the sign-in; null where every question was answered.</summary>
    public static CaseResult? Judge(SignInSeen seen, string client)
    {
        var at = seen.Steps.ToList().FindIndex(step => step.Answer is { IsUnsupported: true });
        if (at < 0)
        {
            return null;
        }

        var step = new StepSeen(seen, at);
        var rests = RestsOn.Of(step);
        if (rests.WhyWrong(step.Operation, seen.Client) is { } wrong)
        {
            return Observation.Faulty(seen.Dialogue.Armed.Case, client, wrong);
        }

        var missing = rests.Missing(seen.Client);
        return new(seen.Dialogue.Armed.Case, client, Verdict.NotApplicable, [])
        {
            Reason =
                $"the client answers {step.Operation} as unsupported: "
                + $"{(missing is null ? rests.Beyond : $"it does not declare {missing}")}",
            NotDeclared = missing is null ? NotDeclared.Nothing : NotDeclared.Case(missing),
        };
    }
}
