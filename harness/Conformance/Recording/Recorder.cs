using System.Text;
using Conformance.Contract.Responses;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Recordings;
using Conformance.Recording.Substitution;
using Conformance.Running;

namespace Conformance.Recording;

/// <summary>Writes recordings. Nothing else writes below <c>recordings/</c>.</summary>
internal static class Recorder
{
    private const int Success = 200;

    /// <summary>
    /// Reads a response from a file: a JSON body, which tells no status, or a WireMock mapping.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="status">The status of a body; null for that of a success.</param>
    /// <exception cref="CorpusException">It is neither, or an error whose status nobody tells.</exception>
    public static Answer ReadResponse(string file, int? status)
    {
        if (Directory.Exists(file))
        {
            throw new CorpusException($"{file} is a folder; name the file that holds the response");
        }

        if (!File.Exists(file))
        {
            throw new CorpusException($"there is no file {file}");
        }

        var saved = SavedResponses.Read(file, file, ResponseFiles.Read(file), new() { Status = status });
        if (saved is not [{ Exchange.Response: { JsonFault: null } response }])
        {
            throw new CorpusException($"{file} {Wrong(saved)}; a response is a JSON body or a WireMock mapping");
        }

        return response.HasStatus || !new Exchange(response).Payload.IsFault
            ? new(response.HasStatus ? response.Status : Success, response.Headers, response.Body)
            : throw new CorpusException(
                $"{file} holds an error without its status, which no success has: give --status, such as 400, or a WireMock mapping");
    }

    /// <summary>
    /// The actual username by the answer itself, where nobody tells another: without it a right answer would seem to name somebody else.
    /// </summary>
    public static string? NameIn(Answer answer)
    {
        var parameters = new Exchange(new Response(answer.Status, answer.Headers, answer.Body)).Payload.Parameters;
        return new[] { parameters[WireNames.UserIdForSrp], parameters[WireNames.Username] }
            .FirstOrDefault(one => one is { Kind: JsonKind.String, RawString.IsEmpty: false }) is { Kind: JsonKind.String } named
            ? named.Text
            : null;
    }

    /// <summary>Scrubs a case's answer, as that of a service, and writes it as a mapping, whole or not at all.</summary>
    /// <param name="folder">The WireMock root.</param>
    /// <param name="recorded">The case.</param>
    /// <param name="provenance">Where it comes from; what is substituted is added.</param>
    /// <returns>The file.</returns>
    public static string Write(string folder, Case recorded, Provenance provenance)
    {
        var answer = recorded.Answers[^1];
        var response = new Response(answer.Status, answer.Headers, answer.Body);
        var substitutes = new Substitutes(recorded.Id) { KeepsLengths = true };
        substitutes.Learn(recorded.Id, known =>
        {
            known.Of(Substitutes.UsernameRole, recorded.Username, TextKind.Name);
            known.Of(Substitutes.TypedRole, recorded.Typed, TextKind.Name);
            ExchangeScrubber.Learn(response, known);
        });
        List<string> places = [];
        var requestId = CaseValues.RequestId(recorded.Id);
        var written = ExchangeScrubber.Answer(response, requestId, substitutes, places);
        var scrubbed = recorded with
        {
            Username = substitutes.Of(Substitutes.UsernameRole, recorded.Username, TextKind.Name),
            Typed = substitutes.Of(Substitutes.TypedRole, recorded.Typed, TextKind.Name),
            Answers =
            [
                written with
                {
                    Headers = written.Headers is []
                        ? [new(WireNames.ContentType, WireNames.AmzJson), new(WireNames.RequestId, requestId)]
                        : written.Headers,
                },
            ],
        };
        var file = Path.GetFullPath(Path.Combine(folder, "mappings", $"{recorded.Id}.json"));
        new WholeFile(file).Write(Encoding.UTF8.GetBytes(WrittenMapping.Of(
            scrubbed with { Defects = CaseCorpus.Defects(scrubbed) },
            provenance with { Substituted = places })));
        return file;
    }

    private static string? Wrong(IReadOnlyList<SavedResponse> saved) =>
        saved is [var one] ? one.LeftOut ?? one.Unreadable ?? one.Exchange!.Response.JsonFault : "holds several mappings";
}
