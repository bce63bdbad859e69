using System.Globalization;
using System.Text;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus.Secrets;
using Conformance.Corpus.Signing;

namespace Conformance.Corpus;

/// <summary>A case made ready for one subject: every value that tells requests apart, or is secret, is unique to the two.</summary>
public sealed class ArmedCase
{
    private const int StampLength = 24;
    private const int UsualLifetime = 3600;

    /// <summary>How long tokens that were served are served again as they are.</summary>
    internal static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    // A slow answer is three times as late, so a client that keeps the limit is done with a try in this time.
    private static readonly TimeSpan LittlePatience = TimeSpan.FromSeconds(1);

    // The first request of a program on a busy machine takes seconds, and SRP more.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string[][] SecretPaths =
    [
        [WireNames.Session],
        [WireNames.AuthenticationResult, WireNames.AccessToken],
        [WireNames.AuthenticationResult, WireNames.IdToken],
        [WireNames.AuthenticationResult, WireNames.RefreshToken],
        [WireNames.ChallengeParameters, WireNames.SecretBlock],
    ];

    private static readonly string[][] TokenPaths = [SecretPaths[1], SecretPaths[2]];

    private readonly CaseSecrets secrets;
    private readonly Lock signing = new();
    private readonly Answer[] canned;
    private readonly Answer[] answers;
    private readonly DateTimeOffset?[] signedAt;
    private Response? sent;

    /// <summary>Arms a case.</summary>
    /// <param name="armed">The case.</param>
    /// <param name="subject">The subject's name; two subjects never share a value.</param>
    /// <param name="run">What only this run has: without it every value can be known beforehand.</param>
    public ArmedCase(Case armed, string subject, string run = "")
        : this(armed, subject, run, null)
    {
    }

    /// <summary>
    /// Arms a case for a call that another is made before, with the same client object and therefore the same credentials.
    /// </summary>
    internal ArmedCase(Case armed, string subject, string run, ArmedCase? before)
        : this(armed, run.Length == 0 ? $"{subject}\n{armed.Id}" : $"{subject}\n{armed.Id}\n{run}", before, beside: null)
    {
    }

    /// <summary>Arms a sign-in that is made beside another at the same app client: the same secrets, and values of its own.</summary>
    internal ArmedCase(Case armed, ArmedCase beside)
        : this(armed, $"{beside.Seed}\nbeside", beside, beside)
    {
    }

    private ArmedCase(Case armed, string seed, ArmedCase? before, ArmedCase? beside)
    {
        Case = armed;
        Seed = seed;
        secrets = beside?.secrets ?? new();
        ClientId = beside?.ClientId ?? CaseValues.ClientId(Seed);
        Handle = before?.Handle;
        AccessKeyId = before?.AccessKeyId ?? CaseValues.AccessKeyId(Seed);
        secrets.Mask(AccessKeyId, "access key id");
        SecretAccessKey = Secret("secret access key", before?.SecretAccessKey ?? CaseValues.SecretAccessKey(Seed));
        SessionToken = before?.SessionToken
            ?? (armed.Reuses || armed.Dialogue is { IsTemporary: true } ? CaseValues.SessionToken(Seed) : null);
        if (SessionToken is not null)
        {
            Secret(SecretKind.SessionToken, SessionToken);
        }

        var sameUsers = armed.Username == beside?.Case.Username ? beside.Password : null;
        Password = Secret("password", sameUsers ?? CaseValues.Password(Seed) + armed.Dialogue?.PasswordEnd);
        RequestSession = Secret("request session", CaseValues.Session(Seed, 880));
        Give(ClientId);
        Give(armed.Username);
        Give(armed.Typed);
        Give(CaseValues.CallCode);
        Messages = new(CaseValues.Stamp(Seed, "message", MessageStamps.Length));
        canned = [.. armed.Answers.Select(answer => Messages.Put(answer with { Body = Stamp(answer) }))];
        answers = [.. canned];
        signedAt = new DateTimeOffset?[canned.Length];
        Owner = new(ClientId, armed.Username, Seed);
    }

