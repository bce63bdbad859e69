using Conformance.Corpus;

namespace Conformance.Contract.Rules.Steps.Errors;

internal static class OddErrorMessageIsHandedOut
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-ERS-004",
            "The message of a service error is handed out in whatever spelling SDKs know.",
            Level.Should,
            Citation.Clients("the spellings that botocore, AWS SDKs for JavaScript and .NET read"))
        { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings) =>
        seen is { Class: PayloadClass.ErrorSpelling, Error: { } error, SentError: { } sent }
        && sent.Report(error, $"{seen.Place} error.message", findings);
}
