using Conformance.Contract.Wire;
using Conformance.Corpus.Dialogues;
using Conformance.Replay;

namespace Conformance.RuleSuite.Requests;

/// <summary>What a right client knows of a sign-in: read from the answers alone.</summary>
internal sealed class SignInState(Person person)
{
    private readonly List<string?> sessions = [];
    private readonly List<string> refreshTokens = [];
    private readonly List<string> accessTokens = [];

    /// <summary>The name for the next follow-up.</summary>
    public string Name { get; private set; } = person.Typed;

    /// <summary>The challenge that waits.</summary>
    public string? Challenge { get; private set; }

    /// <summary>Its parameters.</summary>
    public JsonValue Parameters { get; private set; }

    /// <summary>The Session of the latest answer that was no error.</summary>
    public string? Session { get; private set; }

    /// <summary>The key of the device that came with tokens.</summary>
    public string? NewDevice { get; private set; }

    /// <summary>The Sessions by answer, counted from 1.</summary>
    public string? SessionOf(int answer) => sessions[answer - 1];

    /// <summary>The RefreshTokens as they came, counted from 1; 0 for the newest.</summary>
    public string RefreshToken(int number) => number == 0 ? refreshTokens[^1] : refreshTokens[number - 1];

    /// <summary>The AccessTokens as they came, counted from 1; 0 for the newest.</summary>
    public string AccessToken(int number) => number == 0 ? accessTokens[^1] : accessTokens[number - 1];

    /// <summary>True when tokens came.</summary>
    public bool HasSignedIn => accessTokens.Count > 0;

    /// <summary>The newest IdToken.</summary>
    public string? IdToken { get; private set; }

    /// <summary>Learns from an answer.</summary>
    public void Hear(Played played)
    {
        var root = played.Response.Root;
        sessions.Add(Text(root[WireNames.Session]));
        if (played.Response.Status != 200 || played.Turn == Played.BesideTheScript)
        {
            return;
        }

        Session = sessions[^1];
        if (Text(root[WireNames.ChallengeName]) is { } challenge)
        {
            Challenge = challenge;
            Parameters = root[WireNames.ChallengeParameters];
            Name = Text(Parameters[WireNames.Username]) ?? Text(Parameters[WireNames.UserIdForSrp]) ?? Name;
        }

        var result = root[WireNames.AuthenticationResult];
        NewDevice = Text(result[WireNames.NewDeviceMetadata][WireNames.DeviceKey]) ?? NewDevice;
        IdToken = Text(result[WireNames.IdToken]) ?? IdToken;
        if (Text(result[WireNames.AccessToken]) is { } access)
        {
            accessTokens.Add(access);
        }

        if (Text(result[WireNames.RefreshToken]) is { } token)
        {
            refreshTokens.Add(token);
        }
    }

    private static string? Text(JsonValue value) => value.Kind == JsonKind.String ? value.Text : null;
}
