using Conformance.Corpus;

namespace Conformance.Contract.Rules.Steps.Errors;

internal static class OddErrorMessageIsHandedOut
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new("SUR-ERS-004", "The message of a service error is handed out in whatever spelling SDKs know.", Level.Should, Citation.Clients("the spellings that botocore, AWS SDKs for JavaScript and .NET read")) { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (seen.Class != PayloadClass.ErrorSpelling || seen.Error is not { } error || seen.SentError!.Message is not { } message)
        {
            return false;
        }

        if (!string.Equals(error.Message, message, StringComparison.Ordinal))
        {
            findings.Add($"{seen.Place} error.message", $"the message that was sent, {message.Length} characters", $"another text of {error.Message.Length} characters");
        }

        return true;
    }
}
