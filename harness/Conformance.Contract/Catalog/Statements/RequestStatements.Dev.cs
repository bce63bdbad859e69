namespace Conformance.Contract.Catalog.Statements;

/// <summary>The rules of what a client calls beside a sign-in.</summary>
internal static partial class RequestStatements
{
    public static Rule AccessTokenOfSideCall { get; } = Rule.Must(
        "REQ-SID-001", "0.5",
        "AccessToken in a call beside a sign-in is the newest access token, neither the ID token nor an older one.",
        Citation.ApiReference("ConfirmDevice, AssociateSoftwareToken, GlobalSignOut and others, AccessToken"));

    public static Rule ConfirmedKeyIsTheNewOne { get; } = Rule.Must(
        "REQ-DEV-001", "0.5",
        "DeviceKey in ConfirmDevice is the key of the new device, if the client declares that it remembers devices.",
        Citation.ApiReference("ConfirmDevice, DeviceKey"));

    public static Rule VerifierHasForm { get; } = Rule.Must(
        "REQ-DEV-002", "0.5",
        "Salt and PasswordVerifier in ConfirmDevice are base64 of positive numbers, with a zero byte in front where the top bit is set, "
            + "and the verifier is less than N, if the client declares that it remembers devices.",
        Citation.Measured("Amazon.Extensions.CognitoAuthentication issues 44 and 46: a negative number is refused")
            .ByRow("paths, devices: a must for a client that declares device"));

    public static Rule NothingOfBeforeTheSignOut { get; } = Rule.Must(
        "REQ-MEM-001", "0.5",
        "After a sign-out, a sign-in with the same memory sends nothing of the one before but the device: no token, Session, "
            + "code or ClientMetadata.",
        Citation.ApiReference("RevokeToken, GlobalSignOut").ByRow("paths, devices: a must"));

    public static Rule DeviceIsAgreedTo { get; } = Rule.Should(
        "REQ-DEV-003", "0.5",
        "A later sign-in names no device for which UserConfirmationNecessary came and UpdateDeviceStatus was not called.",
        Citation.ApiReference("ConfirmDevice, UserConfirmationNecessary"));
}
