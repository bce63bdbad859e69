using Conformance.Wire;

namespace Conformance.Contract;

/// <summary>Which secrets belong where.</summary>
internal static class SecretPlaces
{
    /// <summary>The names of the secrets that a surfaced member is there to carry.</summary>
    /// <param name="path">The path of the member, as an outcome or as the API names it.</param>
    public static IReadOnlyList<string> Of(string path) => path[(path.LastIndexOf('.') + 1)..] switch
    {
        "accessToken" or WireNames.AccessToken => [WireNames.AccessToken],
        "idToken" or WireNames.IdToken => [WireNames.IdToken],
        "refreshToken" or WireNames.RefreshToken => [WireNames.RefreshToken],
        "session" or WireNames.Session => [WireNames.Session],
        WireNames.SecretBlock => [WireNames.SecretBlock],
        _ => [],
    };
}
