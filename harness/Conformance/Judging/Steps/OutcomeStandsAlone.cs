using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;
using Conformance.Subjects;

namespace Conformance.Judging.Steps;

/// <summary>Nothing of another outcome is handed out beside an outcome.</summary>
internal static class OutcomeStandsAlone
{
    /// <summary>No tokens beside a challenge or an error, and no challenge beside tokens or an error.</summary>
    public static RuleCheck<StepSeen>[] Rules { get; } =
    [
        Of(StepStatements.ChallengedHasNoTokens, seen => seen.IsChallenged, "tokens", "tokens", answer => answer.Tokens),
        Of(StepStatements.ErrorHasNoTokens, seen => seen.Error is not null, "tokens", "tokens", answer => answer.Tokens),
        Of(
            StepStatements.ChallengeComesAsTheOutcome,
            seen => seen.IsSignedIn || seen.Error is not null,
            "challenge",
            "a challenge",
            answer => answer.Challenge),
    ];

    private static RuleCheck<StepSeen> Of(
        Rule rule, Func<StepSeen, bool> applies, string member, string told, Func<AttemptAnswer, JsonValue> other) =>
        new(rule, (seen, findings) =>
        {
            if (!applies(seen))
            {
                return false;
            }

            if (HandedOut.IsAny(other(seen.Answer!), seen.Client))
            {
                var outcome = seen.IsChallenged ? "challenged" : seen.IsSignedIn ? "signed in" : "an error";
                findings.Add($"{seen.Place} {member}", "absent", Seen.Beside(told, outcome));
            }

            return true;
        });
}
