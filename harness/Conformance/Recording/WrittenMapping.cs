using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Conformance.Contract.Responses;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Recordings;

namespace Conformance.Recording;

/// <summary>The text of a recording: a stub mapping whose <c>metadata</c> says what it is and where it comes from.</summary>
internal static class WrittenMapping
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// The text of a mapping. It matches the operation and the ClientId that the case id gives, so that one server can hold many.
    /// </summary>
    /// <param name="recorded">The case.</param>
    /// <param name="from">Where it comes from.</param>
    /// <param name="captured">What is known of a recording of a service; null for one of a document.</param>
    public static string Of(Case recorded, Provenance from, CapturedStep? captured = null)
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
                ["headers"] =
                    new JsonObject { [WireNames.Target] = new JsonObject { ["equalTo"] = WireNames.TargetPrefix + recorded.Operation } },
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
            ["metadata"] = Metadata(recorded, from, captured),
        };
        return mapping.ToJsonString(Indented) + "\n";
    }

    private static JsonObject Metadata(Case recorded, Provenance from, CapturedStep? captured)
    {
        var metadata = new JsonObject
        {
            ["case"] = recorded.Id,
            ["since"] = recorded.Since,
            ["class"] = CaseFile.Spell(recorded.Class),
            ["origin"] = CaseFile.Spell(recorded.Origin),
            ["basis"] = CaseFile.Spell(recorded.Basis),
            ["clause"] = recorded.Clause,
            ["source"] = from.Source,
            ["date"] = from.Date,
            ["operation"] = recorded.Operation,
            ["flow"] = recorded.AuthFlow,
            ["challenge"] = recorded.ToExchange().Payload.Challenge is { Kind: JsonKind.String } name ? name.Text : null,
            ["username"] = recorded.Username,
            ["typed"] = recorded.Typed,
            ["defects"] = ToArray(recorded.Defects),
            ["scrubbed"] = ToArray(from.Scrubbed),
        };
        if (captured is not null)
        {
            metadata["scenario"] = captured.Scenario;
            metadata["step"] = captured.Step;
            if (captured.Steps > 0)
            {
                metadata["steps"] = captured.Steps;
            }

            metadata["service"] = new JsonObject { ["name"] = captured.Service, ["version"] = captured.Version };
            metadata["asked"] = captured.Asked;
        }

        if (from.Confidence is not null)
        {
            metadata["confidence"] = from.Confidence;
        }

        if (from.ScrubbedBy is not null)
        {
            metadata["scrubbedBy"] = from.ScrubbedBy;
        }

        if (from.Substituted is not null)
        {
            metadata["substituted"] = ToArray(from.Substituted);
        }

        return metadata;

        static JsonArray ToArray(IEnumerable<string> texts) =>
            [.. texts.Select(text => (JsonNode)System.Text.Json.Nodes.JsonValue.Create(text))];
    }
}
