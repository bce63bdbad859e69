using Conformance.Contract.Catalog;
using Conformance.Corpus;

namespace Conformance.Running;

/// <summary>Says of the results of a client why they prove nothing.</summary>
internal static class Unproven
{
    /// <summary>Why; null when they prove something.</summary>
    /// <param name="selected">The selected cases that are for the client.</param>
    /// <param name="results">Their results.</param>
    /// <param name="requirements">By what they were judged.</param>
    public static string? Why(IReadOnlyCollection<Case> selected, IReadOnlyCollection<CaseResult> results, RequirementSet requirements) =>
        results.All(result => result.Verdict == Verdict.NotApplicable) ? "no case was applicable"
        : requirements.HasSince(Voids.RefusalsAlone)
            && selected.Any(IsRight)
            && results.All(result => result.Verdict == Verdict.NotApplicable || !IsRight(result.Case))
            ? "no case with a right answer was applicable, and a client that refuses everything passes the others"
        : null;

    // Every other payload may be refused with an error.
    private static bool IsRight(Case one) => one.Class is PayloadClass.Tokens or PayloadClass.Challenge or PayloadClass.UnknownMember;
}
