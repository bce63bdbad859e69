using System.Text;
using System.Text.Json;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Signing;

namespace Conformance.Replay;

/// <summary>Finds the stub that a request belongs to, by what the request carries.</summary>
internal static class RequestKeys
{
    private const int LongestEscaped = 4096;
    private static readonly JsonReaderOptions Lenient =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 512 };

    /// <summary>What the requests of a case carry, each of it enough.</summary>
    public static IReadOnlyList<string> Of(ArmedCase armed) =>
    [
        armed.AccessKeyId, armed.ClientId, armed.RequestSession, armed.Owner.OriginId,
        .. armed.Secrets.Where(secret => secret.Value is WireNames.Session or WireNames.AccessToken).Select(secret => secret.Key),
    ];

    /// <summary>The access key comes first, since it needs no look into the body; then ClientId, Session, AccessToken.</summary>
    public static Stub? FindStub(StubIndex index, ReadOnlySpan<byte> authorization, ReadOnlySpan<byte> body) =>
        index.TryFind(AccessKeyId(authorization), out var stub) ? stub : FindInBody(index, body);

    /// <summary>A redirect leads to a path by which its case is known.</summary>
    public static Stub? FindInPath(StubIndex index, ReadOnlySpan<byte> path) =>
        path.Length > 1 && index.TryFind(path[1..], out var stub) && stub.IsRedirected ? stub : null;

    private static ReadOnlySpan<byte> AccessKeyId(ReadOnlySpan<byte> authorization)
    {
        var mark = "Credential="u8;
        var start = authorization.IndexOf(mark);
        if (start < 0)
        {
            return default;
        }

        var value = authorization[(start + mark.Length)..];
        return value.IndexOf((byte)'/') is var end and >= 0 ? value[..end] : default;
    }

    private static Stub? FindInBody(StubIndex index, ReadOnlySpan<byte> body)
    {
        Stub? bySession = null;
        Stub? byToken = null;
        try
        {
            var json = new Utf8JsonReader(body.StartsWith("\uFEFF"u8) ? body[3..] : body, Lenient);
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                if (json.ValueTextEquals(WireNames.ClientId) && Find(index, ref json) is { } byClientId)
                {
                    return byClientId;
                }

                if (json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals(WireNames.Session))
                {
                    bySession = Find(index, ref json);
                }

                if (json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals(WireNames.AccessToken))
                {
                    byToken = Find(index, ref json) ?? FindOrigin(index, json);
                }

                json.Skip();
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // What stood before the fault still tells the request apart.
        }

        return bySession ?? byToken;
    }

    /// <summary>Looks up the sign-in that a token names.</summary>
    private static Stub? FindOrigin(StubIndex index, in Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.String
            && SignedToken.OriginOf(json.GetString()!) is { } origin
            && index.TryFind(Encoding.ASCII.GetBytes(origin), out var stub)
            ? stub
            : null;

    /// <summary>Goes to the value and looks it up.</summary>
    private static Stub? Find(StubIndex index, ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.String)
        {
            return null;
        }

        Stub? stub;
        if (!json.ValueIsEscaped)
        {
            return index.TryFind(json.ValueSpan, out stub) ? stub : null;
        }

        if (json.ValueSpan.Length > LongestEscaped)
        {
            return null;
        }

        try
        {
            Span<byte> text = stackalloc byte[LongestEscaped];
            return index.TryFind(text[..json.CopyString(text)], out stub) ? stub : null;
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate is no text of ours.
            return null;
        }
    }
}
