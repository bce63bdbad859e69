using System.Security.Cryptography;
using Conformance.Contract.Proofs.Srp;
using Conformance.Contract.Responses;
using Conformance.Contract.Wire;

namespace Conformance.Corpus.Scenarios;

/// <summary>What is known while a scenario is played: whose sign-in it is, and what travelled.</summary>
/// <param name="account">The user.</param>
/// <param name="stranger">Another user of the same pool, where a step takes that one's Session or name; null without one.</param>
internal sealed class Walk(Account account, Account? stranger)
{
    // As the developer guide enrols devices.
    private const int DevicePasswordLength = 40;

    private readonly List<ServiceExchange> exchanges = [];

    public Account Account => account;

    public Account? Stranger => stranger;

    /// <summary>All that travelled, in order.</summary>
    public IReadOnlyList<ServiceExchange> Exchanges => exchanges;

    /// <summary>The AuthFlow of the newest start.</summary>
    public string Flow { get; set; } = "";

    /// <summary>The challenge that waits; null when none does.</summary>
    public string? Challenge { get; private set; }

    /// <summary>The parameters of the challenge that waits.</summary>
    public JsonValue Parameters { get; private set; }

    /// <summary>The newest Session; null when the last answer had none.</summary>
    public string? Session { get; private set; }

    /// <summary>The name that answers carry: of the newest answer that tells one, else what was typed.</summary>
    public string Name { get; private set; } = account.Typed;

    /// <summary>USER_ID_FOR_SRP of the sign-in.</summary>
    public string UserId { get; private set; } = account.Username;

    /// <summary>The client side of the SRP sign-in under way.</summary>
    public SrpClient? Srp { get; set; }

    public string? AccessToken { get; private set; }

    public string? RefreshToken { get; private set; }

    /// <summary>The secret that was added to the app client; null for none.</summary>
    public string? OtherSecret { get; private set; }

    /// <summary>The id of the newest secret that was told of.</summary>
    public string? ClientSecretId { get; private set; }

    /// <summary>What AssociateSoftwareToken told, or what the user came with.</summary>
    public string? TotpSecret { get; private set; } = account.TotpSecret;

    public string? DeviceKey { get; private set; }

    public string? DeviceGroupKey { get; private set; }

    /// <summary>The password that the device is enrolled with.</summary>
    public string DevicePassword { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(DevicePasswordLength));

    /// <summary>True when a new password was taken.</summary>
    public bool HasChangedPassword { get; private set; }

    /// <summary>True when the code of an authenticator was sent.</summary>
    public bool HasSentCode { get; private set; }

    /// <summary>A session that belongs to another user; null where no step took one.</summary>
    public string? StrangersSession { get; set; }

    /// <summary>Takes an answer in.</summary>
    public void Take(ServiceExchange exchange)
    {
        exchanges.Add(exchange);
        var sent = JsonReading.TryRead(exchange.Request.Body, out _)?.Root[WireNames.ChallengeResponses] ?? default;
        HasSentCode |= sent["SOFTWARE_TOKEN_MFA_CODE"u8].HasValue;
        var root = exchange.Response.Root;
        var payload = exchange.Response.Payload;
        if (payload.IsFault)
        {
            return;
        }

        HasChangedPassword |= sent[WireNames.NewPassword].HasValue;
        Session = Text(root[WireNames.Session]);
        TotpSecret = Text(root[WireNames.SecretCode]) ?? TotpSecret;
        var added = root[WireNames.ClientSecretDescriptor];
        OtherSecret = Text(added[WireNames.ClientSecretValue]) ?? OtherSecret;
        ClientSecretId = Text(added[WireNames.ClientSecretId]) ?? FirstListed(root) ?? ClientSecretId;
        if (payload.HasChallenge)
        {
            Challenge = Text(payload.Challenge);
            Parameters = payload.Parameters;
            UserId = Text(Parameters[WireNames.UserIdForSrp]) ?? UserId;
            Name = Text(Parameters[WireNames.Username]) ?? Text(Parameters[WireNames.UserIdForSrp]) ?? Name;
        }

        if (payload.HasTokens)
        {
            Challenge = null;
            AccessToken = Text(payload.AccessToken);
            RefreshToken = Text(payload.RefreshToken) ?? RefreshToken;
            DeviceKey = Text(payload.DeviceKey) ?? DeviceKey;
            DeviceGroupKey = Text(payload.DeviceGroupKey) ?? DeviceGroupKey;
        }
    }

    private static string? FirstListed(in JsonValue root) =>
        root[WireNames.ClientSecrets] is { Kind: JsonKind.Array } listed && listed.Children.ToList() is [var first, ..]
            ? Text(first[WireNames.ClientSecretId])
            : null;

    private static string? Text(in JsonValue value) => value.Kind == JsonKind.String ? value.Text : null;
}
