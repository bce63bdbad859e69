using Conformance.Corpus;

namespace Conformance.Reports.Saved;

/// <summary>Causes as they are saved.</summary>
internal static class SavingCauses
{
    /// <summary>The causes of failures first, then of warnings.</summary>
    /// <param name="causes">What was found.</param>
    /// <param name="repeat">The command that repeats a case.</param>
    public static IReadOnlyList<SavedCause> Of(FoundCauses causes, Func<string, string> repeat) =>
    [
        .. causes.Failed.Concat(causes.Warned).Select(cause => new SavedCause
        {
            Verdict = CaseFile.Spell(cause.Verdict),
            Rule = cause.Cause?.Rule,
            Level = cause.Level is { } level ? CaseFile.Spell(level) : null,
            Statement = cause.Example?.Rule.Statement,
            Place = cause.Cause?.Place,
            Seen = cause.Cause?.Seen,
            Expected = cause.Example?.Expected,
            Actual = cause.Example?.Actual,
            Reason = cause.Reason,
            Cases = cause.Cases,
            Repeat = repeat(cause.Cases[0]),
        }),
    ];
}
