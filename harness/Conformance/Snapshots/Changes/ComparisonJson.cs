using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Conformance.Snapshots.Changes;

/// <summary>A comparison as JSON, for a program.</summary>
internal static class ComparisonJson
{
    private static readonly JsonWriterOptions Indented =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes it; <paramref name="tolerance"/> answers null where clients have nothing to do with a change.</summary>
    public static byte[] Write(Comparison comparison, Func<Change, Tolerance?> tolerance)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteStartObject();
            json.WriteStartObject("counts");
            foreach (var weight in Enum.GetValues<Weight>().Reverse())
            {
                json.WriteNumber(ComparisonText.Word(weight), ComparisonText.Count(comparison, weight));
            }

            json.WriteEndObject();
            json.WriteStartArray("changes");
            foreach (var change in comparison.Changes)
            {
                Write(json, change, tolerance(change));
            }

            json.WriteEndArray();
            Write(
                json,
                ComparisonText.Word(Weight.Incomparable),
                comparison.Incomparable.Select(one => (one.Place.Scenario, one.Place.Path, one.Words)));
            Write(json, ComparisonText.Word(Weight.Noise), comparison.Noise.Select(one => (one.Scenario, one.Path, one.Words)));
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Change change, Tolerance? tolerance)
    {
        json.WriteStartObject();
        json.WriteString("scenario", change.Pair.Place.Scenario);
        json.WriteString("path", change.Pair.Place.Path);
        json.WriteString("weight", ComparisonText.Word(change.Weight));
        json.WriteString("kind", change.Kind.Name);
        if (change.Rule is { } rule)
        {
            json.WriteString("rule", rule.Id);
        }

        if (change.Pair.Place.Spot is not (Spot.Scenario or Spot.Step))
        {
            json.WriteString("old", change.Pair.OldWords);
            json.WriteString("new", change.Pair.NewWords);
        }

        if (tolerance is not null)
        {
            Write(json, "cases", tolerance.Cases);
            Write(json, "understoodBy", tolerance.Understanding);
            Write(json, "refusedBy", tolerance.Refusing);
            Write(json, "endsOtherwiseIn", tolerance.EndingOtherwise);
            Write(json, "understoodOrRefusedBy", tolerance.Keeping);
            json.WriteStartObject("notToleratedBy");
            foreach (var client in tolerance.Breaking)
            {
                Write(json, client.Name, client.Rules);
            }

            json.WriteEndObject();
            Write(json, "notJudged", tolerance.NotJudged);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<(string Scenario, string Path, string What)> places)
    {
        json.WriteStartArray(name);
        foreach (var (scenario, path, what) in places)
        {
            json.WriteStartObject();
            json.WriteString("scenario", scenario);
            json.WriteString("path", path);
            json.WriteString("what", what);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
