using Conformance.Corpus;

namespace Conformance.Contract.Rules.Surfaces.Errors;

internal static class ErrorMessageArrives
{
    public static RuleCheck<Surfacing> Rule { get; } = new(
        "SUR-ERR-002",
        "The message of a service error arrives.",
        Level.Must,
        Citation.Recordings("error bodies with __type and message").ByRow("payload table: service error in the form AWS sends"),
        Check);

    // A message with other letters than those of ASCII, or with quotes, is for SUR-ERR-006.
    private static bool Check(Surfacing surfacing, Findings findings) =>
        surfacing is { Class: PayloadClass.Error, Error: { } error }
        && SentError.Of(surfacing.Armed.Sent) is var sent
        && sent.IsTelling(surfacing.Armed.Messages)
        && sent.Report(error, "error.message", findings);
}
