using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Files;
using Conformance.Corpus.Recordings;
using Newtonsoft.Json;
using WireMock.Admin.Mappings;

namespace Conformance.WireMockNet;

/// <summary>A recording, which is a mapping of WireMock, in WireMock.Net's own model.</summary>
internal static class RecordedMapping
{
    private static readonly JsonSerializer Serializer =
        JsonSerializer.Create(new() { Formatting = Formatting.Indented, NullValueHandling = NullValueHandling.Ignore });

    /// <summary>The text of a mapping file that WireMock.Net reads.</summary>
    /// <param name="file">The recording.</param>
    /// <exception cref="CorpusException">It is none, or has a matcher or an answer that this model has no words for.</exception>
    public static string TextOf(SavedFile file)
    {
        using var text = new StringWriter { NewLine = "\n" };
        Serializer.Serialize(text, Of(file));
        text.WriteLine();
        return text.ToString();
    }

    private static MappingModel Of(SavedFile recording)
    {
        var file = recording.Place;
        var (saved, clause) = MappingFile.Recorded(recording, (saved, metadata) => (saved, metadata.Text("clause")));
        if (saved.Root.Children.ToList().FirstOrDefault(member => member.Name.EndsWith("State", StringComparison.Ordinal)) is
            { HasValue: true } state)
        {
            throw new CorpusException(
                $"{file}: $.{Excerpt.Word(state.Name)} makes the answer depend on those before, which is not exported");
        }

        return saved.LeftOut is { } reason
            ? throw new CorpusException($"{file}: {reason}")
            : new()
            {
                Guid = Guid.TryParse(saved.Root["id"].Text, out var id) ? id : null,
                Title = saved.Root["name"] is { Kind: JsonKind.String } name ? name.Text : null,
                Description = clause,
                Request = Asked(saved.Root["request"], file),
                Response = Answered(saved, file),
            };
    }

    private static RequestModel Asked(JsonValue request, string file)
    {
        // Without one of them the mapping would answer another operation, or any app client.
        foreach (var needed in (string[])["headers", "bodyPatterns"])
        {
            if (request[needed].Children.IsEmpty)
            {
                throw Beyond(needed);
            }
        }

        var asked = WireMockNetModel.At(Text("method", request["method"]), Text("urlPath", request["urlPath"]));
        foreach (var member in request.Children)
        {
            switch (member.Name)
            {
                case "method" or "urlPath":
                    break;

                case "headers":
                    asked.Headers = [.. member.Children.ToList().Select(Header)];
                    break;

                case "bodyPatterns" when member.Children.ToList() is [var pattern]
                    && pattern.Children.ToList() is [{ Name: "matchesJsonPath" } path]
                    && path["expression"].Text is ['$', '.', .. { Length: > 0 } name]
                    && name.All(char.IsAsciiLetterOrDigit):
                    asked.Body = WireMockNetModel.HasMember(name, Text("bodyPatterns", path["equalTo"]));
                    break;

                default:
                    throw Beyond(member.Name);
            }
        }

        return asked;

        HeaderModel Header(JsonValue header) => header.Children.ToList() is [{ Name: "equalTo" } value]
            ? WireMockNetModel.Header(header.Name, "ExactMatcher", value.Text)
            : throw Beyond($"headers.{header.Name}");

        string Text(string name, JsonValue value) => value.Kind == JsonKind.String ? value.Text : throw Beyond(name);

        CorpusException Beyond(string name) => new(
            $"{file}: $.request.{Excerpt.Word(name)} is not as `record` writes it: a method, a urlPath, headers with equalTo, and a "
            + "matchesJsonPath with equalTo for one member of the body are what WireMock.Net is told");
    }

    private static ResponseModel Answered(SavedMapping saved, string file)
    {
        var response = saved.Root["response"];
        foreach (var member in response.Children)
        {
            if (!IsTold(member.Name))
            {
                throw new CorpusException(
                    $"{file}: $.response.{Excerpt.Word(member.Name)} is not written by `record` and has no equivalent in WireMock.Net");
            }
        }

        var answer = WireMockNetModel.Answered(AnswerOf(saved, file));
        answer.Delay = int.TryParse(response["fixedDelayMilliseconds"].Text, CultureInfo.InvariantCulture, out var delay) ? delay : null;
        if (Utf8.IsValid(answer.BodyAsBytes))
        {
            // Whoever opens the file is to read it.
            (answer.Body, answer.BodyAsBytes) = (Encoding.UTF8.GetString(answer.BodyAsBytes!), null);
        }

        return answer;
    }

    private static Answer AnswerOf(SavedMapping saved, string file)
    {
        try
        {
            return saved.ToAnswer();
        }
        catch (CorpusException broken)
        {
            throw new CorpusException($"{file}: {broken.Message}", broken);
        }
    }

    private static bool IsTold(string member) =>
        member is "status" or "headers" or "body" or "jsonBody" or "base64Body" or "bodyFileName" or "fixedDelayMilliseconds";
}
