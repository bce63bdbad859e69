using Conformance.Corpus;

namespace Conformance.Contract.Rules.Steps.Errors;

internal static class ErrorMessageIsHandedOut
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-ERS-002",
            "The message of a service error is handed out.",
            Level.Must,
            Citation.Recordings("error bodies with __type and message").ByRow(
                "payload table: service error in the form AWS sends"))
        { Since = "0.2" },
        Check);

    // A message with other letters than those of ASCII, or with quotes, is for SUR-ERS-005.
    private static bool Check(StepSeen seen, Findings findings) =>
        seen is { Class: PayloadClass.Error, Error: { } error, SentError: { } sent }
        && sent.IsTelling(seen.SignIn.Dialogue.Armed.Messages)
        && sent.Report(error, $"{seen.Place} error.message", findings);
}
