using System.Text.Json;
using Conformance.Contract.Wire;
using Conformance.Replay;

namespace Conformance.Benchmarks.Replay;

/// <summary>Arms a WireMock in the way that is cheapest for it: one mapping for each stub, told apart by a header.</summary>
internal static class PlainMappings
{
    public static async Task ArmAsync(Uri wireMock, int count)
    {
        using var admin = new WireMockAdmin(wireMock);
        using var answer = await admin.PostAsync("mappings/import", json => WriteAll(json, count), CancellationToken.None);
    }

    private static void WriteAll(Utf8JsonWriter json, int count)
    {
        json.WriteStartArray("mappings");
        for (var number = 0; number < count; number++)
        {
            json.WriteStartObject();
            json.WriteStartObject("request");
            json.WriteString("method", "POST");
            json.WriteString("urlPath", "/");
            json.WriteStartObject("headers");
            WriteHeader(json, WireNames.Target, "equalTo", WireNames.TargetPrefix + Stimulus.Case.Operation);
            WriteHeader(json, "Authorization", "contains", Stimulus.Credential(number));
            json.WriteEndObject();
            json.WriteEndObject();
            WriteAnswer(json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteHeader(Utf8JsonWriter json, string name, string comparison, string value)
    {
        json.WriteStartObject(name);
        json.WriteString(comparison, value);
        json.WriteEndObject();
    }

    private static void WriteAnswer(Utf8JsonWriter json)
    {
        json.WriteStartObject("response");
        json.WriteNumber("status", Stimulus.Answer.Status);
        json.WriteStartObject("headers");
        foreach (var header in Stimulus.Answer.Headers)
        {
            json.WriteString(header.Name, header.Value);
        }

        json.WriteEndObject();
        json.WriteBase64String("base64Body", Stimulus.Answer.Body.Span);
        json.WriteEndObject();
    }
}
