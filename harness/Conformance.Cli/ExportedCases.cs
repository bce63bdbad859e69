using System.Globalization;
using System.IO.Pipelines;
using System.Security.Cryptography;
using System.Text.Json;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Files;
using Conformance.Replay;
using Conformance.Replay.Http;
using Conformance.Running;

namespace Conformance.Cli;

/// <summary>Writes the calls of a corpus as files for those who do not use this harness: the bytes as sent, and an index of them.</summary>
internal sealed class ExportedCases(IFileTree pages, string folder)
{
    // An exported answer knows no listener; the name is one that never resolves.
    private const string Elsewhere = "http://REDIRECT.invalid/";
    /// <summary>What is written beside the cases lies here.</summary>
    public const string Pages = "fixtures/export";

    private const string Index = "index.json";
    private const string Schema = "index.schema.json";

    private static readonly JsonWriterOptions Indented = new() { Indented = true };
    private static readonly DateHeader Date = new(new OneMoment());

    /// <summary>Writes the cases in their order; answers how many there are.</summary>
    /// <exception cref="IOException">The folder cannot be made, or holds something else.</exception>
    /// <exception cref="UnwrittenException">A file cannot be written; an earlier export is as it was.</exception>
    public int Write(IEnumerable<Case> cases)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any() && !IsOfEarlierExport())
        {
            throw new IOException($"{folder} holds something else: name a new folder, or one of an earlier export");
        }

        Case[] calls = [.. cases.Where(one => one.Answers.Count > 0 && one.Origin != Origin.Captured)];
        if (calls.Length == 0)
        {
            throw new IOException("no call is among the selected cases, and a sign-in has no answer before somebody asks");
        }

        WholeFolder.Write(folder, unfinished => new ExportedCases(pages, unfinished).WriteAll(calls));
        return calls.Length;
    }

    private void WriteAll(Case[] calls)
    {
        foreach (var part in (string[])["cases", "mappings"])
        {
            Directory.CreateDirectory(PathOf(part));
        }

        foreach (var page in pages.FilesIn(Pages))
        {
            File.WriteAllBytes(PathOf(page.Name), page.Read());
        }

        using var index = File.Create(PathOf(Index));
        using var json = new Utf8JsonWriter(index, Indented);
        json.WriteStartObject();
        json.WriteString("$schema", $"./{Schema}");
        json.WriteString("corpus", CaseCorpus.Version);
        json.WriteStartArray("cases");
        foreach (var one in calls)
        {
            Write(json, one);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // What is in it is removed, so that a folder of anybody's own must not be taken for one.
    private bool IsOfEarlierExport() =>
        File.Exists(PathOf(Index)) && JsonReading.TryRead(File.ReadAllBytes(PathOf(Index)), out _)?.Root is { Kind: JsonKind.Object } index
            && index["$schema"].IsText($"./{Schema}") && index["corpus"].Kind == JsonKind.String && index["cases"].Kind == JsonKind.Array;

    private string PathOf(params string[] names) => Path.Combine([folder, .. names]);

    private void Write(Utf8JsonWriter json, Case one)
    {
        json.WriteStartObject();
        json.WriteString("id", one.Id);
        json.WriteString("class", CaseFile.Spell(one.Class));
        json.WriteString("operation", one.Operation);
        json.WriteString("basis", CaseFile.Spell(one.Basis));
        json.WriteString("clause", one.Clause);
        json.WriteString("mayBeMade", Expectation.Of(one));
        json.WriteString("since", one.Since);
        json.WriteStartArray("answers");
        for (var at = 0; at < one.Answers.Count; at++)
        {
            var name = at == one.Answers.Count - 1 ? one.Id : string.Create(CultureInfo.InvariantCulture, $"{one.Id}.before-{at + 1}");
            WriteAnswer(json, name, one.Answers[at]);
        }

        json.WriteEndArray();
        if (one.Answers.Count == 1 && WireMockReplayServer.WhyNot(one) is null)
        {
            json.WriteString("mapping", $"mappings/{one.Id}.json");
            using var file = File.Create(PathOf("mappings", $"{one.Id}.json"));
            using var mapping = new Utf8JsonWriter(file, Indented);
            Mapping.WriteAlone(mapping, one);
        }

        json.WriteEndObject();
    }

    private void WriteAnswer(Utf8JsonWriter json, string name, Answer answer)
    {
        answer = answer.Redirect is null ? answer : answer with { Headers = [.. answer.Headers, new("Location", Elsewhere)] };
        var bytes = BytesOf(answer);
        File.WriteAllBytes(PathOf("cases", $"{name}.http"), bytes);
        json.WriteStartObject();
        json.WriteString("file", $"cases/{name}.http");
        json.WriteNumber("bytes", bytes.Length);
        json.WriteString("sha256", Convert.ToHexStringLower(SHA256.HashData(bytes)));
        json.WriteString("fault", CaseFile.Spell(answer.Fault));
        json.WriteBoolean("framed", answer.Frame is not null);
        if (answer.Frame is { Closes: false })
        {
            json.WriteBoolean("kept", true);
        }

        if (answer.Frame is { IsPaced: true } paced)
        {
            json.WriteNumber("pauses", paced.Parts(bytes).Count());
        }

        if (answer.Redirect is { } place)
        {
            json.WriteString("redirect", CaseFile.Spell(place));
        }

        json.WriteNumber("delayMs", (long)answer.Delay.TotalMilliseconds);
        json.WriteEndObject();
    }

    private static byte[] BytesOf(Answer answer)
    {
        var prepared = new PreparedAnswer(answer);
        if (prepared.IsSilent)
        {
            return [];
        }

        using var bytes = new MemoryStream();
        var output = PipeWriter.Create(bytes, new(leaveOpen: true));
        prepared.Write(output, Date, prepared.Closes, withBody: true);
        output.Complete();
        return bytes.ToArray();
    }

    // The same bytes at any time.
    private sealed class OneMoment : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
