using Conformance.Corpus;

namespace Conformance.Contract.Rules.Steps.Outcomes;

internal static class UndecodableIsNoChallenge
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-STP-010",
            "A body that is not decodable is an error.",
            Level.Must,
            Citation.Recordings(
                "proxies and load balancers that answer with a page").ByRow("payload table: not decodable"))
        { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (seen.Class != PayloadClass.NotDecodable || !(seen.IsChallenged || seen.Error is not null))
        {
            return false;
        }

        if (seen.IsChallenged)
        {
            findings.Add($"{seen.Place} outcome", "an error", StepWording.Outcome(seen.Answer));
        }

        return true;
    }
}
