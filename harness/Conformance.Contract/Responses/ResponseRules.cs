using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

/// <summary>The rules that judge each response of a service, in reading order.</summary>
public static class ResponseRules
{
    /// <summary>What each response has to be.</summary>
    internal static RuleCheck<Exchange>[] All { get; } =
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
        .. MissingParameters.Rules,
        JsonInAString.Rule,
        ListedParameters.Rule,
        AvailableChallengesAreStrings.Rule,
        AvailableChallengesAreKnown.Rule,
        SelectChallengeOffersChoices.Rule,
        DeliveryMediumIsKnown.Rule,
        MfaTypesToSetUp.Rule,
        SecondFactorsToChoose.Rule,
        ChallengeFromOperation.Rule,
        DocumentedOnlyChallenge.Rule,

        .. ActualUsername.Rules,
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

    /// <summary>Judges a response by all of them. A rule that needs what is not known of the request does not apply.</summary>
    /// <param name="exchange">The response with what is known of the request.</param>
    /// <returns>What is wrong with it, in the order of the rules; empty where nothing is.</returns>
    public static IReadOnlyList<Finding> Judge(Exchange exchange)
    {
        var findings = new Findings();
        findings.Run(All, exchange);
        return findings.All;
    }
}
