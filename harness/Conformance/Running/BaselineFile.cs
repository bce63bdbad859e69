using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.Contract;
using Conformance.Corpus;
using Conformance.Subjects;

namespace Conformance.Running;

/// <summary>Reads and writes baselines; their form is <c>fixtures/schemas/baseline.schema.json</c>.</summary>
internal static class BaselineFile
{
    private const string Day = "yyyy-MM-dd";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Reads a baseline.</summary>
    /// <exception cref="CorpusException">It is not one.</exception>
    public static Baseline Read(string file)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            var root = document.RootElement;
            return new()
            {
                Client = Text(root.GetProperty("client")),
                Declares = Texts(root, "declares"),
                NotApplicable = Texts(root, "notApplicable"),
                Entries = [.. root.GetProperty("entries").EnumerateArray().Select(ReadEntry)],
            };
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new CorpusException($"{file}: is not a baseline: {broken.Message}", broken);
        }
    }

    /// <summary>The baseline that a client's results ask for: reasons that are known stay, new entries have none yet.</summary>
    public static Baseline Update(Baseline? before, string name, ClientDescription client, IReadOnlyCollection<CaseResult> results)
    {
        var deviations = results
            .SelectMany(result => result.Findings.Select(finding => finding.Rule).Distinct(), (result, rule) => (Result: result, Rule: rule))
            .OrderBy(deviation => deviation.Result.Case.Id, StringComparer.Ordinal)
            .ThenBy(deviation => deviation.Rule.Id, StringComparer.Ordinal);
        List<BaselineEntry> kept = [];
        List<BaselineEntry> added = [];
        foreach (var (result, rule) in deviations)
        {
            if (before?.Entries.FirstOrDefault(entry => entry.Rule == rule.Id && CasePattern.Matches(entry.Case, result.Case.Id)) is { } known)
            {
                // A pattern of which one case has come to pass would be out of date at once.
                var still = IsBrokenThroughout(known, results) ? known : known with { Case = result.Case.Id };
                still = still with { Versions = known.CoversVersion(client.Version) ? known.Versions : client.Version };
                if (!kept.Contains(still))
                {
                    kept.Add(still);
                }
            }
            else if (result.Verdict == Verdict.Fail && rule.Level == Level.Must)
            {
                added.Add(new(result.Case.Id, rule.Id, client.Version.Length == 0 ? "*" : client.Version, "", null));
            }
        }

        return new()
        {
            Client = name,
            Declares = Baseline.DeclaredBy(client),
            NotApplicable = [.. results.Where(result => result.Verdict == Verdict.NotApplicable).Select(result => result.Case.Id).Order(StringComparer.Ordinal)],
            Entries = [.. kept, .. added],
        };
    }

    /// <summary>Writes a baseline, whole or not at all.</summary>
    public static void Write(string file, Baseline baseline)
    {
        var json = new JsonObject
        {
            ["$schema"] = "../../schemas/baseline.schema.json",
            ["client"] = baseline.Client,
            ["entries"] = new JsonArray([.. baseline.Entries.Select(Entry)]),
            ["notApplicable"] = Array(baseline.NotApplicable),
            ["declares"] = Array(baseline.Declares),
        };
        var partial = file + ".partial";
        File.WriteAllText(partial, json.ToJsonString(Indented) + "\n");
        File.Move(partial, file, overwrite: true);
    }

    private static bool IsBrokenThroughout(BaselineEntry entry, IEnumerable<CaseResult> results) =>
        results.Where(result => result.Verdict is Verdict.Pass or Verdict.Warn or Verdict.Fail && CasePattern.Matches(entry.Case, result.Case.Id))
            .All(result => result.Findings.Any(finding => finding.Rule.Id == entry.Rule));

    private static JsonArray Array(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    private static JsonNode Entry(BaselineEntry entry)
    {
        var json = new JsonObject { ["case"] = entry.Case, ["rule"] = entry.Rule, ["versions"] = entry.Versions, ["reason"] = entry.Reason };
        if (entry.Until is { } until)
        {
            json["until"] = until.ToString(Day, CultureInfo.InvariantCulture);
        }

        return json;
    }

    private static BaselineEntry ReadEntry(JsonElement entry) => new(
        Text(entry.GetProperty("case")),
        Text(entry.GetProperty("rule")),
        Text(entry.GetProperty("versions")),
        entry.TryGetProperty("reason", out var reason) ? Text(reason) : "",
        entry.TryGetProperty("until", out var until) ? DateOnly.ParseExact(Text(until), Day, CultureInfo.InvariantCulture) : null);

    private static string[] Texts(JsonElement root, string member) =>
        root.TryGetProperty(member, out var texts) ? [.. texts.EnumerateArray().Select(Text)] : [];

    private static string Text(JsonElement text) => text.GetString() ?? throw new FormatException("null stands where text is due");
}
