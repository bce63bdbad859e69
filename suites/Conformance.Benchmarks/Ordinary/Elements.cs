using System.Text.Json;

namespace Conformance.Benchmarks.Ordinary;

/// <summary>What one writes for <see cref="JsonElement"/> when members may be missing.</summary>
internal static class Elements
{
    public static JsonElement Member(this JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var member) ? member : default;

    public static bool HasValue(this JsonElement element) => element.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    public static string? Text(this JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString() : null;

    public static bool IsEmpty(this JsonElement container) => container.ValueKind switch
    {
        JsonValueKind.Object => container.GetPropertyCount() == 0,
        JsonValueKind.Array => container.GetArrayLength() == 0,
        _ => true,
    };
}
