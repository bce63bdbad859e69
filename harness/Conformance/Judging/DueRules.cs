using Conformance.Contract.Catalog;
using Conformance.Judging.TokenClaims;
using Conformance.Judging.Dues;

namespace Conformance.Judging;

/// <summary>The rules that judge what a service answers in a scenario, in reading order.</summary>
internal static class DueRules
{
    /// <summary>What a service answers in a scenario, besides what each of its responses has to be.</summary>
    public static RuleCheck<StepAnswered>[] All { get; } =
    [
        EachRequestIsAnswered.Rule,
        RightRequestIsNotRefused.Rule,
        DueChallengeIsGiven.Rule,
        ChallengeIsTheDueOne.Rule,
        ChallengeCanFollow.Rule,
        DueTokensAreGiven.Rule,
        ExpectedAnswerIsGiven.Rule,
        WrongIsRefused.Rule,
        DoubtfulIsRefused.Rule,
        UnsignedIsRefused.Rule,
        .. RefusalType.Rules,
        MistakeIsNoFailure.Rule,
        AuthenticatorIsSetUp.Rule,
        SetUpSessionIsNew.Rule,
        NothingSecretIsRepeated.Rule,
        OddRequestIsNoFailure.Rule,
        WrongCodeSetsNothingUp.Rule,
        AbsentUserStaysTheSame.Rule,
        RotationIsTheClients.Rule,
        .. ClaimRules.All,
    ];
}
