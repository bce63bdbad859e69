using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Conformance.Contract;
using Conformance.Corpus;
using Conformance.Recording.Saved;
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

    /// <summary>
    /// The text of a mapping. It matches the operation and the ClientId that the case id gives, so that one server can hold many.
    /// </summary>
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

        static JsonArray ToArray(IEnumerable<string> texts) =>
            [.. texts.Select(text => (JsonNode)System.Text.Json.Nodes.JsonValue.Create(text))];
    }

    /// <summary>Reads a mapping that carries the metadata of a recording.</summary>
    /// <exception cref="CorpusException">It is not one.</exception>
    public static Case Read(string file) => Recorded(file, (mapping, metadata) => new Case
    {
        Id = metadata.Text("case"),
        Since = metadata.Text("since"),
        Class = metadata.Word("class", CaseFile.Parse<PayloadClass>),
        Origin = metadata.Word("origin", CaseFile.Parse<Origin>),
        Basis = metadata.Word("basis", CaseFile.Parse<Basis>),
        Clause = metadata.Text("clause"),
        Operation = metadata.Text("operation"),
        AuthFlow = metadata.Text("flow"),
        Username = metadata.Text("username"),
        Typed = metadata.Text("typed"),
        Defects = metadata.Texts("defects"),
        Answers = [mapping.ToAnswer()],
    });

    /// <summary>What a mapping says of the service that it was recorded from; null when it says nothing.</summary>
    /// <exception cref="CorpusException">It is no recording, or what it says is wrong.</exception>
    public static CapturedStep? ReadCaptured(string file) => Recorded(file, (_, metadata) =>
    {
        if (!metadata.Has("service"))
        {
            return null;
        }

        var service = metadata.Object("service");
        return new CapturedStep(
            metadata.Text("scenario"), metadata.Whole(
                "step", 1, int.MaxValue, usual: 1), service.Text("name"), service.Text("version"), metadata.Text("asked"));
    });

    /// <summary>Reads what a recording is asked for.</summary>
    /// <exception cref="CorpusException">It is not one.</exception>
    public static T Recorded<T>(string file, Func<SavedMapping, EditedObject, T> read)
    {
        try
        {
            var root = EditedJson.Read(file).Root;
            if (root["metadata"u8]["since"u8] is { Kind: JsonKind.String } since)
            {
                RefuseNewer(since.Text);
            }

            MappingMembers.Refuse(root);
            var mapping = new EditedObject(root, "$");
            _ = mapping.Object("response");
            return read(new(root, file), mapping.Object("metadata"));
        }
        catch (Exception broken) when (broken is FormatException or CorpusException)
        {
            throw new CorpusException(
                $"{file}: is not a recording: {broken.Message} Everything in this folder is written by `record`: take the file out, or "
                + "record anew.",
                broken);
        }
    }

    // A newer corpus may mean something else by a member.
    private static void RefuseNewer(string since)
    {
        if (System.Version.TryParse(since, out var version) && version > System.Version.Parse(CaseCorpus.Version))
        {
            throw new FormatException(
                $"it is of corpus version {Excerpt.Word(since)}, and this is version {CaseCorpus.Version}: use the version of the tool "
                + "that wrote it.");
        }
    }
}
