using System.Text.Json;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Signing;

namespace Conformance.Replay;

/// <summary>Writes an armed case as stub mappings in WireMock's JSON.</summary>
/// <remarks>They carry neither name nor id of the case: WireMock would tell both to the client, in headers of its own.</remarks>
internal static class Mapping
{
    /// <summary>What the metadata of a mapping calls the ClientId it was armed for.</summary>
    public const string ArmedFor = "armedFor";

    /// <summary>For whom the keys of the pool are there.</summary>
    public const string Anybody = "anybody";

    private const int AnswerPriority = 1;
    private const int RefusalPriority = 2;
    private const string FirstState = "Started";

    /// <summary>What WireMock has no words for in a case; null where it has them.</summary>
    public static string? WhyNot(Case one) =>
        one.Answers.Count == 0 ? "sign-ins, whose answers are computed from the requests"
        : one.Answers.Select(answer => answer.Fault).FirstOrDefault(IsBeyond) switch
        {
            WireFault.CloseInBody => "breaking off within the body",
            WireFault.AnnounceMore or WireFault.SendBeyond => "a Content-Length that is not that of the body",
            _ => one.Redirect is not null ? "a redirect to another place of its own"
                : one.Answers.Any(answer => answer.Frame is not null) ? "a framing that is not its own"
                : !one.WireMock ? "a Content-Encoding that is not that of the body"
                : one.Answers.Any(answer => CharsetLabel.IsUnknown(answer.Headers)) ? "a charset that is none"
                : null,
        };

    /// <summary>A mapping for each answer, and one for each way in which another call of the case is known.</summary>
    public static void WriteAll(Utf8JsonWriter json, ArmedCase armed)
    {
        for (var at = 0; at < armed.Answers.Count; at++)
        {
            Start(json, armed, AnswerPriority);
            WriteTurn(json, armed, at);
            json.WriteStartObject("request");
            WriteCall(json, armed);
            WriteClientId(json, armed);
            json.WriteEndObject();
            WriteAnswer(json, armed.Answers[at]);
            json.WriteEndObject();
        }

        WriteRefusal(json, armed, WriteClientId);
        WriteRefusal(json, armed, WriteAccessKey);
    }

    /// <summary>A mapping of the last answer of a case as the corpus has it, at a path that is the case's id.</summary>
    public static void WriteAlone(Utf8JsonWriter json, Case one)
    {
        json.WriteStartObject();
        json.WriteStartObject("request");
        json.WriteString("method", "POST");
        json.WriteString("urlPath", $"/{one.Id}");
        json.WriteEndObject();
        WriteAnswer(json, one.Answers[^1]);
        json.WriteEndObject();
    }

    /// <summary>Writes the mappings of what a pool publishes about its tokens.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="endpoint">Where WireMock listens.</param>
    public static void WriteWellKnown(Utf8JsonWriter json, Uri endpoint)
    {
        foreach (var (path, answer) in ((string, Answer)[])[(WellKnown.JwksPath, WellKnown.Jwks), (
            WellKnown.DiscoveryPath, WellKnown.Discovery(endpoint))])
        {
            Start(json, Anybody, AnswerPriority);
            json.WriteStartObject("request");
            json.WriteString("method", "GET");
            json.WriteString("urlPath", path);
            json.WriteEndObject();
            WriteAnswer(json, answer);
            json.WriteEndObject();
        }
    }

    /// <summary>Writes the pattern of the requests for it.</summary>
    public static void WriteLookups(Utf8JsonWriter json)
    {
        json.WriteString("method", "GET");
        json.WriteString("urlPathPattern", $"{WellKnown.JwksPath}|{WellKnown.DiscoveryPath}");
    }

    /// <summary>Writes the pattern of a request that carries the ClientId of the case.</summary>
    public static void WriteClientId(Utf8JsonWriter json, ArmedCase armed)
    {
        json.WriteStartArray("bodyPatterns");
        json.WriteStartObject();
        json.WriteStartObject("matchesJsonPath");
        json.WriteString("expression", $"$.{WireNames.ClientId}");
        json.WriteString("equalTo", armed.ClientId);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>Writes the pattern of a request that is signed with the access key of the case.</summary>
    public static void WriteAccessKey(Utf8JsonWriter json, ArmedCase armed) =>
        WriteHeader(json, "Authorization", "contains", Credential(armed));

    /// <summary>Writes the pattern of a request that is not signed with the access key of the case.</summary>
    public static void WriteNoAccessKey(Utf8JsonWriter json, ArmedCase armed) =>
        WriteHeader(json, "Authorization", "doesNotContain", Credential(armed));

    private static bool IsBeyond(WireFault fault) => fault is not (WireFault.None or WireFault.CloseBeforeStatus);

    private static string Credential(ArmedCase armed) => $"Credential={armed.AccessKeyId}/";

    private static void Start(Utf8JsonWriter json, ArmedCase armed, int priority) => Start(json, armed.ClientId, priority);

    private static void Start(Utf8JsonWriter json, string armedFor, int priority)
    {
        json.WriteStartObject();
        json.WriteNumber("priority", priority);
        json.WriteStartObject("metadata");
        json.WriteString(ArmedFor, armedFor);
        json.WriteEndObject();
    }

    private static void WriteTurn(Utf8JsonWriter json, ArmedCase armed, int turn)
    {
        if (armed.Answers.Count == 1)
        {
            return;
        }

        json.WriteString("scenarioName", armed.ClientId);
        json.WriteString("requiredScenarioState", State(turn));
        if (turn < armed.Answers.Count - 1)
        {
            json.WriteString("newScenarioState", State(turn + 1));
        }
    }

    private static string State(int turn) => turn == 0 ? FirstState : $"{turn} answered";

    private static void WriteCall(Utf8JsonWriter json, ArmedCase armed)
    {
        json.WriteString("method", "POST");
        json.WriteString("urlPath", "/");
        WriteHeader(json, WireNames.Target, "equalTo", WireNames.TargetPrefix + armed.Case.Operation);
    }

    private static void WriteHeader(Utf8JsonWriter json, string name, string comparison, string value)
    {
        json.WriteStartObject("headers");
        json.WriteStartObject(name);
        json.WriteString(comparison, value);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRefusal(Utf8JsonWriter json, ArmedCase armed, Action<Utf8JsonWriter, ArmedCase> pattern)
    {
        Start(json, armed, RefusalPriority);
        json.WriteStartObject("request");
        json.WriteString("method", "ANY");
        json.WriteString("urlPattern", ".*");
        pattern(json, armed);
        json.WriteEndObject();
        WriteAnswer(json, Refusals.NotTheCall);
        json.WriteEndObject();
    }

    private static void WriteAnswer(Utf8JsonWriter json, Answer answer)
    {
        json.WriteStartObject("response");
        json.WriteNumber("status", answer.Status);
        json.WriteStartObject("headers");
        foreach (var named in answer.Headers.GroupBy(header => header.Name, StringComparer.OrdinalIgnoreCase))
        {
            json.WriteStartArray(named.Key);
            foreach (var header in named)
            {
                json.WriteStringValue(header.Value);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteBase64String("base64Body", answer.SentBody.Span);
        if (answer.Fault == WireFault.CloseBeforeStatus)
        {
            json.WriteString("fault", "EMPTY_RESPONSE");
        }

        if (answer.Delay > TimeSpan.Zero)
        {
            json.WriteNumber("fixedDelayMilliseconds", (long)answer.Delay.TotalMilliseconds);
        }

        json.WriteEndObject();
    }
}
