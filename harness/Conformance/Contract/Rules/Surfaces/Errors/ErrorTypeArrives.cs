using Conformance.Corpus;

namespace Conformance.Contract.Rules.Surfaces.Errors;

internal static class ErrorTypeArrives
{
    public static RuleCheck<Surfacing> Rule { get; } = new(
        "SUR-ERR-001",
        "The type of a service error arrives.",
        Level.Must,
        Citation.ApiReference("AdminInitiateAuth, Errors"),
        Check);

    private static bool Check(Surfacing surfacing, Findings findings)
    {
        if (surfacing.Class != PayloadClass.Error || surfacing.Error is not { } error)
        {
            return false;
        }

        var sent = SentError.Of(surfacing.Armed.Sent);
        if (!string.Equals(error.Type, sent.Type, StringComparison.Ordinal))
        {
            findings.Add("error.type", sent.Type, SentError.WrongType(error));
        }

        return true;
    }
}
