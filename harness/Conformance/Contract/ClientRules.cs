using Conformance.Contract.Rules.Requests.Challenges;
using Conformance.Contract.Rules.Requests.Contexts;
using Conformance.Contract.Rules.Requests.Hashes;
using Conformance.Contract.Rules.Requests.Metadata;
using Conformance.Contract.Rules.Requests.NewPasswords;
using Conformance.Contract.Rules.Requests.Operations;
using Conformance.Contract.Rules.Requests.Refreshes;
using Conformance.Contract.Rules.Requests.Sessions;
using Conformance.Contract.Rules.Requests.Signatures;
using Conformance.Contract.Rules.Requests.Srp;
using Conformance.Contract.Rules.Requests.Starts;
using Conformance.Contract.Rules.Requests.Tries;
using Conformance.Contract.Rules.Requests.Users;
using Conformance.Contract.Rules.Secrets;
using Conformance.Contract.Rules.Steps.Challenges;
using Conformance.Contract.Rules.Steps.Errors;
using Conformance.Contract.Rules.Steps.Outcomes;
using Conformance.Contract.Rules.Steps.Refusals;
using Conformance.Contract.Rules.Steps.States;
using Conformance.Contract.Rules.Steps.Tokens;
using Conformance.Contract.Rules.Surfaces.Bodies;
using Conformance.Contract.Rules.Surfaces.Challenges;
using Conformance.Contract.Rules.Surfaces.Errors;
using Conformance.Contract.Rules.Surfaces.Forward;
using Conformance.Contract.Rules.Surfaces.Outcomes;
using Conformance.Contract.Rules.Surfaces.Requests;
using Conformance.Contract.Rules.Surfaces.Tokens;
using Conformance.Contract.Rules.Surfaces.Transport;
using Conformance.Contract.Rules.Surfaces.Types;

namespace Conformance.Contract;

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
        TokensArrive.Rule,
        ExpiresInArrives.Rule,
        TokenTypeArrives.Rule,
        NewDeviceArrives.Rule,
        ChallengeNameArrives.Rule,
        ParametersArrive.Rule,
        AvailableChallengesArrive.Rule,
        SessionArrives.Rule,
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
        Rules.Surfaces.Transport.GoodAnswerIsEnough.Rule,
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

        AccessTokenIsHandedOut.Rule,
        IdTokenIsHandedOut.Rule,
        RefreshTokenIsHandedOut.Rule,
        TokenTypeIsHandedOut.Rule,
        ExpiresInIsHandedOut.Rule,
        OldRefreshTokenIsKept.Rule,
        NewRefreshTokenIsTaken.Rule,

        ChallengeNameIsHandedOut.Rule,
        ParametersAreHandedOut.Rule,
        SessionIsHandedOut.Rule,
        AvailableChallengesAreHandedOut.Rule,

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
        RefreshNamesDevice.Rule,
        RefreshNamesUndeclaredDevice.Rule,

        RetriesStayWithinTheDeclared.Rule,
        OnlyOperationsOfSignIn.Rule,
        RefusedIsNotAskedAgain.Rule,
        OnlyWhatWaitsIsAnswered.Rule,
        StartIsAwaited.Rule,
        Rules.Requests.Tries.GoodAnswerIsEnough.Rule,
    ];

    /// <summary>What a client lets out.</summary>
    public static RuleCheck<Disclosures>[] Secrets { get; } =
    [
        LogHasNoSecret.Rule,
        ErrorHasNoSecret.Rule,
        SecretStaysInItsMember.Rule,
        SecretIsSentInItsMember.Rule,
        CodeIsNotToldBare.Rule,
    ];
}
