using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Conformance.Contract;
using Conformance.Corpus;
using Conformance.Wire;

namespace Conformance.Recording;

/// <summary>A recording on disk: a WireMock stub mapping whose <c>metadata</c> says what it is and where it comes from.</summary>
internal static class MappingFile
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text of a mapping. It matches the operation and the ClientId that the case id gives, so that one server can hold many.</summary>
    /// <param name="recorded">The case.</param>
    /// <param name="source">Where it was read from.</param>
    /// <param name="date">The day, yyyy-MM-dd.</param>
    /// <param name="captured">What is known of a recording of a service; null for one of a document.</param>
    public static string Write(Case recorded, string source, string date, CapturedStep? captured = null)
    {
        var answer = recorded.Answers[^1];
        var headers = new JsonObject();
        foreach (var header in answer.Headers)
        {
            headers[header.Name] = header.Value;
        }

        var mapping = new JsonObject
        {
            ["id"] = CaseValues.RequestId(recorded.Id),
            ["name"] = recorded.Id,
            ["request"] = new JsonObject
            {
                ["method"] = "POST",
                ["urlPath"] = "/",
                ["headers"] = new JsonObject { [WireNames.Target] = new JsonObject { ["equalTo"] = WireNames.TargetPrefix + recorded.Operation } },
                ["bodyPatterns"] = new JsonArray(new JsonObject
                {
                    ["matchesJsonPath"] = new JsonObject { ["expression"] = "$.ClientId", ["equalTo"] = CaseValues.ClientId(recorded.Id) },
                }),
            },
            ["response"] = new JsonObject
            {
                ["status"] = answer.Status,
                ["headers"] = headers,
                [Utf8.IsValid(answer.Body.Span) ? "body" : "base64Body"] =
                    Utf8.IsValid(answer.Body.Span) ? Encoding.UTF8.GetString(answer.Body.Span) : Convert.ToBase64String(answer.Body.Span),
            },
            ["metadata"] = Metadata(recorded, source, date, captured),
        };
        return mapping.ToJsonString(Indented) + "\n";
    }

    private static JsonObject Metadata(Case recorded, string source, string date, CapturedStep? captured)
    {
        var metadata = new JsonObject
        {
            ["case"] = recorded.Id,
            ["since"] = recorded.Since,
            ["class"] = CaseFile.Spell(recorded.Class),
            ["origin"] = CaseFile.Spell(recorded.Origin),
            ["basis"] = CaseFile.Spell(recorded.Basis),
            ["clause"] = recorded.Clause,
            ["source"] = source,
            ["date"] = date,
            ["operation"] = recorded.Operation,
            ["flow"] = recorded.AuthFlow,
            ["challenge"] = recorded.ToExchange().Payload.Challenge is { Kind: JsonKind.String } name ? name.Text : null,
            ["username"] = recorded.Username,
            ["typed"] = recorded.Typed,
            ["defects"] = ToArray(recorded.Defects),
            ["scrubbed"] = ToArray(captured is null ? Lookalike.Names : CapturedStep.Scrubbed),
        };
        if (captured is not null)
        {
            metadata["scenario"] = captured.Scenario;
            metadata["step"] = captured.Step;
            metadata["service"] = new JsonObject { ["name"] = captured.Service, ["version"] = captured.Version };
            metadata["asked"] = captured.Asked;
        }

        return metadata;

        static JsonArray ToArray(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)System.Text.Json.Nodes.JsonValue.Create(text))];
    }

    /// <summary>Reads a mapping that carries the metadata of a recording.</summary>
    /// <exception cref="CorpusException">It is not one.</exception>
    public static Case Read(string file)
    {
        try
        {
            var reading = EditedJson.Read(file);
            if (reading.Root["metadata"u8]["since"u8] is { Kind: JsonKind.String } since)
            {
                RefuseNewer(file, since.Text);
            }

            MappingMembers.Refuse(reading.Root);
            using var document = JsonDocument.Parse(reading.Bytes);
            var response = document.RootElement.GetProperty("response");
            var metadata = document.RootElement.GetProperty("metadata");
            return new()
            {
                Id = Text("case"),
                Since = Text("since"),
                Class = CaseFile.Parse<PayloadClass>(Text("class")),
                Origin = CaseFile.Parse<Origin>(Text("origin")),
                Basis = CaseFile.Parse<Basis>(Text("basis")),
                Clause = Text("clause"),
                Operation = Text("operation"),
                AuthFlow = Text("flow"),
                Username = Text("username"),
                Typed = Text("typed"),
                Defects = [.. metadata.GetProperty("defects").EnumerateArray().Select(id => id.GetString()!)],
                Answers = [ReadAnswer(response)],
            };

            string Text(string name) => metadata.GetProperty(name).GetString()!;
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new CorpusException($"{file}: is not a recording: {broken.Message} Everything in this folder is written by `record`: take the file out, or record anew.", broken);
        }
    }

    /// <summary>What a mapping says of the service that it was recorded from; null when it says nothing.</summary>
    public static CapturedStep? ReadCaptured(string file)
    {
        using var document = JsonDocument.Parse(EditedJson.Read(file).Bytes);
        var metadata = document.RootElement.GetProperty("metadata");
        return metadata.TryGetProperty("service", out var service)
            ? new(metadata.GetProperty("scenario").GetString()!, metadata.GetProperty("step").GetInt32(), service.GetProperty("name").GetString()!,
                service.GetProperty("version").GetString()!, metadata.GetProperty("asked").GetString()!)
            : null;
    }

    // A newer corpus may mean something else by a member.
    private static void RefuseNewer(string file, string since)
    {
        if (System.Version.TryParse(since, out var version) && version > System.Version.Parse(CaseCorpus.Version))
        {
            throw new CorpusException($"{file}: is a recording of corpus version {since}, and this is version {CaseCorpus.Version}: use the version of the tool that wrote it, or record anew");
        }
    }

    /// <summary>The answer of any WireMock mapping with a body, jsonBody or base64Body.</summary>
    /// <exception cref="FormatException">The mapping has none of them, or the base64 is broken.</exception>
    public static Answer ReadAnswer(JsonElement response)
    {
        List<Header> headers = [];
        if (response.TryGetProperty("headers", out var sent))
        {
            foreach (var header in sent.EnumerateObject())
            {
                headers.Add(new(header.Name, header.Value.ValueKind == JsonValueKind.String ? header.Value.GetString()! : header.Value.GetRawText()));
            }
        }

        var body = response.TryGetProperty("body", out var text) ? Encoding.UTF8.GetBytes(text.GetString()!)
            : response.TryGetProperty("jsonBody", out var json) ? Encoding.UTF8.GetBytes(json.GetRawText())
            : response.TryGetProperty("base64Body", out var base64) ? base64.GetBytesFromBase64()
            : throw new FormatException("response has neither body nor jsonBody nor base64Body");
        return new(response.TryGetProperty("status", out var status) ? status.GetInt32() : 200, headers, body);
    }
}
