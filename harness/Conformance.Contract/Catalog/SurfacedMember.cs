using static Conformance.Contract.Wire.WireNames;

namespace Conformance.Contract.Catalog;

/// <summary>A member of the response, with what it is called where a client hands it out.</summary>
/// <param name="Path">Its path on the wire: <c>AuthenticationResult.IdToken</c>.</param>
/// <param name="Place">Its path where it is handed out, as findings tell it: <c>$.AuthenticationResult.IdToken</c>, or
/// <c>tokens.idToken</c>.</param>
internal sealed record SurfacedMember(string Path, string Place)
{
    /// <summary>The path of the token that an answer to a refresh may leave out.</summary>
    public const string RefreshTokenPath = $"{AuthenticationResult}.{RefreshToken}";

    /// <summary>The members of a surface of profile sdk.</summary>
    public static IReadOnlyList<SurfacedMember> OfCall { get; } = Below("");

    /// <summary>The members of the tokens of an outcome, or of a state.</summary>
    public static IReadOnlyList<SurfacedMember> OfTokens { get; } =
    [
        new($"{AuthenticationResult}.{AccessToken}", "tokens.accessToken"),
        new($"{AuthenticationResult}.{IdToken}", "tokens.idToken"),
        new(RefreshTokenPath, "tokens.refreshToken"),
        new($"{AuthenticationResult}.{TokenType}", "tokens.tokenType"),
        new($"{AuthenticationResult}.{ExpiresIn}", "tokens.expiresIn"),
    ];

    /// <summary>The members of the challenge of an outcome.</summary>
    public static IReadOnlyList<SurfacedMember> OfChallenge { get; } =
    [
        new(ChallengeName, "challenge.name"),
        new(ChallengeParameters, "challenge.parameters"),
        new(Session, "challenge.session"),
        new(AvailableChallenges, "challenge.availableChallenges"),
    ];

    /// <summary>The paths of the 13 members of the response.</summary>
    public static IReadOnlyList<string> Paths { get; } = [.. OfCall.SelectMany(member => member.Whole).Select(member => member.Path)];

    /// <summary>Its name on the wire.</summary>
    public string Name { get; private init; } = LastOf(Path);

    /// <summary>Its name where it is handed out.</summary>
    public string Own { get; private init; } = LastOf(Place);

    /// <summary>The members of a structure; empty for any other member.</summary>
    public IReadOnlyList<SurfacedMember> Members { get; init; } = [];

    /// <summary>True for ChallengeParameters, whose entries have names of their own.</summary>
    public bool IsMap => Path == ChallengeParameters;

    /// <summary>True for an entry of it.</summary>
    public bool IsEntry { get; private init; }

    private IEnumerable<SurfacedMember> Whole => Members.SelectMany(member => member.Whole).Prepend(this);

    /// <summary>An entry of a map.</summary>
    public SurfacedMember Entry(string name) => new($"{Path}.{name}", $"{Place}.{name}") { Name = name, Own = name, IsEntry = true };

    private static SurfacedMember[] Below(string path) =>
        [
            .. NamesBelow(path)
                .Select(name => path.Length == 0 ? name : $"{path}.{name}")
                .Select(inner => new SurfacedMember(inner, $"$.{inner}") { Members = Below(inner) }),
        ];

    private static string[] NamesBelow(string path) => path switch
    {
        "" => [AuthenticationResult, AvailableChallenges, ChallengeName, ChallengeParameters, Session],
        AuthenticationResult => [AccessToken, ExpiresIn, IdToken, NewDeviceMetadata, RefreshToken, TokenType],
        AuthenticationResult + "." + NewDeviceMetadata => [DeviceGroupKey, DeviceKey],
        _ => [],
    };

    private static string LastOf(string path) => path[(path.LastIndexOf('.') + 1)..];
}
