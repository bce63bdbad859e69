using Conformance.Corpus;

namespace Conformance.Contract.Rules.Surfaces.Errors;

internal static class OddErrorTypeArrives
{
    public static RuleCheck<Surfacing> Rule { get; } = new(
        "SUR-ERR-004",
        "The type of a service error arrives in whatever spelling SDKs know.",
        Level.Should,
        Citation.Clients("the spellings that botocore, AWS SDKs for JavaScript and .NET read"),
        Check);

    private static bool Check(Surfacing surfacing, Findings findings)
    {
        if (surfacing.Class != PayloadClass.ErrorSpelling || surfacing.Error is not { } error)
        {
            return false;
        }

        // A page in the place of an error tells no type, and so none can be lost.
        var sent = SentError.Of(surfacing.Armed.Sent);
        if (sent.Type.Length == 0)
        {
            return false;
        }

        if (!string.Equals(error.Type, sent.Type, StringComparison.Ordinal))
        {
            findings.Add("error.type", sent.Type, SentError.WrongType(error));
        }

        return true;
    }
}
