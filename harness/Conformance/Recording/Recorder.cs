using System.Text.Json;
using Conformance.Corpus;
using Conformance.Wire;

namespace Conformance.Recording;

/// <summary>Writes recordings. Nothing else writes below <c>recordings/</c>.</summary>
internal static class Recorder
{
    /// <summary>The largest response that is read, in bytes; real ones have at most some 5,000.</summary>
    public const int Largest = 1 << 20;

    /// <summary>Reads a response from a file: a JSON body, whose headers are then unknown, or a WireMock mapping.</summary>
    /// <exception cref="CorpusException">It is neither.</exception>
    public static Answer ReadResponse(string file)
    {
        if (Directory.Exists(file))
        {
            throw new CorpusException($"{file} is a folder; name the file that holds the response");
        }

        if (new FileInfo(file) is not { Exists: true } info)
        {
            throw new CorpusException($"there is no file {file}");
        }

        if (info.Length > Largest)
        {
            throw new CorpusException($"{file} has {info.Length} bytes; a response has at most {Largest}");
        }

        return ReadResponse(file, File.ReadAllBytes(file));
    }

    /// <summary>Reads a response from bytes: a JSON body, or a WireMock mapping.</summary>
    /// <exception cref="CorpusException">It is neither.</exception>
    public static Answer ReadResponse(string name, byte[] content)
    {
        if (JsonReading.TryRead(content, out var fault) is not { } reading)
        {
            throw new CorpusException($"{name} {fault}; a response is a JSON body or a WireMock mapping");
        }

        if (!reading.Root["request"u8].HasValue || !reading.Root["response"u8].HasValue)
        {
            return new(200, [], content);
        }

        try
        {
            using var mapping = JsonDocument.Parse(content);
            return MappingFile.ReadAnswer(mapping.RootElement.GetProperty("response"));
        }
        catch (Exception broken) when (broken is FormatException or InvalidOperationException)
        {
            throw new CorpusException($"{name} is not a WireMock mapping: {broken.Message}", broken);
        }
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
                    Headers = answer.Headers is [] ? [new(WireNames.ContentType, WireNames.AmzJson), new(WireNames.RequestId, CaseValues.RequestId(recorded.Id))] : answer.Headers,
                },
            ],
        };
        var mappings = Directory.CreateDirectory(Path.Combine(folder, "mappings"));
        var file = Path.Combine(mappings.FullName, $"{recorded.Id}.json");
        var partial = file + ".partial";
        File.WriteAllText(partial, MappingFile.Write(scrubbed with { Defects = CaseCorpus.Defects(scrubbed) }, source, date));
        File.Move(partial, file, overwrite: true);
        return file;
    }
}
