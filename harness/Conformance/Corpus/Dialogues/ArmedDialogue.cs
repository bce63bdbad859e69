using System.Collections.Concurrent;
using System.Globalization;
using Conformance.Contract.Proofs;
using Conformance.Contract.Wire;
using Conformance.Corpus.Signing;

namespace Conformance.Corpus.Dialogues;

/// <summary>A script made ready for one subject: every secret and every key that tells its requests apart is unique to the two.</summary>
internal sealed class ArmedDialogue
{
    private const int SecretBlockLength = 1291; // as in recordings of 2022
    private const int SignUpSessionLength = 880;

    private static readonly string[] Served =
    [
        WireNames.Session, WireNames.AccessToken, WireNames.IdToken, WireNames.RefreshToken, WireNames.SecretBlock,
    ];

    private readonly Lock signing = new();
    private readonly Dictionary<int, SentTokens> unsigned = [];
    private readonly Dictionary<int, ArmedCase> payloads = [];
    private readonly Dictionary<int, string> secretBlocks = [];

    public ArmedDialogue(Case one, Dialogue script, string subject, string run = "")
        : this(new(one, subject, run) { Issuer = script.Issuer }, script, beside: null)
    {
        if (script.Other is { } other)
        {
            var (username, typed) = (other.Person.Username, other.Person.Typed);
            Beside = new(new(one with { Username = username, Typed = typed, Dialogue = other }, Armed), other, this);
        }
    }

    private ArmedDialogue(ArmedCase armed, Dialogue script, ArmedDialogue? beside)
    {
        Armed = armed;
        Script = script;
        Beside = beside;
        IsSecond = beside is not null;
        ClientSecret = Secret("client secret", beside?.ClientSecret ?? CaseValues.ClientSecret(Seed));
        NewPassword = Secret("new password", CaseValues.Password($"new\n{Seed}"));
        DevicePassword = Secret("device password", CaseValues.Base64(Seed, "device password", 40));
        TotpSecret = Secret("SecretCode", CaseValues.TotpSecret(Seed));
        CustomAnswer = Secret("custom answer", CaseValues.Stamp(Seed, "custom answer", 20));
        WrongAnswer = Secret("custom answer", CaseValues.Stamp($"wrong\n{Seed}", "custom answer", 20));
        Code = Armed.Code(CaseValues.Code(Seed));
        LaterCode = Armed.Code(CaseValues.Code($"later\n{Seed}"));
        WrongCode = Armed.Code(CaseValues.Code($"wrong\n{Seed}"));
        Credential = PasskeyCredential.Make(Seed, Secret);
        if (script.HasSecret)
        {
            Secret(WireNames.SecretHash, SecretHash.Compute(script.Person.Username, Armed.ClientId, ClientSecret));
            Secret(WireNames.SecretHash, SecretHash.Compute(script.Person.Typed, Armed.ClientId, ClientSecret));
        }

        if (script.HasSignUp)
        {
            SignUpSession = Secret(WireNames.Session, CaseValues.Session($"sign-up\n{Seed}", SignUpSessionLength));
        }

        DeviceKey = $"{CaseValues.Region}_{CaseValues.RequestId($"device\n{Seed}")}";
        Armed.Give(DeviceKey);
        Armed.Give(Credential);
        DeviceGroupKey = "-" + CaseValues.Stamp(Seed, "device group", 8);
        for (var turn = 0; turn < script.Turns.Count; turn++)
        {
            Arm(turn, script.Turns[turn].Reply);
        }
    }

    /// <summary>The case with the values that every case has.</summary>
    public ArmedCase Armed { get; }

    /// <summary>The sign-in that is made at the same time; null where there is none.</summary>
    public ArmedDialogue? Beside { get; }

    /// <summary>True for the second of two that are made at the same time.</summary>
    public bool IsSecond { get; }

    /// <summary>How the driver is to call the attempt.</summary>
    public string Attempt => (IsSecond ? "b" : "a") + Armed.ClientId;

    public Dialogue Script { get; }

    public string Seed => Armed.Seed;

