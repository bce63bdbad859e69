namespace Conformance.Contract.Wire;

/// <summary>The names that travel on the wire, each written once.</summary>
/// <remarks>They are literals and not <c>nameof</c>, so that a rename in C# cannot change the protocol.</remarks>
public static class WireNames
{
    /// <summary>The two operations whose responses are judged.</summary>
    public const string AdminInitiateAuth = "AdminInitiateAuth";

    /// <summary>The operation that answers a challenge of an admin flow.</summary>
    public const string AdminRespondToAuthChallenge = "AdminRespondToAuthChallenge";

    internal const string InitiateAuth = "InitiateAuth";
    internal const string RespondToAuthChallenge = "RespondToAuthChallenge";
    internal const string AssociateSoftwareToken = "AssociateSoftwareToken";
    internal const string VerifySoftwareToken = "VerifySoftwareToken";
    internal const string GetTokensFromRefreshToken = "GetTokensFromRefreshToken";

    /// <summary>What stands before the operation in <c>X-Amz-Target</c>.</summary>
    public const string TargetPrefix = "AWSCognitoIdentityProviderService.";

    internal const string Target = "X-Amz-Target";
    internal const string ContentType = "Content-Type";
    internal const string ContentLength = "Content-Length";
    internal const string ContentEncoding = "Content-Encoding";
    internal const string AmzJson = "application/x-amz-json-1.1";
    internal const string RequestId = "x-amzn-requestid";
    internal const string ErrorTypeHeader = "x-amzn-errortype";
    internal const string ErrorMessageHeader = "x-amzn-errormessage";

    internal const string AuthenticationResult = "AuthenticationResult";
    internal const string AvailableChallenges = "AvailableChallenges";
    internal const string ChallengeName = "ChallengeName";
    internal const string ChallengeParameters = "ChallengeParameters";
    internal const string Session = "Session";

    internal const string AccessToken = "AccessToken";
    internal const string ExpiresIn = "ExpiresIn";
    internal const string IdToken = "IdToken";
    internal const string NewDeviceMetadata = "NewDeviceMetadata";
    internal const string RefreshToken = "RefreshToken";
    internal const string TokenType = "TokenType";
    internal const string DeviceGroupKey = "DeviceGroupKey";
    internal const string DeviceKey = "DeviceKey";

    internal const string Username = "USERNAME";
    internal const string UserIdForSrp = "USER_ID_FOR_SRP";
    internal const string Salt = "SALT";
    internal const string SrpB = "SRP_B";
    internal const string SecretBlock = "SECRET_BLOCK";
    internal const string RequiredAttributes = "requiredAttributes";
    internal const string UserAttributes = "userAttributes";
    internal const string DeliveryMedium = "CODE_DELIVERY_DELIVERY_MEDIUM";
    internal const string DeliveryDestination = "CODE_DELIVERY_DESTINATION";
    internal const string FriendlyDeviceName = "FRIENDLY_DEVICE_NAME";
    internal const string MfasCanChoose = "MFAS_CAN_CHOOSE";
    internal const string MfasCanSetup = "MFAS_CAN_SETUP";
    internal const string CredentialRequestOptions = "CREDENTIAL_REQUEST_OPTIONS";
    internal const string DeviceKeyParameter = "DEVICE_KEY";

    internal const string UserPoolId = "UserPoolId";
    internal const string ClientId = "ClientId";
    internal const string AuthFlow = "AuthFlow";
    internal const string AuthParameters = "AuthParameters";
    internal const string ChallengeResponses = "ChallengeResponses";
    internal const string ClientMetadata = "ClientMetadata";
    internal const string ContextData = "ContextData";
    internal const string UserContextData = "UserContextData";
    internal const string AnalyticsMetadata = "AnalyticsMetadata";
    internal const string SecretCode = "SecretCode";
    internal const string Status = "Status";
    internal const string SecretHash = "SECRET_HASH";
    internal const string SrpA = "SRP_A";
    internal const string Password = "PASSWORD";
    internal const string PreferredChallenge = "PREFERRED_CHALLENGE";
    internal const string RefreshTokenParameter = "REFRESH_TOKEN";
    internal const string Answer = "ANSWER";
    internal const string NewPassword = "NEW_PASSWORD";
    internal const string Credential = "CREDENTIAL";
    internal const string ClaimSignature = "PASSWORD_CLAIM_SIGNATURE";
    internal const string ClaimSecretBlock = "PASSWORD_CLAIM_SECRET_BLOCK";
    internal const string Timestamp = "TIMESTAMP";
    internal const string ClientSecret = "ClientSecret";
    internal const string ClientSecretDescriptor = "ClientSecretDescriptor";
    internal const string ClientSecretId = "ClientSecretId";
    internal const string ClientSecrets = "ClientSecrets";
    internal const string ClientSecretValue = "ClientSecretValue";
    internal const string UserCode = "UserCode";
    internal const string FriendlyDeviceNameMember = "FriendlyDeviceName";

    internal const string ErrorType = "__type";
    internal const string ErrorCode = "code";
    internal const string ErrorMessage = "message";
    internal const string ReasonCode = "reasonCode";
}
