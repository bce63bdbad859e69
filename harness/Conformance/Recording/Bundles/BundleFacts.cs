using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Conformance.Contract.Catalog;
using Conformance.Corpus;

namespace Conformance.Recording.Bundles;

/// <summary>What a bundle is of.</summary>
/// <param name="Recording">What its recording is called, and of what it is.</param>
/// <param name="Region">The region that requests were signed for.</param>
/// <param name="IsAws">True when an endpoint of Amazon's answered.</param>
internal sealed partial record BundleFacts(RecordingFacts Recording, string Region, bool IsAws)
{
    /// <summary>The version of the form of a bundle.</summary>
    public const int Format = 1;

    /// <summary>The name of the file that holds them.</summary>
    public const string FileName = "bundle.json";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>The other files of the bundle, each with the hash of what is in it, so that what was lost on the way is missed.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>As the file has them.</summary>
    public string Write() => new JsonObject
    {
        ["format"] = Format,
        ["corpus"] = CaseCorpus.Version,
        ["name"] = Recording.Name,
        ["service"] = Recording.Service,
        ["version"] = Recording.Version,
        ["date"] = Recording.Day,
        ["region"] = Region,
        ["aws"] = IsAws,
        ["files"] = new JsonObject(Files.Select(file => KeyValuePair.Create<string, JsonNode?>(file.Key, file.Value))),
    }.ToJsonString(Indented) + "\n";

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">It is no such file, or of another version.</exception>
    public static BundleFacts Read(byte[] content)
    {
        var root = Parse(content);
        if (root["format"] is not JsonValue format || !format.TryGetValue<int>(out var version))
        {
            throw Foreign("it tells no format");
        }

        if (version != Format)
        {
            throw Foreign(
                $"it is of format {Wording.Number(version)}, and this tool reads {Wording.Number(Format)}: use the version that wrote it");
        }

        if (!System.Version.TryParse(Text(root, "corpus"), out var corpus) || corpus > System.Version.Parse(CaseCorpus.Version))
        {
            throw Foreign($"it is of another corpus than {CaseCorpus.Version} or one before it: use the version of the tool that wrote it");
        }

        if (!DateOnly.TryParseExact(Text(root, "date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            throw Foreign("its date is no day such as 2026-12-01");
        }

        if (!Regions().IsMatch(Text(root, "region")))
        {
            throw Foreign("its region is none");
        }

        if (root["aws"] is not JsonValue aws || !aws.TryGetValue<bool>(out var isAws))
        {
            throw Foreign("it does not tell whether AWS answered");
        }

        if (root["files"] is not JsonObject files)
        {
            throw Foreign("it does not list the files");
        }

        var recording = new RecordingFacts(Text(root, "name"), Text(root, "service"), Text(root, "version"), day);
        recording.Check();
        return new(recording, Text(root, "region"), isAws)
        {
            Files = files.ToDictionary(file => file.Key, file => Text(files, file.Key), StringComparer.Ordinal),
        };
    }

    private static JsonObject Parse(byte[] content)
    {
        try
        {
            return JsonNode.Parse(Encoding.UTF8.GetString(content)) as JsonObject ?? throw Foreign("it is no JSON object");
        }
        catch (JsonException)
        {
            throw Foreign("it is no JSON");
        }
    }

    private static string Text(JsonObject root, string member) =>
        root[member] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length is > 0 and <= 200
            ? text
            : throw Foreign($"it has no {member}");

    private static InvalidDataException Foreign(string why) => new($"{FileName} in the bundle is not what this tool writes: {why}");

    [GeneratedRegex("^[a-z0-9-]{2,40}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Regions();
}