    /// <summary>How long the client is to wait for an answer: little where one is late on purpose.</summary>
    public TimeSpan TryLimit => payloads.Values.Select(payload => payload.TryLimit).Append(Armed.TryLimit).Min();

    public string ClientSecret { get; }

    /// <summary>The Session that ConfirmSignUp gave; null where nobody has just signed up.</summary>
    public string? SignUpSession { get; }

    public string NewPassword { get; }

    public string DevicePassword { get; }

    public string DeviceKey { get; }

    public string DeviceGroupKey { get; }

    public string TotpSecret { get; }

    public string CustomAnswer { get; }

    public string WrongAnswer { get; }

    /// <summary>The right one-time code, which starts with a zero.</summary>
    public string Code { get; }

    /// <summary>The right code of a later sign-in.</summary>
    public string LaterCode { get; }

    public string WrongCode { get; }

    /// <summary>The assertion of a passkey, as a browser gives it.</summary>
    public string Credential { get; }

    /// <summary>The value in the metadata that is this sign-in's alone.</summary>
    public string MetadataValue => IsSecond ? "harness-value-beside" : "harness-value";

    /// <summary>The metadata that is given to the sign-in.</summary>
    public IReadOnlyDictionary<string, string> Metadata => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [IsSecond ? "harness-key-beside" : "harness-key"] = MetadataValue,
        ["step"] = "1",
    };

    /// <summary>The metadata that is given with each answer and each refresh; it wins over that of the sign-in.</summary>
    public IReadOnlyDictionary<string, string> StepMetadata { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal) { ["harness-answer"] = "harness-answered", ["step"] = "2" };

    /// <summary>Where the user's request came from, by what the caller tells.</summary>
    public string IpAddress => IsSecond ? "192.0.2.18" : "192.0.2.17";

    /// <summary>What the caller's page gathered of the user's device; nobody can read it but the service.</summary>
    public string EncodedData => IsSecond ? "aGFybmVzcyBkYXRhIGJlc2lkZQ==" : "aGFybmVzcyBlbmNvZGVkIGRhdGE=";

    /// <summary>The analytics endpoint that the caller names.</summary>
    public string AnalyticsEndpointId => IsSecond ? "2c1f0e9d8b7a4c6e95d3f1a2b4c6d8e0" : "d70b2ba36a8c4dc5a04a0451a31a1e12";

    /// <summary>The Sessions that the script sends, by turn; a turn without one is absent.</summary>
    public Dictionary<int, string> Sessions { get; } = [];

    /// <summary>The tokens that the script sends, by turn; those that were served, as they were served.</summary>
    public ConcurrentDictionary<int, SentTokens> Tokens { get; } = [];

    /// <summary>What tells the requests of the sign-in apart.</summary>
    public IEnumerable<string> Keys =>
    [
        Armed.AccessKeyId,
        Armed.ClientId,
        .. Sessions.Values,
        .. SignUpSession is null ? [] : (string[])[SignUpSession],
        Armed.Owner.OriginId,
        .. Tokens.Values.Select(tokens => tokens.Refresh).OfType<string>(),
        .. payloads.Values.SelectMany(payload => payload.Secrets.Keys),
    ];

    /// <summary>The armed payload of a turn that replays one.</summary>
    public ArmedCase Payload(int turn) => payloads[turn];

    public Answer ServePayload(int turn, DateTimeOffset now)
    {
        var payload = payloads[turn];
        return payload.Serve(payload.Answers.Count - 1, Present(now), (before, signed, name) => Armed.Replace(before, signed, name));
    }

    /// <summary>The tokens of a turn as they are served: signed, and for a while the same.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="now">The present.</param>
    /// <param name="lifetime">How many seconds they are good for.</param>
    public SentTokens ServeTokens(int turn, DateTimeOffset now, long lifetime)
    {
        var (present, step) = (Present(now), string.Create(CultureInfo.InvariantCulture, $"turn {turn}\n{Seed}"));
        lock (signing)
        {
            var (tokens, reply) = (Tokens[turn], Script.Turns[turn].Reply);
            if (tokens.SignedAt is not { } before || (present - before).Duration() > ArmedCase.Fresh)
            {
                // A secret is named by the member in which it is sent.
                var isSwapped = reply.Flawed is { Flaw: TokenFlaw.Swapped };
                tokens = unsigned[turn] with
                {
                    Access = Sign(
                        unsigned[turn].Access,
                        isSwapped ? WireNames.IdToken : WireNames.AccessToken,
                        lifetime,
                        reply.Flawed?.Of(isAccess: true)),
                    Id = Sign(
                        unsigned[turn].Id,
                        isSwapped ? WireNames.AccessToken : WireNames.IdToken,
                        reply.IdLifetime ?? lifetime,
                        reply.Flawed?.Of(isAccess: false)),
                    SignedAt = present,
                };
                tokens = isSwapped ? tokens with { Access = tokens.Id, Id = tokens.Access } : tokens;
                Tokens[turn] = tokens;
            }

            return tokens;
        }

        string Sign(string token, string name, long seconds, TokenFlaw? flaw)
        {
            var signed = SignedToken.Of(token, Armed.Owner, step, present, seconds, flaw ?? TokenFlaw.None)!;
            Armed.Replace(token, signed, name);
            return signed;
        }
    }

    /// <summary>Every SECRET_BLOCK of the script.</summary>
    public IEnumerable<string> SecretBlocks => secretBlocks.Values;

    /// <summary>The SECRET_BLOCK of a turn whose SRP values are computed.</summary>
    public string SecretBlock(int turn) => secretBlocks[turn];

    /// <summary>The value that a human gives for an attribute.</summary>
    public static string AttributeValue(string name) => name == "birthdate" ? "1970-02-03" : $"harness {name}";

    // Tokens are of the time that the client takes for the present, unless its clock is wrong.
    private DateTimeOffset Present(DateTimeOffset now) => Script.Now - Script.Skew ?? now;

    private void Arm(int turn, Reply reply)
    {
        var seed = string.Create(CultureInfo.InvariantCulture, $"turn {turn}\n{Seed}");
        if (reply.Kind == ReplyKind.Payload)
        {
            payloads[turn] = new(reply.Template!, seed) { Owner = Armed.Owner };
            Armed.Messages.Add(payloads[turn].Messages);
            Armed.Share(payloads[turn]);
            foreach (var (secret, name) in payloads[turn].Secrets.Where(secret => Served.Contains(secret.Value, StringComparer.Ordinal)))
            {
                Secret(name, secret);
            }

            return;
        }

        var recorded = reply.Template?.Answers[^1].ToReadableResponse().Root["Session"u8];
        var length = reply.SessionLength ?? (recorded is { HasValue: true } session ? session.CharacterCount : 0);
        if (length > 0)
        {
            var text = CaseValues.Session(seed, length);
            Sessions[turn] = Secret(WireNames.Session, text[..^reply.SessionEnd.Length] + reply.SessionEnd);
        }

        if (reply.IsComputed)
        {
            secretBlocks[turn] = Secret(WireNames.SecretBlock, CaseValues.Base64(seed, "secret block", SecretBlockLength));
        }

        if (reply.Kind == ReplyKind.Tokens)
        {
            var hasNewDevice = reply.Template!.Id.StartsWith("tokens.new-device", StringComparison.Ordinal);
            var isRefresh = reply.Template.Id.StartsWith("tokens.refresh", StringComparison.Ordinal);
            var deviceKey = hasNewDevice ? DeviceKey : null;
            Tokens[turn] = unsigned[turn] = new(
                Secret(
                    WireNames.AccessToken, Jwt.Signed(seed, "access", Script.Person.Username, Armed.ClientId, deviceKey, reply.MoreClaims)),
                Secret(WireNames.IdToken, Jwt.Signed(seed, "id", Script.Person.Username, Armed.ClientId, deviceKey, reply.MoreClaims)),
                isRefresh && !reply.Rotates ? null : Secret(WireNames.RefreshToken, Jwt.Encrypted(seed)));
        }
    }

    private string Secret(string name, string value) => Armed.Secret(name, value);
}