    /// <summary>The case as the corpus has it, without the values of a run.</summary>
    public Case Case { get; }

    /// <summary>What the unique values are derived from.</summary>
    public string Seed { get; }

    /// <summary>The app client id that the client is to send.</summary>
    public string ClientId { get; }

    /// <summary>The access key that the client is to sign with.</summary>
    public string AccessKeyId { get; }

    /// <summary>Signs the requests; made for this case and run, and good for nothing else.</summary>
    public string SecretAccessKey { get; }

    /// <summary>The token of temporary credentials; null for credentials that last.</summary>
    public string? SessionToken { get; }

    /// <summary>The password that the client is to send.</summary>
    public string Password { get; }

    /// <summary>The Session that a follow-up is to send.</summary>
    public string RequestSession { get; }

    /// <summary>The answers with their secrets stamped; those that were served, as they were served.</summary>
    public IReadOnlyList<Answer> Answers => answers;

    /// <summary>The last answer, as it was served; an empty one for a dialogue.</summary>
    public Response Sent => sent ??= answers.Length == 0 ? new(200, [], default) : answers[^1].ToReadableResponse();

    /// <summary>Whose tokens it answers with.</summary>
    internal TokenOwner Owner { get; init; }

    /// <summary>The <c>iss</c> of the tokens.</summary>
    internal string Issuer
    {
        init => Owner = new(ClientId, Case.Username, Seed) { Issuer = value };
    }

    /// <summary>How long the client is to wait for an answer: little where one is late on purpose.</summary>
    internal TimeSpan TryLimit => Answers.Any(answer => answer.Delay > TimeSpan.Zero) ? LittlePatience : Patience;

    /// <summary>The stamps by which the messages of errors are told from those of any other case and run.</summary>
    internal MessageStamps Messages { get; }

    /// <summary>Every secret of the armed case with the name that stands for it in reports.</summary>
    public IReadOnlyDictionary<string, string> Secrets => secrets;

    /// <summary>Notes a secret of the case; answers it.</summary>
    internal string Secret(string name, string value)
    {
        secrets.Add(value, name);
        return value;
    }

    /// <summary>Notes a secret in place of another.</summary>
    internal void Replace(string secret, string value, string name) => secrets.Add(value, name, secret);

    /// <summary>
    /// The answer as it is served: its tokens are signed, and stay as they are for a while, as who asks twice may take either.
    /// </summary>
    /// <param name="turn">Which answer, counted from 0.</param>
    /// <param name="now">The present.</param>
    /// <param name="replaced">Told of each token that takes the place of another.</param>
    internal Answer Serve(int turn, DateTimeOffset now, Action<string, string, string>? replaced = null)
    {
        lock (signing)
        {
            if (signedAt[turn] is not { } before || (now - before).Duration() > Fresh)
            {
                signedAt[turn] = now;
                answers[turn] = Sign(canned[turn], turn, now, replaced);
                sent = null;
            }

            return answers[turn];
        }
    }

    /// <summary>The client object that makes the call, which other calls share; null for one of its own.</summary>
    internal string? Handle { get; init; }

    /// <summary>
    /// Notes a text of the client's own that opens as much as a secret: it is masked, and not looked for, since most of it may be plain
    /// words.
    /// </summary>
    internal void Mask(string name, string value) => secrets.Mask(value, name);

    /// <summary>Notes a text that the client is given, and that is no secret as a whole.</summary>
    internal void Give(string text) => secrets.Give(text);

    /// <summary>Notes a one-time code of the case; answers it.</summary>
    internal string Code(string value)
    {
        secrets.AddCode(value);
        return value;
    }

    /// <summary>Counts what other cases share with the secrets of a payload of the sign-in among what is shared here.</summary>
    internal void Share(ArmedCase payload)
    {
        foreach (var text in payload.secrets.Shared)
        {
            secrets.Share(text);
        }
    }

