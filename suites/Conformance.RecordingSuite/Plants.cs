using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conformance.RecordingSuite;

/// <summary>
/// Puts canaries into every place of JSON: values, JSON in strings, the header, claims and signature of tokens, and members that nobody
/// knows.
/// </summary>
internal sealed class Plants(Func<string> make, bool isWord)
{
    private static readonly string[] Prose = ["message", "Message", "iss"];

    private static readonly JsonSerializerOptions Plain =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<Canary> planted = [];

    /// <summary>What was put where.</summary>
    public IReadOnlyList<Canary> Planted => planted;

    public string In(string json, string place)
    {
        var root = JsonNode.Parse(json)!;
        var changed = Change(root, place);
        return changed!.ToJsonString(Plain);
    }

    public string Next(string place)
    {
        var canary = new Canary(make(), place);
        planted.Add(canary);
        return canary.Text;
    }

    private JsonNode? Change(JsonNode? node, string place)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToList())
                {
                    members[name] = Change(value?.DeepClone(), $"{place}.{name}");
                }

                AddStrangers(members, place);
                return members;

            case JsonArray items:
                return new JsonArray([.. items.Select((item, at) => Change(item?.DeepClone(), $"{place}[{at}]")), Next($"{place}[+]")]);

            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                return Text(value.GetValue<string>(), place);

            default:
                return node;
        }
    }

    private JsonNode Text(string text, string place)
    {
        if (text.StartsWith("eyJ", StringComparison.Ordinal))
        {
            return Token(text.Split('.'), place);
        }

        return text is ['{' or '[', ..] ? In(text, $"{place}(JSON)") : isWord && Prose.Contains(place.Split('.')[^1]) ? text : Next(place);
    }

    private string Token(string[] parts, string place)
    {
        for (var at = 0; at < parts.Length; at++)
        {
            var inside = at == 0 || (at == 1 && parts.Length == 3) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[at])) : null;
            parts[at] = inside is null
                ? Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Next($"{place} part {at}")))
                : Base64Url.EncodeToString(Encoding.UTF8.GetBytes(In(inside, $"{place} part {at}")));
        }

        return string.Join('.', parts);
    }

    private void AddStrangers(JsonObject members, string place)
    {
        members["stranger"] = Next($"{place}.stranger");
        members["strange"] = new JsonObject { ["inner"] = new JsonArray(Next($"{place}.strange.inner"), 7) };
        members["strangeJson"] = $$"""{"deep":{{JsonSerializer.Serialize(Next($"{place}.strangeJson.deep"), Plain)}}}""";
        if (!isWord)
        {
            members[Next($"{place} name")] = 1;
            members["strangeNumber"] =
                long.Parse(
                    $"4{Random.Shared.NextInt64(100_000_000_000, 999_999_999_999)}", System.Globalization.CultureInfo.InvariantCulture);
            planted.Add(new(members["strangeNumber"]!.ToJsonString(), $"{place}.strangeNumber"));
        }
    }
}
