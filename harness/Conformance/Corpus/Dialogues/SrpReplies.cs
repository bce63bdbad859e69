using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Conformance.Contract.Proofs.Srp;
using Conformance.Contract.Wire;

namespace Conformance.Corpus.Dialogues;

/// <summary>The SRP arithmetic of a dialogue's service.</summary>
/// <param name="dialogue">The dialogue.</param>
/// <param name="variant">The mathematics by which B is made; null for Cognito's.</param>
/// <param name="known">What was worked out before, for Cognito's mathematics; null to work everything out.</param>
internal sealed class SrpReplies(ArmedDialogue dialogue, SrpVariant? variant = null, KnownSignIns? known = null)
{
    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>(StringComparer.Ordinal);

    private readonly Dictionary<(int Turn, string SrpA), SrpSignIn> signIns = [];
    private readonly Dictionary<int, SrpSignIn> newest = [];
    private readonly Dictionary<int, SrpServer> servers = [];

    /// <summary>The arithmetic of the sign-in that is made at the same time; null where there is none.</summary>
    public SrpReplies? Beside { get; set; }

    /// <summary>Every SRP_A that was answered, without zeros in front.</summary>
    public IEnumerable<string> Answered => signIns.Keys.Select(key => key.SrpA.TrimStart('0'));

    /// <summary>The arithmetic of a turn; null when nothing is computed there, or nothing was asked.</summary>
    public SrpSignIn? SignIn(int turn) => newest.GetValueOrDefault(turn);

    /// <summary>The arithmetic of an answer: who starts again draws another A, and an earlier proof is by the earlier one.</summary>
    public SrpSignIn? SignIn(int turn, ReceivedRequest request) => signIns.GetValueOrDefault((turn, SrpA(request).Text));

    /// <summary>The faults that only a B made for them can show.</summary>
    public IEnumerable<SrpFault> NeedOwnB(int turn) => servers.TryGetValue(turn, out var server) ? server.NeedOwnB : [];

    /// <summary>The parameters of a turn that are computed from its request; empty where there are none.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="request">The request, which has SRP_A.</param>
    /// <param name="refusal">Why they cannot be computed.</param>
    /// <returns>Null when they cannot be computed.</returns>
    public IReadOnlyDictionary<string, string>? Compose(int turn, ReceivedRequest request, out string? refusal)
    {
        refusal = null;
        var reply = dialogue.Script.Turns[turn].Reply;
        if (!reply.IsComputed)
        {
            return Nothing;
        }

        var sent = SrpA(request);
        if (sent.Kind != JsonKind.String)
        {
            refusal = "Missing required parameter SRP_A";
            return null;
        }

        try
        {
            var signIn = variant is null && known is not null ? Know(known, turn, reply, sent.Text) : Answer(turn, reply, sent.Text);
            newest[turn] = signIns[(turn, sent.Text)] = signIn;
            var challenge = signIn.Challenge;
            var composed = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [WireNames.Salt] = challenge.Salt,
                [WireNames.SecretBlock] = challenge.SecretBlock,
                [WireNames.SrpB] = challenge.SrpB,
            };
            if (reply.Written is var (parameter, writing))
            {
                composed[parameter] = Write(composed[parameter], writing);
            }

            return composed;
        }
        catch (SrpAException wrong)
        {
            refusal = $"SRP_A {wrong.Message}";
            return null;
        }
    }

    private static string Write(string number, SrpWriting writing) => writing switch
    {
        SrpWriting.LeadingZeros => (number.Length % 2 == 0 ? "000" : "00") + number,
        SrpWriting.Capitals => number.ToUpperInvariant(),
        SrpWriting.Negative => $"-{number}",
        _ => throw new ArgumentOutOfRangeException(nameof(writing), writing, "not a writing"),
    };

    private static JsonValue SrpA(ReceivedRequest request)
    {
        var body = JsonReading.TryRead(request.Body, out _)?.Root ?? default;
        return body[WireNames.ChallengeResponses][WireNames.SrpA] is { Kind: JsonKind.String } answered
            ? answered
            : body[WireNames.AuthParameters][WireNames.SrpA];
    }

    private SrpSignIn Know(KnownSignIns before, int turn, Reply reply, string srpA)
    {
        var (server, signIn) = before.Find(dialogue.Seed, turn, srpA, () => (Server(turn, reply), Answer(turn, reply, srpA)));
        servers[turn] = server;
        return signIn;
    }

    private SrpSignIn Answer(int turn, Reply reply, string srpA) =>
        Server(turn, reply).Answer(srpA, variant is null ? reply.Corner : SrpCorner.None, variant);

    private SrpServer Server(int turn, Reply reply)
    {
        if (servers.TryGetValue(turn, out var server))
        {
            return server;
        }

        var person = dialogue.Script.Person;
        var isDevice = reply.Challenge == "DEVICE_PASSWORD_VERIFIER";
        var seed = BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"srp {turn}\n{dialogue.Seed}")));
        var pool = CaseValues.UserPoolId[(CaseValues.UserPoolId.IndexOf('_', StringComparison.Ordinal) + 1)..];
        var account = new SrpAccount
        {
            Pool = isDevice ? dialogue.DeviceGroupKey : pool,
            FullPoolId = CaseValues.UserPoolId,
            UserId = isDevice ? dialogue.DeviceKey : person.Username,
            Password = isDevice ? dialogue.DevicePassword : dialogue.Armed.Password,
            Typed = person.Typed,
            Username = person.Username,
        };
        var salt = SrpServer.SaltFor(reply.Corner.Value == SrpValue.Salt ? reply.Corner : SrpCorner.None, seed);
        return servers[turn] = new(account, salt, dialogue.SecretBlock(turn), seed);
    }
}
