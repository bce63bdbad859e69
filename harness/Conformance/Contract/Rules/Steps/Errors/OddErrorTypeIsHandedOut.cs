using Conformance.Contract.Rules.Surfaces.Errors;
using Conformance.Corpus;

namespace Conformance.Contract.Rules.Steps.Errors;

internal static class OddErrorTypeIsHandedOut
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-ERS-003",
            "A service error ends in an error of its type in whatever spelling SDKs know.",
            Level.Should,
            Citation.Clients("the spellings that botocore, AWS SDKs for JavaScript and .NET read"))
        { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (seen.Class != PayloadClass.ErrorSpelling || !(seen.IsChallenged || seen.Error is not null))
        {
            return false;
        }

        // A page in the place of an error tells no type, and so none can be lost.
        var sent = seen.SentError!;
        if (sent.Type.Length == 0 && seen.Error is not null)
        {
            return false;
        }

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
