using Conformance.Contract.Wire;

namespace Conformance.RuleSuite;

/// <summary>What a response has that no finding may tell.</summary>
internal static class ResponseSecrets
{
    private static readonly string[] Names =
    [
        "Session", "AccessToken", "IdToken", "RefreshToken", "DeviceKey", "DeviceGroupKey", "USERNAME", "USER_ID_FOR_SRP", "SALT", "SRP_B",
        "SECRET_BLOCK", "CODE_DELIVERY_DESTINATION", "userAttributes", "requiredAttributes", "CREDENTIAL_REQUEST_OPTIONS", "SESSION",
        "message",
    ];

    public static IReadOnlyList<string> In(JsonValue parent) =>
    [
        .. from child in parent.Children.ToList()
           from secret in (IEnumerable<string>)[.. Names.Any(child.IsNamed) ? (string[])[child.Text] : [], .. In(child)]
           select secret,
    ];
}
