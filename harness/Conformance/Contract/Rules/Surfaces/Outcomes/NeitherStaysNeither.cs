using Conformance.Corpus;

namespace Conformance.Contract.Rules.Surfaces.Outcomes;

internal static class NeitherStaysNeither
{
    public static RuleCheck<Surfacing> Rule { get; } = new(
        "SUR-OUT-002",
        "A response without tokens and without a challenge surfaces neither, or is an error.",
        Level.Must,
        Citation.ApiReference("AdminInitiateAuth, AuthenticationResult"),
        Check);

    private static bool Check(Surfacing surfacing, Findings findings) =>
        surfacing.Class is PayloadClass.Neither && (surfacing.ReportWhole(findings) || surfacing.HasSurface);
}
