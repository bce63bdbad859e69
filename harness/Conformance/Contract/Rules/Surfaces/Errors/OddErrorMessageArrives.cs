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

    private static bool Check(Surfacing surfacing, Findings findings) =>
        surfacing is { Class: PayloadClass.ErrorSpelling, Error: { } error }
        && SentError.Of(surfacing.Armed.Sent).Report(error, "error.message", findings);
}
