using Conformance.Contract.Rules.Requests.Challenges;
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
using Conformance.Contract.Rules.Responses.Challenges;
using Conformance.Contract.Rules.Responses.Dues;
using Conformance.Contract.Rules.Responses.Envelopes;
using Conformance.Contract.Rules.Responses.Faults;
using Conformance.Contract.Rules.Responses.Identities;
using Conformance.Contract.Rules.Responses.Outcomes;
using Conformance.Contract.Rules.Responses.Sessions;
using Conformance.Contract.Rules.Responses.Srp;
using Conformance.Contract.Rules.Responses.Tokens;
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
using Conformance.Contract.Rules.Surfaces.Tokens;
using Conformance.Contract.Rules.Surfaces.Transport;
using Conformance.Contract.Rules.Surfaces.Types;
using Conformance.Wire;

namespace Conformance.Contract;

/// <summary>The rules, in reading order. This list is the only registry.</summary>
public static class Rulebook
{
    internal static RuleCheck<Exchange>[] Responses { get; } =
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

    internal static RuleCheck<Surfacing>[] Surfaces { get; } =
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
        FaultEndsInErrorOrGoodAnswer.Rule,
        TriesStayWithinTheDeclared.Rule,
        SecondsStayWithinTheDeclared.Rule,
    ];

    /// <summary>What a client of profile wrapper makes of the answers, step by step.</summary>
    internal static RuleCheck<StepSeen>[] Steps { get; } =
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

        BothSignNobodyIn.Rule,
        NeitherSignsNobodyIn.Rule,
        ChallengeSignsNobodyIn.Rule,
        UnknownChallengeSignsNobodyIn.Rule,
        NoTokenSignsNobodyIn.Rule,
        UndecodableSignsNobodyIn.Rule,
        ErrorSignsNobodyIn.Rule,
        OddErrorSignsNobodyIn.Rule,
        TransportFaultSignsNobodyIn.Rule,

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

        OnlyASignInIsHeld.Rule,
        SignInIsHeld.Rule,
        TheseTokensAreHeld.Rule,
        SignOutEndsTheSignIn.Rule,
    ];

    /// <summary>What a client sends.</summary>
    internal static RuleCheck<SentRequest>[] Requests { get; } =
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

        SrpAIsInGroup.Rule,
        SecretBlockIsEchoed.Rule,
        PasswordProofIsRight.Rule,
        DeviceProofIsRight.Rule,
        TimestampHasForm.Rule,
        DeviceAnswerNamesDevice.Rule,
        DeviceHasFreshA.Rule,

        NewestRefreshToken.Rule,
        RefreshNamesDevice.Rule,

        RetriesStayWithinTheDeclared.Rule,
        OnlyOperationsOfSignIn.Rule,
        RefusedIsNotAskedAgain.Rule,
        OnlyWhatWaitsIsAnswered.Rule,
    ];

    /// <summary>What a client lets out.</summary>
    internal static RuleCheck<Disclosures>[] Secrets { get; } =
    [
        LogHasNoSecret.Rule,
        ErrorHasNoSecret.Rule,
        SecretStaysInItsMember.Rule,
    ];

    /// <summary>What a service answers in a scenario, besides what each of its responses has to be.</summary>
    internal static RuleCheck<StepAnswered>[] Dues { get; } =
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

    /// <summary>Every rule's sentence, level and citation.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. Responses.Select(check => check.Rule),
        .. Dues.Select(check => check.Rule),
        .. Surfaces.Select(check => check.Rule),
        .. Steps.Select(check => check.Rule),
        .. Requests.Select(check => check.Rule),
        .. Secrets.Select(check => check.Rule),
    ];
}
