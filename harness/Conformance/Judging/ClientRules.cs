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
        Judging.Surfaces.WholeOrError.Both,
        Judging.Surfaces.WholeOrError.Neither,
        Judging.Surfaces.WholeOrError.Lacking,
        ConformingIsNoError.Rule,
        ClientHandsOutAnOutcome.Rule,
        OutcomeAnswersARequest.Rule,
        .. MembersArrive.Rules,
        UnknownChallengeSurvives.Rule,
        UnknownMembersAreIgnored.Rule,
        OddValueIsNoOtherValue.Rule,
        OddValueIsNotLost.Rule,
        Judging.Surfaces.WholeOrError.Lenient,
        .. ForbiddenText.Rules,
        IllFormedTextArrives.Rule,
        UndecodableIsAnError.Rule,
        .. ErrorsArrive.Documented,
        ErrorIsNoSuccess.Rule,
        .. ErrorsArrive.Odd,
        ErrorKindFits.Rule,
        ReasonCodeArrives.Rule,
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
        Judging.Steps.WholeOrError.Both,
        .. NoChallengeIsMadeUp.Rules,
        .. Judging.Steps.WholeOrError.Others,
        NothingIsMadeUp.Rule,
        OddValueIsHandedOutAsItself.Rule,
        OddValueIsNotDropped.Rule,
        .. NewCodeIsTaken.Rules,
        OnlyAVerifiedAuthenticatorIsSetUp.Rule,
        NewDeviceIsConfirmed.Rule,
        ForgottenDeviceIsLeftOut.Rule,
        ReusedTokenIsNotSentAgain.Rule,
        RefusedSessionIsClosed.Rule,
        UnreadableNumberIsADecodeError.Rule,
        StepStaysWithinTheSeconds.Rule,
        NewSecretArrives.Rule,
        .. OutcomeStandsAlone.Rules,
        RequestsCarryAValueOfTheirs.Rule,
        NothingOfAnotherIsHandedOut.Rule,

        .. NobodyIsSignedIn.Rules,

        .. MembersAreHandedOut.OfTokens,
        .. MembersAreHandedOut.OfChallenge,

        .. ErrorsAreHandedOut.Rules,

        OnlyASignInIsHeld.Rule,
        SignInIsHeld.Rule,
        TheseTokensAreHeld.Rule,
        SignOutEndsTheSignIn.Rule,
        UnheardSignOutEndsTheSignIn.Rule,
        NoSignInHoldsNoTokens.Rule,
        PassingFailureKeepsTheSignIn.Rule,
    ];

    /// <summary>What a client sends.</summary>
    public static RuleCheck<SentRequest>[] Requests { get; } = [.. Undirected(
    [
        RequestNamesOperation.Rule,
        BodyIsDeclaredAsAmzJson.Rule,
        BodyIsJsonObject.Rule,
        MembersOccurOnce.Rule,
        .. InSignIn(
        [
            NothingOfAnotherIsSent.Rule,
            NothingOfBeforeTheSignOut.Rule,
            FollowUpFitsStart.Rule,
            AdminNamesUserPool.Rule,
            RequestNamesAppClient.Rule,
            AuthFlowFitsOperation.Rule,
            AuthFlowFitsWish.Rule,
        ]),

        SdkSendsWhatItWasGiven.Rule,

        AdminRequestIsSigned.Rule,
        PublicSignatureIsRight.Rule,

        .. InSignIn(
        [
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
            SignUpSessionIsSent.Rule,

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
            RefreshCarriesMetadata.Rule,
            NoMetadataWithoutAny.Rule,

            ContextIsTold.Rule,
            AnalyticsAreTold.Rule,
            ContextStaysWithTheSignIn.Rule,

            SrpAIsInGroup.Rule,
            SecretBlockIsEchoed.Rule,
            .. Claims.Rules,
            TimestampHasForm.Rule,
            DeviceAnswerNamesDevice.Rule,
            DeviceHasFreshA.Rule,
            EachSignInHasItsA.Rule,

            NewestRefreshToken.Rule,
            .. NewDevice.Rules,
            AccessTokenOfSideCall.Rule,
            .. ConfirmedDevice.Rules,
            DeviceIsAgreedTo.Rule,

            RetriesStayWithinTheDeclared.Rule,
            OnlyOperationsOfSignIn.Rule,
            RefusedIsNotAskedAgain.Rule,
            OnlyWhatWaitsIsAnswered.Rule,
            StartIsAwaited.Rule,
            Judging.Requests.GoodAnswerIsEnough.Rule,
        ]),
    ]),
        .. RedirectedRequest.Rules,
    ];

    /// <summary>What a client lets out.</summary>
    public static RuleCheck<Disclosures>[] Secrets { get; } =
    [
        LogHasNoSecret.Rule,
        .. SecretsStay.Rules,
        CodeIsNotToldBare.Rule,
    ];

    // What follows a redirect may be of another method, without a body and at another path.
    private static IEnumerable<RuleCheck<SentRequest>> Undirected(RuleCheck<SentRequest>[] checks) => checks.Select(
        check => new RuleCheck<SentRequest>(check.Rule, (sent, findings) => !sent.IsRedirected && check.Judge(sent, findings)));

    // A call of profile sdk has nothing before it, and nobody who gave anything.
    private static IEnumerable<RuleCheck<SentRequest>> InSignIn(RuleCheck<PlayedRequest>[] checks) => checks.Select(
        check => new RuleCheck<SentRequest>(
            check.Rule, (sent, findings) => sent is PlayedRequest played && check.Judge(played, findings)));
}
