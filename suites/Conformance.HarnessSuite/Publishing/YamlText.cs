using System.Globalization;
using System.Text.Json.Nodes;
using SharpYaml;
using SharpYaml.Model;

namespace Conformance.HarnessSuite.Publishing;

/// <summary>YAML as the JSON that it stands for, by the core schema: what is quoted or a block is text.</summary>
internal static class YamlText
{
    public static JsonNode Read(string text) => Of(YamlStream.Load(new StringReader(text)).Single().Contents!)!;

    private static JsonNode? Of(YamlElement element) => element switch
    {
        YamlMapping mapping => new JsonObject(
            mapping.Select(member => KeyValuePair.Create(((YamlValue)member.Key!).Value, Of(member.Value!)))),
        YamlSequence sequence => new JsonArray([.. sequence.Select(Of)]),
        YamlValue { Style: not ScalarStyle.Plain and not ScalarStyle.Any } quoted => quoted.Value,
        YamlValue { Value: "true" } => true,
        YamlValue { Value: "false" } => false,
        YamlValue { Value: "" or "~" or "null" } => null,
        YamlValue plain => long.TryParse(plain.Value, CultureInfo.InvariantCulture, out var number) ? number : plain.Value,
        _ => throw new FormatException($"{element} stands for no JSON"),
    };
}
