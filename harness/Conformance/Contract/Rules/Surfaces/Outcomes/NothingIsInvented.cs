using Conformance.Judging;

namespace Conformance.Contract.Rules.Surfaces.Outcomes;

internal static class NothingIsInvented
{
    public static RuleCheck<Surfacing> Rule { get; } = new(
        "SUR-OUT-007",
        "No member is surfaced that was not sent.",
        Level.Must,
        Citation.ApiReference("AdminInitiateAuth, Response Elements"),
        Check);

    private static bool Check(Surfacing surfacing, Findings findings) =>
        surfacing.JudgesMembers
            && (surfacing.Comparison.Report(findings, one => one.Match == Match.Invented) || surfacing.Comparison.Made.Count > 0);
}
