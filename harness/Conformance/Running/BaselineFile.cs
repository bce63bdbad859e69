using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Files;
using JsonValue = Conformance.Contract.Wire.JsonValue;

namespace Conformance.Running;

/// <summary>Reads and writes baselines; their form is <c>fixtures/schemas/baseline.schema.json</c>.</summary>
internal static class BaselineFile
{
    /// <summary>The member that lists what the client declares.</summary>
    public const string DeclaresMember = "declares";

    /// <summary>The member that lists the cases that do not apply.</summary>
    public const string NotApplicableMember = "notApplicable";

    private const int Format = 2;
    private const string OthersMember = "otherVersions";
    private const string Day = "yyyy-MM-dd";

    private static readonly string[] Members =
    [
        "$schema", "format", "corpus", "requirements", "client", "entries", NotApplicableMember, DeclaresMember,
        NotDeclaredPin.Member, OthersMember,
    ];

    private static readonly string[] OtherMembers = ["versions", "entries", NotApplicableMember, DeclaresMember, NotDeclaredPin.Member];
    private static readonly string[] EntryMembers = ["rule", "place", "seen", "case", "cases", "versions", "reason", "until"];

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Reads a baseline.</summary>
    /// <exception cref="CorpusException">It is not one.</exception>
    public static Baseline Read(string file) => Read(SavedFile.At(file));

    /// <summary>Reads a baseline.</summary>
    /// <exception cref="CorpusException">It is not one.</exception>
    public static Baseline Read(SavedFile file)
    {
        try
        {
            var root = EditedJson.Of(file.Read()).Root;
            EditedJson.Refuse(root, "$", Members);
            var format = root["format"].Kind == JsonKind.Absent ? 1 : Number(root["format"]);
            return format is 1 or Format
                ? ReadKnown(root, "$", Text(root, "$", "client")) with
                {
                    File = file.Path,
                    Corpus = root["corpus"].Kind == JsonKind.Absent ? null : Text(root, "$", "corpus"),
                    Requirements = OptionalText(root, "$", "requirements") is { } version ? RequirementSet.Of(version) : null,
                    Others = root[OthersMember].Kind == JsonKind.Absent ? []
                        : [.. Items(root, "$", OthersMember).Select((other, at) => ReadOther(other, $"$.{OthersMember}[{at}]"))],
                }
                : throw new FormatException($"$.format must be the number 1 or {Format}: this version of the tool reads no other.");
        }
        catch (FormatException broken)
        {
            throw new CorpusException($"{file.Place}: is not a baseline: {broken.Message}", broken);
        }
    }

    /// <summary>Writes a baseline, whole or not at all.</summary>
    public static void Write(string file, Baseline baseline)
    {
        var json = new JsonObject
        {
            ["$schema"] = "../../schemas/baseline.schema.json",
            ["format"] = Format,
            ["corpus"] = baseline.Corpus ?? CaseCorpus.Version,
        };
        if (baseline.Requirements is { } requirements)
        {
            json["requirements"] = requirements.Name;
        }

        json["client"] = baseline.Client;
        WriteKnown(baseline, json);
        if (baseline.Others.Count > 0)
        {
            json[OthersMember] = new JsonArray([.. baseline.Others.Select(other =>
            {
                var known = new JsonObject { ["versions"] = other.Versions };
                WriteKnown(other.Known, known);
                return known;
            })]);
        }

        var partial = file + ".partial";
        File.WriteAllText(partial, json.ToJsonString(Indented) + "\n");
        File.Move(partial, file, overwrite: true);
    }

    private static void WriteKnown(Baseline baseline, JsonObject json)
    {
        json["entries"] = new JsonArray([.. baseline.Entries.Select(Entry)]);
        json[NotApplicableMember] = Array(baseline.NotApplicable);
        json[DeclaresMember] = Array(baseline.Declares);
        if (baseline.NotDeclared is { } counts)
        {
            json[NotDeclaredPin.Member] = NotDeclaredPin.Write(counts);
        }
    }

    private static (string Versions, Baseline Known) ReadOther(JsonValue other, string path)
    {
        EditedJson.Refuse(other, path, OtherMembers);
        return (Text(other, path, "versions"), ReadKnown(other, path, client: ""));
    }

    private static Baseline ReadKnown(JsonValue root, string path, string client) => new()
    {
        Client = client,
        Declares = Texts(root, path, DeclaresMember),
        NotApplicable = Texts(root, path, NotApplicableMember),
        Lines = BaselineLines.In(root),
        NotDeclared = NotDeclaredPin.Read(root),
        Entries = [.. Items(root, path, "entries").Select((entry, at) => ReadEntry(entry, $"{path}.entries[{at}]"))],
    };

    private static JsonArray Array(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    private static JsonNode Entry(BaselineEntry entry)
    {
        var json = entry.IsOfOldForm && entry.Cases.Count == 1
            ? new JsonObject { ["case"] = entry.Cases[0], ["rule"] = entry.Rule }
            : new JsonObject { ["rule"] = entry.Rule, ["place"] = entry.Place, ["seen"] = entry.Seen, ["cases"] = Array(entry.Cases) };
        json["versions"] = entry.Versions;
        json["reason"] = entry.Reason;
        if (entry.Until is { } until)
        {
            json["until"] = until.ToString(Day, CultureInfo.InvariantCulture);
        }

        return json;
    }

    private static BaselineEntry ReadEntry(JsonValue entry, string path)
    {
        EditedJson.Refuse(entry, path, EntryMembers);
        var isOld = entry["case"].Kind != JsonKind.Absent;
        if (isOld && entry["cases"].Kind != JsonKind.Absent)
        {
            throw new FormatException($"{path} has case and cases: keep cases.");
        }

        return new(
            Text(entry, path, "rule"),
            isOld
                ? [Text(entry, path, "case")]
                : Texts(entry, path, "cases") is { Length: > 0 } cases
                ? cases
                : throw new FormatException($"{path}.cases is to name at least one case."),
            Text(entry, path, "versions"),
            OptionalText(entry, path, "reason") ?? "",
            ReadDay(entry, path))
        {
            Line = entry.Line,
            Place = OptionalText(entry, path, "place"),
            Seen = OptionalText(entry, path, "seen"),
        };
    }

    private static DateOnly? ReadDay(JsonValue entry, string path) => OptionalText(entry, path, "until") is not { } text ? null
        : DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new FormatException($"{path}.until must be a day such as 2026-12-31.");

    private static int Number(JsonValue value) =>
        value.Kind == JsonKind.Number && int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    private static IReadOnlyList<JsonValue> Items(JsonValue root, string path, string member) => root[member].Kind == JsonKind.Array
        ? root[member].Children.ToList()
        : throw new FormatException($"{path}.{member} must be a list.");

    private static string[] Texts(JsonValue root, string path, string member) => root[member].Kind == JsonKind.Absent ? []
        : [
            .. Items(root, path, member).Select(
                item => item.Kind == JsonKind.String
                ? item.Text
                : throw new FormatException($"{path}.{member} must be a list of strings.")),
        ];

    private static string? OptionalText(JsonValue root, string path, string member) =>
        root[member].Kind == JsonKind.Absent ? null : Text(root, path, member);

    private static string Text(JsonValue root, string path, string member) => root[member].Kind == JsonKind.String
        ? root[member].Text
        : throw new FormatException($"{path}.{member} must be a string.");
}
