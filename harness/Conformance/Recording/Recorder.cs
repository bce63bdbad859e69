using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Recordings;

namespace Conformance.Recording;

/// <summary>Writes recordings. Nothing else writes below <c>recordings/</c>.</summary>
internal static class Recorder
{
    /// <summary>
    /// Reads a response from a file: a JSON body, whose status and headers are then taken for those of a success, or a WireMock mapping.
    /// </summary>
    /// <exception cref="CorpusException">It is neither.</exception>
    public static Answer ReadResponse(string file)
    {
        if (Directory.Exists(file))
        {
            throw new CorpusException($"{file} is a folder; name the file that holds the response");
        }

        if (!File.Exists(file))
        {
            throw new CorpusException($"there is no file {file}");
        }

        var saved = SavedResponses.Read(file, file, ResponseFiles.Read(file), new());
        if (saved is not [{ Exchange.Response: { JsonFault: null } response }])
        {
            throw new CorpusException($"{file} {Wrong(saved)}; a response is a JSON body or a WireMock mapping");
        }

        return new(response.HasStatus ? response.Status : 200, response.Headers, response.Body);
    }

    /// <summary>Scrubs a case's answer and writes it as a mapping, whole or not at all.</summary>
    /// <returns>The file.</returns>
    public static string Write(string folder, Case recorded, string source, string date)
    {
        var answer = recorded.Answers[^1];
        var scrubbed = recorded with
        {
            Answers =
            [
                answer with
                {
                    Body = Lookalike.Scrub(answer.Body, recorded.Id),
                    Headers = answer.Headers is []
                        ? [new(WireNames.ContentType, WireNames.AmzJson), new(WireNames.RequestId, CaseValues.RequestId(recorded.Id))]
                        : answer.Headers,
                },
            ],
        };
        var mappings = Directory.CreateDirectory(Path.Combine(folder, "mappings"));
        var file = Path.Combine(mappings.FullName, $"{recorded.Id}.json");
        var partial = file + ".partial";
        File.WriteAllText(partial, WrittenMapping.Of(scrubbed with { Defects = CaseCorpus.Defects(scrubbed) }, source, date));
        File.Move(partial, file, overwrite: true);
        return file;
    }

    private static string? Wrong(IReadOnlyList<SavedResponse> saved) =>
        saved is [var one] ? one.LeftOut ?? one.Unreadable ?? one.Exchange!.Response.JsonFault : "holds several mappings";
}
