using Conformance.Contract.Rules.Surfaces.Errors;
using Conformance.Corpus;

namespace Conformance.Contract.Rules.Steps.Errors;

internal static class ErrorTypeIsHandedOut
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-ERS-001",
            "A service error ends in an error of its type.",
            Level.Must,
            Citation.ApiReference("AdminInitiateAuth, Errors"))
        { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (seen.Class != PayloadClass.Error || !(seen.IsChallenged || seen.Error is not null))
        {
            return false;
        }

        var sent = seen.SentError!;
        if (seen.Error is not { } error)
        {
            findings.Add($"{seen.Place} outcome", $"an error of type {sent.Type}", StepWording.Outcome(seen.Answer));
        }
        else if (!string.Equals(error.Type, sent.Type, StringComparison.Ordinal))
        {
            findings.Add($"{seen.Place} error.type", sent.Type, SentError.WrongType(error));
        }

        return true;
    }
}
