using System.Text.Json;
using System.Text.Unicode;
using Conformance.Contract.Wire;

namespace Conformance.Benchmarks.Ordinary;

/// <summary>
/// All response rules as one would write them by hand on <see cref="JsonDocument"/>: what the shipped rulebook is measured against.
/// It finds the same rules broken in every case of the corpus and in generated payloads, or the comparison is refused.
/// </summary>
internal static class OrdinaryJudge
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 512 };

    public static List<OrdinaryFinding> Judge(OrdinaryExchange exchange)
    {
        List<OrdinaryFinding> findings = [];
        var hasMark = exchange.Body.Span.StartsWith("\uFEFF"u8);
        using var document = Parse(hasMark ? exchange.Body[3..] : exchange.Body);
        var body = document?.RootElement ?? default;
        if (body.ValueKind == JsonValueKind.Object)
        {
            EnvelopeRules.JudgeNames(body, findings);
        }

        using var unique = findings.Count > 0 ? Duplicates.Drop(body) : null;
        var payload = new OrdinaryPayload(unique?.RootElement ?? body, exchange.Status);
        payload.AllParameters = unique is null ? payload.Parameters : First(body, "ChallengeParameters");

        OutcomeRules.Judge(payload, findings);
        ChallengeRules.Judge(payload, exchange, findings);
        IdentityRules.Judge(payload, exchange, findings);
        SessionRules.Judge(payload, exchange, findings);
        TokenRules.Judge(payload, exchange, findings);
        SrpRules.Judge(payload, findings);
        EnvelopeRules.Judge(payload, exchange, isJson: document is not null, hasMark, findings);
        FaultRules.Judge(payload, exchange, findings);
        return findings;
    }

    private static JsonElement First(JsonElement body, string name) =>
        body.EnumerateObject().FirstOrDefault(member => member.NameEquals(name)).Value;

    private static JsonDocument? Parse(ReadOnlyMemory<byte> body)
    {
        if (!Utf8.IsValid(body.Span))
        {
            return null;
        }

        try
        {
            return JsonDocument.Parse(body, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>What the rules are told besides the body.</summary>
internal sealed record OrdinaryExchange(int Status, IReadOnlyList<Header> Headers, ReadOnlyMemory<byte> Body)
{
    public string? Operation { get; init; }

    public string? AuthFlow { get; init; }

    public string? Username { get; init; }

    public string? Typed { get; init; }

    public string? PreviousSession { get; init; }

    public string? Header(string name) => Headers.Find(name);
}

/// <summary>One broken rule.</summary>
internal sealed record OrdinaryFinding(string RuleId, string Path, string Actual);
