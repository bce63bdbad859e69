using Conformance.Corpus;

namespace Conformance.Contract.Rules.Steps.Errors;

internal static class OtherErrorMessageIsHandedOut
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-ERS-005",
            "The message of a service error is handed out with quotes and letters beyond ASCII, however they are escaped.",
            Level.Should,
            Citation.Recordings("error bodies with __type and message"))
        { Since = "0.4" },
        Check);

    private static bool Check(StepSeen seen, Findings findings) =>
        seen is { Class: PayloadClass.Error, Error: { } error, SentError: { } sent }
        && !sent.IsTelling(seen.SignIn.Dialogue.Armed.Messages)
        && sent.Report(error, $"{seen.Place} error.message", findings);
}
