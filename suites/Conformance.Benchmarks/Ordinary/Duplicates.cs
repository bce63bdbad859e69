using System.Buffers;
using System.Text.Json;

namespace Conformance.Benchmarks.Ordinary;

/// <summary>
/// <see cref="JsonElement.TryGetProperty(string, out JsonElement)"/> takes the last of duplicates and the rulebook the first. A document
/// with duplicates is written anew without the later ones, which costs payloads without them nothing.
/// </summary>
internal static class Duplicates
{
    public static JsonDocument Drop(JsonElement element)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            Write(json, element);
        }

        return JsonDocument.Parse(buffer.WrittenMemory);
    }

    private static void Write(Utf8JsonWriter json, JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            element.WriteTo(json);
            return;
        }

        json.WriteStartObject();
        foreach (var member in element.EnumerateObject().DistinctBy(member => member.Name, StringComparer.Ordinal))
        {
            json.WritePropertyName(member.Name);
            Write(json, member.Value);
        }

        json.WriteEndObject();
    }
}
