using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.Contract.Wire;
using JsonValue = Conformance.Contract.Wire.JsonValue;

namespace Conformance.Subjects.Schemas;

/// <summary>The schemas of one file.</summary>
internal sealed record SchemaFile(string Name, JsonValue Root)
{
    public const string Start = "#";
    public const string Definitions = "#/$defs/";

    /// <summary>The schema that a schema refers to, or itself where it refers to none.</summary>
    public JsonValue Target(JsonValue schema) => schema["$ref"u8] is { Kind: JsonKind.String } reference ? At(reference.Text) : schema;

    /// <summary>The schema that a reference names, or an absent value.</summary>
    public JsonValue At(string reference) => reference switch
    {
        Start => Root,
        _ when reference.StartsWith(Definitions, StringComparison.Ordinal) => Root["$defs"u8][reference[Definitions.Length..]],
        _ => default,
    };

    /// <summary>The file as the library gets it: with no name of its own, by which it could be taken for another file.</summary>
    public JsonElement ForLibrary()
    {
        var whole = JsonNode.Parse(Root.Raw)!;
        if (whole is JsonObject members)
        {
            members.Remove("$id");
            members.Remove("$schema");
        }

        EndPatterns(whole);
        return JsonSerializer.SerializeToElement(whole);
    }

    // In .NET a closing $ also matches before a last line feed; in JSON Schema it does not.
    private static string EndOf(string pattern) =>
        pattern.EndsWith('$') && !pattern.EndsWith("\\$", StringComparison.Ordinal) ? pattern[..^1] + "\\z" : pattern;

    private static void EndPatterns(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                EndPatterns(item);
            }
        }

        foreach (var (name, member) in (node as JsonObject)?.ToArray() ?? [])
        {
            EndPatterns(member);
            if (name == "pattern" && member?.GetValueKind() == JsonValueKind.String)
            {
                node![name] = EndOf(member.GetValue<string>());
            }
        }
    }
}
