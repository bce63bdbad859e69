using Conformance.Corpus;

namespace Conformance.Contract.Rules.Steps.Refusals;

internal static class UndecodableSignsNobodyIn
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-NSI-006",
            "A body that is not decodable signs nobody in.",
            Level.Must,
            Citation.Recordings(
                "proxies and load balancers that answer with a page").ByRow("payload table: not decodable"))
        { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings) =>
        seen.ForbidSignIn(findings, seen.Class == PayloadClass.NotDecodable);
}
