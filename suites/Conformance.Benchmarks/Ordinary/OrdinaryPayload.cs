using System.Text.Json;
using Conformance.Contract.Catalog;

namespace Conformance.Benchmarks.Ordinary;

/// <summary>A response as one would take it apart by hand: each member looked up once on a <see cref="JsonElement"/>.</summary>
internal sealed class OrdinaryPayload
{
    private static readonly Dictionary<string, ChallengeForm[]> FormsByName = ChallengeCatalog.Forms
        .GroupBy(form => form.Challenge, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    public OrdinaryPayload(JsonElement body, int status)
    {
        Root = body.ValueKind == JsonValueKind.Object ? body : default;
        Result = Root.Member("AuthenticationResult");
        Challenge = Root.Member("ChallengeName");
        Parameters = Root.Member("ChallengeParameters");
        Session = Root.Member("Session");
        Available = Root.Member("AvailableChallenges");
        AccessToken = Result.Member("AccessToken");
        IdToken = Result.Member("IdToken");
        RefreshToken = Result.Member("RefreshToken");
        ExpiresIn = Result.Member("ExpiresIn");
        TokenType = Result.Member("TokenType");
        NewDevice = Result.Member("NewDeviceMetadata");
        DeviceKey = NewDevice.Member("DeviceKey");
        DeviceGroupKey = NewDevice.Member("DeviceGroupKey");

        ErrorType = Result.HasValue() || Challenge.HasValue() ? default : Root.Member("__type");
        IsFault = status >= 400 || ErrorType.HasValue();
        IsSuccess = !IsFault && Root.ValueKind == JsonValueKind.Object;
        HasChallenge = IsSuccess && Challenge.HasValue();
        HasTokens = IsSuccess && Result.ValueKind == JsonValueKind.Object && !Result.IsEmpty();
        HasResult = HasTokens || (HasChallenge && Result.ValueKind == JsonValueKind.Object);
        ChallengeName = Challenge.Text();
        Forms = ChallengeName is not null && FormsByName.TryGetValue(ChallengeName, out var forms) ? forms : [];
    }

    public JsonElement Root { get; }

    public JsonElement Result { get; }

    public JsonElement Challenge { get; }

    public JsonElement Parameters { get; }

    /// <summary>The same with each copy of a parameter that is there twice: readers differ in which of them they take.</summary>
    public JsonElement AllParameters { get; set; }

    public JsonElement Session { get; }

    public JsonElement Available { get; }

    public JsonElement AccessToken { get; }

    public JsonElement IdToken { get; }

    public JsonElement RefreshToken { get; }

    public JsonElement ExpiresIn { get; }

    public JsonElement TokenType { get; }

    public JsonElement NewDevice { get; }

    public JsonElement DeviceKey { get; }

    public JsonElement DeviceGroupKey { get; }

    public JsonElement ErrorType { get; }

    public string? ChallengeName { get; }

    public ChallengeForm[] Forms { get; }

    public bool IsFault { get; }

    public bool IsSuccess { get; }

    public bool HasTokens { get; }

    public bool HasResult { get; }

    public bool HasChallenge { get; }

    public static bool IsKnown(string challenge) => FormsByName.ContainsKey(challenge);

    /// <summary>A parameter, when the catalog lists it for the challenge.</summary>
    public JsonElement Parameter(string name) =>
        HasChallenge && Array.Exists(Forms, form => form.Find(name) is not null) ? Parameters.Member(name) : default;
}
