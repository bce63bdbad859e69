using Conformance.Corpus;

namespace Conformance.Contract.Rules.Steps.Outcomes;

internal static class OddValueIsNotDropped
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new("SUR-STP-015", "A value of another type or a duplicate is handed out, as itself or as its text, or is an error.", Level.Should, Citation.Inferred("a value that vanishes hides a change of the service")) { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (seen.Class != PayloadClass.WrongType || !(seen.IsChallenged || (seen.IsSignedIn && seen.HasToken)))
        {
            return false;
        }

        foreach (var difference in StepSurface.Of(seen.Answer!, seen.Client).Trace(seen.Sent).Lost)
        {
            findings.Add($"{seen.Place} {StepSurface.OwnPath(difference.Path)}", difference.Expected, difference.Actual);
        }

        return true;
    }
}
