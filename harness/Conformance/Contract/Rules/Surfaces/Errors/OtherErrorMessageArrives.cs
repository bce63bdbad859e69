using Conformance.Corpus;

namespace Conformance.Contract.Rules.Surfaces.Errors;

internal static class OtherErrorMessageArrives
{
    public static RuleCheck<Surfacing> Rule { get; } = new(
        new(
            "SUR-ERR-006",
            "The message of a service error arrives with quotes and letters beyond ASCII, however they are escaped.",
            Level.Should,
            Citation.Recordings("error bodies with __type and message"))
        { Since = "0.4" },
        Check);

    private static bool Check(Surfacing surfacing, Findings findings) =>
        surfacing is { Class: PayloadClass.Error, Error: { } error }
        && SentError.Of(surfacing.Armed.Sent) is var sent
        && !sent.IsTelling(surfacing.Armed.Messages)
        && sent.Report(error, "error.message", findings);
}
