using System.Buffers.Text;
using Conformance.Contract.Responses;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Scenarios;

namespace Conformance.Recording.Proxying;

/// <summary>One sign-in that travels through a proxy.</summary>
internal sealed class ProxiedSignIn
{
    private readonly string clientId;
    private readonly string? typed;
    private readonly HashSet<string> sessions = new(StringComparer.Ordinal);
    private readonly List<string> names = [];
    private readonly List<ServiceExchange> exchanges = [];
    private string? tokenName;

    /// <param name="id">The id of its scenario.</param>
    /// <param name="flow">Its AuthFlow.</param>
    /// <param name="asked">The body of the request that starts it.</param>
    public ProxiedSignIn(string id, string flow, JsonValue asked)
    {
        (Id, Flow) = (id, flow);
        clientId = TextOf(asked[WireNames.ClientId]) ?? "";
        typed = TextOf(asked[WireNames.AuthParameters][WireNames.Username]);
    }

    public string Id { get; }

    public string Flow { get; }

    public IReadOnlyList<ServiceExchange> Exchanges => exchanges;

    /// <summary>True when the last answer leaves nothing to be answered.</summary>
    public bool IsOver { get; private set; }

    /// <summary>True when all of it is on disk.</summary>
    public bool IsWritten { get; set; }

    /// <summary>True for a request with a Session that was answered here; where there is none, for the same client and user.</summary>
    public bool IsContinuedBy(JsonValue asked) =>
        TextOf(asked[WireNames.Session]) is { } session
            ? sessions.Contains(session)
            : TextOf(asked[WireNames.ClientId]) == clientId
                && TextOf(asked[WireNames.ChallengeResponses][WireNames.Username]) is { } name
                && (name == typed || names.Contains(name, StringComparer.Ordinal));

    public void Add(ServiceExchange exchange)
    {
        exchanges.Add(exchange);
        IsWritten = false;
        var root = exchange.Response.Root;
        if (TextOf(root[WireNames.Session]) is { } session)
        {
            sessions.Add(session);
        }

        names.AddRange(
            ((string[])[WireNames.UserIdForSrp, WireNames.Username])
                .Select(name => TextOf(root[WireNames.ChallengeParameters][name]))
                .OfType<string>());
        tokenName ??= NameIn(TextOf(root[WireNames.AuthenticationResult][WireNames.AccessToken]));

        // A refused answer may be given again with the same Session; a refused start is the end.
        var payload = new Exchange(exchange.Response).Payload;
        IsOver = payload.HasTokens || (!payload.HasChallenge && exchange.Operation == WireNames.AdminInitiateAuth);
    }

    /// <summary>The scenario. Who it is says the token first, then what the service calls them, then what was typed.</summary>
    public RecordedScenario ToScenario()
    {
        var actual = tokenName ?? names.FirstOrDefault() ?? typed ?? CaseValues.Username;
        return new(Id, Flow, actual, typed ?? actual);
    }

    private static string? TextOf(in JsonValue value) => value.Kind == JsonKind.String && !value.RawString.IsEmpty ? value.Text : null;

    private static string? NameIn(string? token) =>
        token?.Split('.') is [_, var claims, _]
            && Base64Url.IsValid(claims)
            && JsonReading.TryRead(Base64Url.DecodeFromChars(claims), out _) is { } read
            ? TextOf(read.Root["username"]) ?? TextOf(read.Root["cognito:username"])
            : null;
}
