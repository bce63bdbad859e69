using Conformance.Corpus;

namespace Conformance.Contract.Rules.Surfaces.Errors;

internal static class OddErrorMessageArrives
{
    public static RuleCheck<Surfacing> Rule { get; } = new(
        "SUR-ERR-005",
        "The message of a service error arrives in whatever spelling SDKs know.",
        Level.Should,
        Citation.Clients("the spellings that botocore, AWS SDKs for JavaScript and .NET read"),
        Check);

    private static bool Check(Surfacing surfacing, Findings findings)
    {
        if (surfacing.Class != PayloadClass.ErrorSpelling || surfacing.Error is not { } error)
        {
            return false;
        }

        var sent = SentError.Of(surfacing.Armed.Sent);
        if (sent.Message is { } message && !string.Equals(error.Message, message, StringComparison.Ordinal))
        {
            findings.Add("error.message", $"the message that was sent, {message.Length} characters", $"another text of {error.Message.Length} characters");
        }

        return true;
    }
}