    private Answer Sign(Answer answer, int turn, DateTimeOffset now, Action<string, string, string>? replaced)
    {
        if (answer.Body.Span.IndexOf("eyJ"u8) < 0)
        {
            return answer;
        }

        var body = answer.Body.ToArray();
        var (root, offset) = Readable(answer);
        var step = string.Create(CultureInfo.InvariantCulture, $"answer {turn}\n{Seed}");
        foreach (var (value, name) in TokenPaths.SelectMany(
            path => Find(root, path, 0).Select(value => (value, path[^1]))).OrderByDescending(found => found.value.Position))
        {
            if (value.Kind == JsonKind.String && SignedToken.Of(value.Text, Owner, step, now, LifetimeOf(root)) is { } signed)
            {
                var start = offset + value.Position + 1;
                body = [.. body.AsSpan(0, start), .. Encoding.ASCII.GetBytes(signed), .. body.AsSpan(start + value.RawString.Length)];
                Replace(value.Text, signed, name);
                replaced?.Invoke(value.Text, signed, name);
            }
        }

        return answer with { Body = body };
    }

    /// <summary>The seconds that a token is good for: those that the answer tells, unless they are what is odd about it.</summary>
    private long LifetimeOf(JsonValue root) =>
        Case.About != $"{WireNames.AuthenticationResult}.{WireNames.ExpiresIn}"
        && root[WireNames.AuthenticationResult][WireNames.ExpiresIn] is { Kind: JsonKind.Number } told
        && int.TryParse(told.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > 0
            ? seconds
            : UsualLifetime;

    /// <summary>Overwrites a part of each secret in the body by letters of its own, so that length and shape stay.</summary>
    private byte[] Stamp(Answer answer)
    {
        var body = answer.Body.ToArray();
        var (root, offset) = Readable(answer);
        foreach (var path in SecretPaths)
        {
            var occurrence = 0;
            foreach (var value in Find(root, path, 0))
            {
                var raw = body.AsSpan(offset + value.Position + 1, Math.Max(value.RawString.Length, 0));
                if (value.Kind != JsonKind.String || raw.Length < 8 || raw.Contains((byte)'\\'))
                {
                    continue;
                }

                secrets.Share(Encoding.UTF8.GetString(raw));

                // Behind the AWS Encryption SDK's prefix of a Session or SECRET_BLOCK; in the last segment of a token.
                var start = raw.LastIndexOf((byte)'.') is var dot and >= 0 ? dot + 1 : 5;
                var length = Math.Min(StampLength, raw.Length - start);
                Encoding.ASCII.GetBytes(CaseValues.StampLike(raw, Seed, $"{path[^1]} {occurrence++}", length), raw.Slice(start, length));
                Secret(path[^1], Encoding.UTF8.GetString(raw));
            }
        }

        return body;
    }

    /// <summary>The object of a body and where it starts; in a body that is no JSON, the one that stands in its text.</summary>
    private static (JsonValue Root, int Offset) Readable(Answer answer)
    {
        var response = answer.ToReadableResponse();
        var (first, last) = (answer.Body.Span.IndexOf((byte)'{'), answer.Body.Span.LastIndexOf((byte)'}'));
        return response.Root.Kind == JsonKind.Absent
            && first >= 0
            && last > first
            && JsonReading.TryRead(answer.Body[first..(last + 1)], out _) is { } inside
            ? (inside.Root, first)
            : (response.Root, response.HasByteOrderMark ? 3 : 0);
    }

    private static IEnumerable<JsonValue> Find(JsonValue parent, string[] path, int depth)
    {
        foreach (var member in parent.Children.ToList())
        {
            if (!member.IsNamed(path[depth]))
            {
                continue;
            }

            if (depth == path.Length - 1)
            {
                yield return member;
                continue;
            }

            foreach (var found in Find(member, path, depth + 1))
            {
                yield return found;
            }
        }
    }
}
