using System.Text;
using Conformance.Contract.Proofs;
using Conformance.Contract.Wire;
using Conformance.Corpus.Wire;

namespace Conformance.Corpus.Generation.OnTheWire;

/// <summary>Each of the odd values, in the place of a member, a parameter or an item that is drawn.</summary>
internal static class ValueDefects
{
    private const string Types = "service model, the types of the response's members";

    public static IReadOnlyList<WireDefect> All { get; } =
        [.. OddValues.All.Select(value => new WireDefect($"values.{value.Name}", (good, random) => Put(good, value.Json, random)))];

    private static Case? Put(Case good, string? json, SplitMix random)
    {
        var places = WirePlace.In(good);
        var place = places[random.Below(places.Count)];
        JsonValue[] items = [.. place.Value.Kind == JsonKind.Array ? place.Value.Children.ToList() : []];

        // Half of the odd lists are odd by an item.
        return items.Length > 0 && json is not null && random.OneIn(2)
            ? Edited(good, place, JsonKind.String, json, WithItem(items, random.Below(items.Length), json))
            : Edited(good, place, place.Value.Kind, json, json);
    }

    private static Case? Edited(Case good, WirePlace place, JsonKind own, string? odd, string? json)
    {
        var one = WireCase.Of(good.Id, good, Types) with { About = place.About };
        var body = new JsonEdit(json is null ? JsonEditKind.Remove : JsonEditKind.Set, $"$.{place.Path}", json ?? "")
            .Apply(one.Answers[^1].Body);
        return one.Answers[^1].Body.Span.SequenceEqual(body)
            ? null
            : OddValues.Class(one with { Answers = [one.Answers[^1] with { Body = body }] }, good.Class, own, odd);
    }

    private static string WithItem(JsonValue[] items, int at, string json) =>
        $"[{string.Join(',', items.Select((item, index) => index == at ? json : Encoding.UTF8.GetString(item.Raw)))}]";
}
