using Conformance.Contract.Catalog;
using Conformance.Judging.Requests;
using Conformance.Judging.Secrets;
using Conformance.Judging.Steps;
using Conformance.Judging.Surfaces;

namespace Conformance.Judging;

/// <summary>The rules that judge a client, in reading order.</summary>
internal static class ClientRules
{
    /// <summary>What a client of profile sdk makes of a response.</summary>
    public static RuleCheck<Surfacing>[] Surfaces { get; } =
    [
        BothArriveOrError.Rule,
        NeitherStaysNeither.Rule,
        LackingArrivesOrError.Rule,
        ConformingIsNoError.Rule,
        ClientHandsOutAnOutcome.Rule,
        OutcomeAnswersARequest.Rule,
        NothingIsInvented.Rule,
        .. MembersArrive.Rules,
        ActualUsernameArrives.Rule,
        UnknownChallengeSurvives.Rule,
        UnknownMembersAreIgnored.Rule,
        OddValueIsNoOtherValue.Rule,
        OddValueIsNotLost.Rule,
        LenientArrivesOrError.Rule,
        UndecodableIsAnError.Rule,
        ErrorTypeArrives.Rule,
        ErrorMessageArrives.Rule,
        ErrorIsNoSuccess.Rule,
        OddErrorTypeArrives.Rule,
        OddErrorMessageArrives.Rule,
        OtherErrorMessageArrives.Rule,
        FaultEndsInErrorOrGoodAnswer.Rule,
        TriesStayWithinTheDeclared.Rule,
        SecondsStayWithinTheDeclared.Rule,
        Judging.Surfaces.GoodAnswerIsEnough.Rule,
        RequestIdArrives.Rule,
    ];

    /// <summary>What a client of profile wrapper makes of the answers, step by step.</summary>
    public static RuleCheck<StepSeen>[] Steps { get; } =
    [
        StepHandsOutAnOutcome.Rule,
        OutcomeFollowsAnAnswer.Rule,
        ChallengeIsNoError.Rule,
        TokensSignIn.Rule,
        ClientGoesOnByItself.Rule,
        UnknownMembersAreNoError.Rule,
        ForeignChallengeSurvives.Rule,
        BothArriveAsTheChallengeOrError.Rule,
        NeitherIsAnError.Rule,
        UndecodableIsNoChallenge.Rule,
        LenientBodyArrivesOrError.Rule,
        TransportFaultEndsInErrorOrGoodAnswer.Rule,
        NothingIsMadeUp.Rule,
        OddValueIsHandedOutAsItself.Rule,
        OddValueIsNotDropped.Rule,
        NewCodeIsTaken.Rule,
        StepStaysWithinTheSeconds.Rule,
        NewSecretArrives.Rule,
        ChallengedHasNoTokens.Rule,
        ErrorHasNoTokens.Rule,
        ChallengeComesAsTheOutcome.Rule,
        RequestsCarryAValueOfTheirs.Rule,

        BothSignNobodyIn.Rule,
        NeitherSignsNobodyIn.Rule,
        ChallengeSignsNobodyIn.Rule,
        UnknownChallengeSignsNobodyIn.Rule,
        NoTokenSignsNobodyIn.Rule,
        UndecodableSignsNobodyIn.Rule,
        ErrorSignsNobodyIn.Rule,
        OddErrorSignsNobodyIn.Rule,
        TransportFaultSignsNobodyIn.Rule,
        FalseTokensSignNobodyIn.Rule,

        .. MembersAreHandedOut.OfTokens,
        NewRefreshTokenIsTaken.Rule,
        .. MembersAreHandedOut.OfChallenge,

        ErrorTypeIsHandedOut.Rule,
        ErrorMessageIsHandedOut.Rule,
        OddErrorTypeIsHandedOut.Rule,
        OddErrorMessageIsHandedOut.Rule,
        OtherErrorMessageIsHandedOut.Rule,

        OnlyASignInIsHeld.Rule,
        SignInIsHeld.Rule,
        TheseTokensAreHeld.Rule,
        SignOutEndsTheSignIn.Rule,
        NoSignInHoldsNoTokens.Rule,
    ];

    /// <summary>What a client sends.</summary>
    public static RuleCheck<SentRequest>[] Requests { get; } =
    [
        RequestNamesOperation.Rule,
        BodyIsDeclaredAsAmzJson.Rule,
        BodyIsJsonObject.Rule,
        MembersOccurOnce.Rule,
        FollowUpFitsStart.Rule,
        AdminNamesUserPool.Rule,
        RequestNamesAppClient.Rule,
        AuthFlowFitsOperation.Rule,
        AuthFlowFitsWish.Rule,
        SdkSendsWhatItWasGiven.Rule,

        AdminRequestIsSigned.Rule,
        PublicSignatureIsRight.Rule,

        StartNamesTypedUser.Rule,
        PasswordAsTyped.Rule,
        SrpStartKeepsPassword.Rule,
        SrpStartHasSrpA.Rule,
        PreferenceIsTold.Rule,
        RememberedDeviceIsTold.Rule,
        CustomSrpIsTold.Rule,
        ParametersAreStrings.Rule,
        UnknownParameterIsLeftOut.Rule,

        FollowUpNamesActualUser.Rule,
        ActualUserIsRemembered.Rule,
        TypedUserWhereNoneIsNamed.Rule,
        UsernameBeforeUserId.Rule,
        FollowUpHasUsername.Rule,

        SecretHashIsSent.Rule,
        SecretHashIsOverUsername.Rule,
        RefreshHashIsOverActualUsername.Rule,
        NoHashWithoutSecret.Rule,

        SessionIsEchoed.Rule,
        SessionIsSent.Rule,
        NoSessionWhereNoneCame.Rule,
        SessionIsNeverEmpty.Rule,
        SessionStandsAtTop.Rule,

        ChallengeNameIsTheWaitingOne.Rule,
        AnswerKeysAreThere.Rule,
        ResponsesAreStrings.Rule,
        UnknownResponseIsLeftOut.Rule,
        CodeAsTyped.Rule,
        NewPasswordAsTyped.Rule,
        AnswerAsGiven.Rule,
        CredentialAsGiven.Rule,
        DeviceNameAsGiven.Rule,
        NoForeignKeys.Rule,
        AnsweredPasswordAsTyped.Rule,

        AttributesAreFlatKeys.Rule,
        OnlyRequiredAttributes.Rule,
        RequiredAttributesAsGiven.Rule,

        MetadataIsSent.Rule,
        MetadataIsRepeated.Rule,
        MetadataIsUnchanged.Rule,
        NoMetadataWithoutAny.Rule,

        ContextIsTold.Rule,

        SrpAIsInGroup.Rule,
        SecretBlockIsEchoed.Rule,
        PasswordProofIsRight.Rule,
        DeviceProofIsRight.Rule,
        TimestampHasForm.Rule,
        DeviceAnswerNamesDevice.Rule,
        DeviceHasFreshA.Rule,

        NewestRefreshToken.Rule,
        .. NewDevice.Rules,

        RetriesStayWithinTheDeclared.Rule,
        OnlyOperationsOfSignIn.Rule,
        RefusedIsNotAskedAgain.Rule,
        OnlyWhatWaitsIsAnswered.Rule,
        StartIsAwaited.Rule,
        Judging.Requests.GoodAnswerIsEnough.Rule,
    ];

    /// <summary>What a client lets out.</summary>
    public static RuleCheck<Disclosures>[] Secrets { get; } =
    [
        LogHasNoSecret.Rule,
        .. SecretsStay.Rules,
        CodeIsNotToldBare.Rule,
    ];
}
