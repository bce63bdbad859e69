using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Steps;

/// <summary>What holds no challenge is none.</summary>
internal static class NoChallengeIsMadeUp
{
    /// <summary>A rule for the answer with neither tokens nor a challenge, and one for what nobody can read.</summary>
    public static RuleCheck<StepSeen>[] Rules { get; } =
    [
        Of(StepStatements.NeitherIsAnError, PayloadClass.Neither),
        Of(StepStatements.UndecodableIsNoChallenge, PayloadClass.NotDecodable),
    ];

    private static RuleCheck<StepSeen> Of(Rule rule, PayloadClass sent) => new(rule, (seen, findings) =>
    {
        if (seen.Sent.Class != sent || !(seen.IsChallenged || seen.Error is not null))
        {
            return false;
        }

        if (seen.IsChallenged)
        {
            findings.Add($"{seen.Place} outcome", "an error", StepWording.Outcome(seen.Answer));
        }

        return true;
    });
}
