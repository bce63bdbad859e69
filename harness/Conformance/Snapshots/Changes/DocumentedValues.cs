using Conformance.Contract.Catalog;
using Conformance.Contract.Responses;
using Conformance.Contract.Wire;

namespace Conformance.Snapshots.Changes;

/// <summary>The values that the contract documents for a member, asked of the places where it says so.</summary>
internal static class DocumentedValues
{
    /// <summary>True and false for a value within and outside of its documented set; null for a member that has none.</summary>
    public static bool? Has(Place place, JsonValue value) => value.Kind != JsonKind.String ? null
        : place.Name == WireNames.TokenType ? value.IsText(TokenTypeIsBearer.Only)
        : place.Name == WireNames.DeliveryMedium ? value.IsText(DeliveryMediumIsKnown.Sms) || value.IsText(DeliveryMediumIsKnown.Email)
        : Placeholder.Read(value.Text) is { } placeholder ? Has(placeholder)
        : null;

    /// <summary>True for a challenge name of the service model, which grows: another one is new and not wrong.</summary>
    public static bool IsChallenge(string name) => ChallengeCatalog.Names.Contains(name, StringComparer.Ordinal);

    private static bool? Has(Placeholder placeholder) => placeholder.Kind switch
    {
        "session" => placeholder.Form == "session" && placeholder.Length is >= SessionLength.Shortest and <= SessionLength.Longest,
        "access token" or "id token" => placeholder.Form.EndsWith($", {TokenParts.Signed} parts", StringComparison.Ordinal),
        "refresh token" => placeholder.Form.EndsWith($", {TokenParts.Encrypted} parts", StringComparison.Ordinal),
        "secret block" => placeholder.Form.EndsWith(", base64", StringComparison.Ordinal),
        "hex" or "upper-case hex" or "device key" => true,
        "no hex" or "odd device key" => false,
        _ => null,
    };
}
