using Conformance.Corpus;
using Conformance.Judging;

namespace Conformance.Contract.Rules.Surfaces.Errors;

internal static class ErrorIsNoSuccess
{
    public static RuleCheck<Surfacing> Rule { get; } = new(
        "SUR-ERR-003",
        "A service error is never surfaced as a success.",
        Level.Must,
        Citation.ApiReference("AdminInitiateAuth, Errors"),
        Check);

    private static bool Check(Surfacing surfacing, Findings findings)
    {
        if (surfacing.Class is not (PayloadClass.Error or PayloadClass.ErrorSpelling) || surfacing.Answer is null)
        {
            return false;
        }

        if (surfacing.HasSurface)
        {
            findings.Add("$", $"an error of type {SentError.Of(surfacing.Armed.Sent).Type}", SurfacedWords.Success(surfacing.Surface));
        }

        return true;
    }
}
