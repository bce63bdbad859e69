using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.Contract.Catalog;

namespace Conformance.Running.Services;

/// <summary>What a run wrote down of its resources, read again.</summary>
/// <param name="Endpoint">The service that they are in.</param>
/// <param name="Region">The region that requests are signed for.</param>
/// <param name="Run">The prefix of the run, which its pools are tagged with.</param>
/// <param name="Left">The user pools that may be there.</param>
internal sealed record SavedLedger(string Endpoint, string Region, string Run, IReadOnlyList<LeftPool> Left)
{
    // One run writes some hundred lines.
    private const int Largest = 1 << 22;

    /// <summary>Reads a ledger. A last line that was cut off is none: what it speaks of was not called.</summary>
    /// <exception cref="InvalidDataException">The file is no ledger, or of another version.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static SavedLedger Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"there is no file {path}; a run writes one beside its bundle, as FILE.zip.resources");
        }

        if (new FileInfo(path).Length > Largest)
        {
            throw Foreign(path, 1, "it is too large");
        }

        // The run that writes it may read it, too.
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file, Encoding.UTF8);
        var text = reader.ReadToEnd();
        var lines = text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var head = lines is [var first, ..] ? ReadLine(path, 1, first) : throw Foreign(path, 1, "it has no whole line");
        if (head["format"] is not JsonValue format || !format.TryGetValue<int>(out var version))
        {
            throw Foreign(path, 1, "its first line tells no format");
        }

        if (version != ResourceLedger.Format)
        {
            throw Foreign(
                path, 1, $"it is of format {Wording.Number(version)}, and this tool reads {Wording.Number(ResourceLedger.Format)}");
        }

        // In the order in which they were made; the id is known once it was answered.
        List<LeftPool> left = [];
        for (var at = 1; at < lines.Length; at++)
        {
            var line = ReadLine(path, at + 1, lines[at]);
            if (Text(line, "making") == ResourceKinds.Pool)
            {
                left.Add(new(Required(path, at + 1, line, "name"), null));
            }
            else if (Text(line, "made") == ResourceKinds.Pool)
            {
                var name = Required(path, at + 1, line, "name");
                left.RemoveAll(pool => pool.Name == name);
                left.Add(new(name, Required(path, at + 1, line, "id")));
            }
            else if (Text(line, "refused") is not null)
            {
                left.RemoveAll(pool => pool.Name == Text(line, "name"));
            }
            else if (Text(line, "removed") is not null)
            {
                left.RemoveAll(pool => Text(line, "name") is { } name ? pool.Name == name : pool.Id == Text(line, "id"));
            }
        }

        return new(
            Required(path, 1, head, "endpoint"), Required(path, 1, head, "region"), Required(path, 1, head, "run"), left);
    }

    private static JsonObject ReadLine(string path, int number, string line)
    {
        try
        {
            return JsonNode.Parse(line) as JsonObject ?? throw Foreign(path, number, "a line is a JSON object");
        }
        catch (JsonException)
        {
            throw Foreign(path, number, "it is no JSON");
        }
    }

    private static string? Text(JsonObject line, string member) =>
        line[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static string Required(string path, int number, JsonObject line, string member) =>
        Text(line, member) is { Length: > 0 } text ? text : throw Foreign(path, number, $"it has no {member}");

    private static InvalidDataException Foreign(string path, int number, string why) =>
        new($"{path}, line {Wording.Number(number)}: this is no list of resources that a run wrote: {why}");
}

/// <summary>A user pool that a run may have left.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Id">Its id; null where the run did not live to see it.</param>
internal sealed record LeftPool(string Name, string? Id);
