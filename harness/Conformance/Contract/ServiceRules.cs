using Conformance.Contract.Rules.Responses.Challenges;
using Conformance.Contract.Rules.Responses.Dues;
using Conformance.Contract.Rules.Responses.Envelopes;
using Conformance.Contract.Rules.Responses.Faults;
using Conformance.Contract.Rules.Responses.Identities;
using Conformance.Contract.Rules.Responses.Outcomes;
using Conformance.Contract.Rules.Responses.Sessions;
using Conformance.Contract.Rules.Responses.Srp;
using Conformance.Contract.Rules.Responses.Tokens;
using Conformance.Wire;

namespace Conformance.Contract;

/// <summary>The rules that judge a service, in reading order.</summary>
internal static class ServiceRules
{
    /// <summary>What each response has to be.</summary>
    public static RuleCheck<Exchange>[] Responses { get; } =
    [
        TokensOrChallenge.Rule,
        NeverNeither.Rule,
        TokensWithoutSession.Rule,
        TokensWithoutParameters.Rule,
        ValuelessMembersLeftOut.Rule,
        ChallengeWithParameters.Rule,
        MemberTypes.Rule,

        KnownChallengeName.Rule,
        ParameterValuesAreStrings.Rule,
        RequiredParameters.Rule,
        ExpectedParameters.Rule,
        JsonInAString.Rule,
        ListedParameters.Rule,
        AvailableChallengesAreStrings.Rule,
        AvailableChallengesAreKnown.Rule,
        SelectChallengeOffersChoices.Rule,
        DeliveryMediumIsKnown.Rule,
        MfaTypesToSetUp.Rule,
        ChallengeFromOperation.Rule,
        DocumentedOnlyChallenge.Rule,

        UserIdForSrpIsUsername.Rule,
        UsernameIsUsername.Rule,
        IdentityFromInitiate.Rule,

        SessionPresent.Rule,
        SessionLength.Rule,
        SessionIsNew.Rule,
        SessionAlphabet.Rule,

        AccessTokenPresent.Rule,
        IdTokenPresent.Rule,
        ExpiresInPositive.Rule,
        TokenTypeIsBearer.Rule,
        TokenAlphabet.Rule,
        TokenParts.Rule,
        RefreshWithoutRefreshToken.Rule,
        SignInWithRefreshToken.Rule,
        DeviceKeyForm.Rule,
        DeviceGroupKeyPresent.Rule,

        SaltIsHex.Rule,
        SrpBIsInGroup.Rule,
        SecretBlockIsBase64.Rule,
        LowerCaseHex.Rule,

        SuccessHasStatus200.Rule,
        ContentTypeIsAmzJson.Rule,
        RequestIdPresent.Rule,
        BodyIsObject.Rule,
        NamesOccurOnce.Rule,
        NoByteOrderMark.Rule,
        OnlyModelledMembers.Rule,
        ContentEncodingIsTrue.Rule,
        ContentLengthIsTrue.Rule,

        TypePresent.Rule,
        TypeIsBare.Rule,
        TypeIsDocumented.Rule,
        MessagePresent.Rule,
        HeaderNamesType.Rule,
        StatusOfError.Rule,
    ];

    /// <summary>What a service answers in a scenario, besides what each of its responses has to be.</summary>
    public static RuleCheck<StepAnswered>[] Dues { get; } =
    [
        EachRequestIsAnswered.Rule,
        RightRequestIsNotRefused.Rule,
        DueChallengeIsGiven.Rule,
        ChallengeIsTheDueOne.Rule,
        DueTokensAreGiven.Rule,
        ExpectedAnswerIsGiven.Rule,
        WrongIsRefused.Rule,
        DoubtfulIsRefused.Rule,
        UnsignedIsRefused.Rule,
        RefusalHasItsType.Rule,
        RefusalHasTheLikelyType.Rule,
        MistakeIsNoFailure.Rule,
        AuthenticatorIsSetUp.Rule,
        SetUpSessionIsNew.Rule,
    ];
}
