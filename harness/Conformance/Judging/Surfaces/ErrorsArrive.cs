using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Surfaces;

/// <summary>The type and the message of an error arrive as they were sent.</summary>
internal static class ErrorsArrive
{
    /// <summary>The rules for errors as they are documented.</summary>
    public static RuleCheck<Surfacing>[] Documented { get; } =
    [
        Type(SurfaceStatements.ErrorTypeArrives, PayloadClass.Error),

        // A message with other letters than those of ASCII, or with quotes, is for SUR-ERR-006.
        Message(SurfaceStatements.ErrorMessageArrives, PayloadClass.Error, IsTelling),
    ];

    /// <summary>The rules for those in another spelling, and for messages that no client can be asked to show letter by letter.</summary>
    public static RuleCheck<Surfacing>[] Odd { get; } =
    [
        Type(SurfaceStatements.OddErrorTypeArrives, PayloadClass.ErrorSpelling),
        Message(SurfaceStatements.OddErrorMessageArrives, PayloadClass.ErrorSpelling, (_, _) => true),
        Message(SurfaceStatements.OtherErrorMessageArrives, PayloadClass.Error, (seen, sent) => !IsTelling(seen, sent)),
    ];

    private static bool IsTelling(Surfacing seen, SentError sent) => sent.IsTelling(seen.Armed.Messages);

    private static RuleCheck<Surfacing> Message(Rule rule, PayloadClass spelling, Func<Surfacing, SentError, bool> isMine) => new(
        rule,
        (seen, findings) => seen.Class == spelling
            && seen.Error is { } error
            && SentError.Of(seen.Armed.Sent) is var sent
            && isMine(seen, sent)
            && sent.Report(error, "error.message", findings));

    private static RuleCheck<Surfacing> Type(Rule rule, PayloadClass spelling) => new(
        rule,
        (seen, findings) => seen.Class == spelling
            && seen.Error is { } error
            && SentError.Of(seen.Armed.Sent).ReportType(error, "error.type", findings));
}
