using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using static Conformance.Contract.Wire.WireNames;

namespace Conformance.Contract.Responses;

/// <summary>The parts of a response that the response rules speak of, found in one pass per response.</summary>
internal sealed class Payload
{
    private readonly JsonValue result;
    private readonly JsonValue challenge;
    private readonly JsonValue parameters;
    private readonly JsonValue session;
    private readonly JsonValue available;
    private readonly JsonValue accessToken;
    private readonly JsonValue idToken;
    private readonly JsonValue refreshToken;
    private readonly JsonValue expiresIn;
    private readonly JsonValue tokenType;
    private readonly JsonValue newDevice;
    private readonly JsonValue deviceKey;
    private readonly JsonValue deviceGroupKey;

    public Payload(Response response)
    {
        Root = response.Root;
        foreach (var member in Root.Children)
        {
            Count(member, Is(ref result, member, AuthenticationResult)
                || Is(ref challenge, member, ChallengeName)
                || Is(ref parameters, member, ChallengeParameters)
                || Is(ref session, member, WireNames.Session)
                || Is(ref available, member, AvailableChallenges));
        }

        foreach (var member in result.Children)
        {
            Count(member, Is(ref accessToken, member, WireNames.AccessToken)
                || Is(ref expiresIn, member, WireNames.ExpiresIn)
                || Is(ref idToken, member, WireNames.IdToken)
                || Is(ref refreshToken, member, WireNames.RefreshToken)
                || Is(ref tokenType, member, WireNames.TokenType)
                || Is(ref newDevice, member, NewDeviceMetadata));
        }

        foreach (var member in newDevice.Children)
        {
            Count(member, Is(ref deviceGroupKey, member, WireNames.DeviceGroupKey) || Is(ref deviceKey, member, WireNames.DeviceKey));
        }

        Forms = challenge.Kind == JsonKind.String ? ChallengeCatalog.FormsOf(challenge) : [];
        ErrorType = result.HasValue || challenge.HasValue ? default : Root[WireNames.ErrorType];
        IsFault = response.Status >= 400 || ErrorType.HasValue;
        IsSuccess = !IsFault && Root.Kind == JsonKind.Object;
        HasChallenge = IsSuccess && challenge.HasValue;
        HasTokens = IsSuccess && result.Kind == JsonKind.Object && !result.Children.IsEmpty;
        HasResult = HasTokens || (HasChallenge && result.Kind == JsonKind.Object);
    }

    /// <summary>The body when it is an object.</summary>
    public JsonValue Root { get; }

    public JsonValue Result => result;

    public JsonValue Challenge => challenge;

    public JsonValue Parameters => parameters;

    public JsonValue Session => session;

    public JsonValue Available => available;

    public JsonValue AccessToken => accessToken;

    public JsonValue IdToken => idToken;

    public JsonValue RefreshToken => refreshToken;

    public JsonValue ExpiresIn => expiresIn;

    public JsonValue TokenType => tokenType;

    public JsonValue NewDevice => newDevice;

    public JsonValue DeviceKey => deviceKey;

    public JsonValue DeviceGroupKey => deviceGroupKey;

    /// <summary>The <c>__type</c> of a body that has neither tokens nor a challenge.</summary>
    public JsonValue ErrorType { get; }

    /// <summary>The catalog's forms of the challenge; empty for tokens and for unknown names.</summary>
    public ChallengeForm[] Forms { get; }

    /// <summary>How many members the model does not have, at its three levels.</summary>
    public int Strangers { get; private set; }

    /// <summary>How many members are null, at the model's three levels.</summary>
    public int Nulls { get; private set; }

    /// <summary>True when the service says no: an error status, or an error type and neither tokens nor challenge.</summary>
    public bool IsFault { get; }

    /// <summary>True when the body is readable and is no error, whatever it then holds.</summary>
    public bool IsSuccess { get; }

    /// <summary>True when there is a result with something in it.</summary>
    public bool HasTokens { get; }

    /// <summary>True when there is a result: beside a challenge an empty one is there too, alone it is nothing.</summary>
    public bool HasResult { get; }

    public bool HasChallenge { get; }

    /// <summary>A parameter of the challenge; absent when the catalog does not list it, whatever was sent under its name.</summary>
    public JsonValue Parameter(string name)
    {
        // Most rules ask for what most challenges do not have.
        var sent = parameters[name];
        foreach (var form in HasChallenge && sent.Kind != JsonKind.Absent ? Forms : [])
        {
            if (form.Find(name) is not null)
            {
                return sent;
            }
        }

        return default;
    }

    // Of duplicates the first is kept: which one a client takes is its own business, and RSP-ENV-005 tells of them.
    private static bool Is(ref JsonValue slot, in JsonValue member, string name)
    {
        if (!member.IsNamed(name))
        {
            return false;
        }

        slot = slot.Kind == JsonKind.Absent ? member : slot;
        return true;
    }

    private void Count(in JsonValue member, bool isModelled)
    {
        Strangers += isModelled ? 0 : 1;
        Nulls += member.Kind == JsonKind.Null ? 1 : 0;
    }
}
