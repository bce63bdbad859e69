using System.Text.Json;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Recordings;
using Conformance.Recording;
using Conformance.Subjects.Schemas;

namespace Conformance.HarnessSuite.Corpus;

internal sealed class CorpusFiles
{
    private static IEnumerable<TestCaseData> CaseFiles =>
        from file in Directory.EnumerateFiles(Repository.PathOf("fixtures", "cases")).Order(StringComparer.Ordinal)
        select new TestCaseData(file).SetName($"Cases {Path.GetFileName(file)} are as their schema says");

    private static IEnumerable<TestCaseData> Recordings =>
        from folder in Directory.EnumerateDirectories(Repository.PathOf("recordings"))
        from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        select new TestCaseData(file).SetName($"Recording {Path.GetFileNameWithoutExtension(file)}");

    private static IEnumerable<string> Baselines =>
        Directory.EnumerateDirectories(Repository.PathOf("fixtures", "clients"))
            .Select(folder => Path.Combine(folder, "baseline.json"))
            .Where(File.Exists);

    [Test]
    public void There_are_files_of_both_kinds()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(CaseFiles, Is.Not.Empty);
            Assert.That(Recordings, Is.Not.Empty);
        }
    }

    [TestCaseSource(nameof(CaseFiles))]
    public void Cases_are_as_their_schema_says(string file) => AssertValid(file, "cases.schema.json");

    [Test]
    public void Baselines_are_as_their_schema_says()
    {
        // A client that keeps every rule has none, so that there may be no file at all.
        foreach (var file in Baselines)
        {
            AssertValid(file, "baseline.schema.json");
        }
    }

    [TestCaseSource(nameof(Recordings))]
    public void A_recording_is_a_mapping_as_the_recorder_writes_it_for_its_operation_and_ClientId(string file)
    {
        var recorded = MappingFile.Read(file);
        using var mapping = JsonDocument.Parse(File.ReadAllBytes(file));
        var metadata = mapping.RootElement.GetProperty("metadata");
        var request = mapping.RootElement.GetProperty("request");

        using (Assert.EnterMultipleScope())
        {
            AssertValid(file, "recording.schema.json");
            Assert.That(Path.GetFileName(file), Is.EqualTo($"{recorded.Id}.json"));
            Assert.That(
                request.GetProperty("headers").GetProperty("X-Amz-Target").GetProperty("equalTo").GetString(),
                Is.EqualTo($"AWSCognitoIdentityProviderService.{recorded.Operation}"));
            Assert.That(
                request.GetProperty("bodyPatterns")[0].GetProperty("matchesJsonPath").GetProperty("equalTo").GetString(),
                Is.EqualTo(CaseValues.ClientId(recorded.Id)));
            Assert.That(
                recorded.Origin == Origin.Captured,
                Is.EqualTo(metadata.TryGetProperty("service", out _) || metadata.TryGetProperty("confidence", out _)),
                "captured is what we recorded of a service, and what somebody vouches for");
            Assert.That(
                File.ReadAllText(file),
                Is.EqualTo(WrittenMapping.Of(
                    recorded,
                    new(metadata.GetProperty("source").GetString()!, metadata.GetProperty("date").GetString()!)
                    {
                        Scrubbed = Texts(metadata.GetProperty("scrubbed")),
                        Confidence = metadata.TryGetProperty("confidence", out var confidence) ? confidence.GetString() : null,
                        ScrubbedBy = metadata.TryGetProperty("scrubbedBy", out var scrubbedBy) ? scrubbedBy.GetString() : null,
                        Substituted = metadata.TryGetProperty("substituted", out var places) ? Texts(places) : null,
                    },
                    MappingFile.ReadCaptured(file))));
        }
    }

    private static string[] Texts(JsonElement list) => [.. list.EnumerateArray().Select(text => text.GetString()!)];

    private static void AssertValid(string file, string schema)
    {
        var json = JsonReading.TryRead(File.ReadAllBytes(file), out var fault);

        Assert.That(json, Is.Not.Null, $"{Path.GetFileName(file)} {fault}");
        Assert.That(
            JsonSchema.Load(Repository.PathOf("fixtures", "schemas", schema)).Check(json.Root)?.ToString(),
            Is.Null,
            Path.GetFileName(file));
        if (json.Root["$schema"] is { Kind: JsonKind.String } named)
        {
            Assert.That(
                Path.GetFullPath(named.Text, Path.GetDirectoryName(file)!), Is.EqualTo(Repository.PathOf("fixtures", "schemas", schema)));
        }
    }
}
