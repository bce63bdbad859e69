using Conformance.Corpus;

namespace Conformance.Contract.Rules.Surfaces.Outcomes;

internal static class BothArriveOrError
{
    public static RuleCheck<Surfacing> Rule { get; } = new(
        "SUR-OUT-001",
        "Tokens that come with a challenge are surfaced together with it, or the response is an error.",
        Level.Must,
        Citation.ApiReference("AdminInitiateAuth, AuthenticationResult"),
        Check);

    private static bool Check(Surfacing surfacing, Findings findings) =>
        surfacing.Class is PayloadClass.Both && surfacing.ReportWhole(findings);
}
