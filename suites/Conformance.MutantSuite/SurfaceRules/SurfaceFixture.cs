using System.Globalization;
using System.Text;
using Conformance.Contract;
using Conformance.Corpus;
using Conformance.Replay;
using Conformance.Subjects;
using Conformance.Wire;

namespace Conformance.MutantSuite.SurfaceRules;

/// <summary>One file below fixtures/rules/SUR-…: what was seen of a client in a case, and whether the folder's rule holds for it.</summary>
internal sealed record SurfaceFixture(string RuleId, string Kind, string File, Surfacing Seen)
{
    public const string Conforming = "conforming";
    public const string Violating = "violating";

    private const string Family = "SUR-*";

    public static string Root { get; } = RepositoryFolder.Of("fixtures", "rules");

    public static IEnumerable<string> Folders => Directory.EnumerateDirectories(Root, Family).Order(StringComparer.Ordinal);

    public static IEnumerable<SurfaceFixture> All =>
        from folder in Folders
        from kind in (string[])[Conforming, Violating]
        where Directory.Exists(Path.Combine(folder, kind))
        from file in Directory.EnumerateFiles(Path.Combine(folder, kind), "*.json").Order(StringComparer.Ordinal)
        select Read(file, Path.GetFileName(folder), kind);

    public string Name => $"{RuleId} {Kind} {Path.GetFileNameWithoutExtension(File)}";

    private static SurfaceFixture Read(string file, string ruleId, string kind)
    {
        var json = JsonReading.TryRead(System.IO.File.ReadAllBytes(file), out var fault)
            ?? throw new InvalidDataException($"{file} {fault}.");
        var root = json.Root;
        var id = root["case"].Text;
        var replayed = JudgedClients.Cases.FirstOrDefault(one => one.Id == id) ?? throw new InvalidDataException($"{file}: there is no case {id}.");
        var armed = new ArmedCase(replayed, "fixture");
        var asked = new ReceivedRequest("POST", "/", [], default, default);
        return new(ruleId, kind, file, new(armed, Client(root, replayed.Operation), [.. Enumerable.Repeat(asked, Whole(root["requests"], 1))])
        {
            Answer = Answer(root["answer"], armed.Sent.Root, file),
            Silence = root["silence"].HasValue ? root["silence"].Text : null,
            Strays = Whole(root["strays"], 0),
            Elapsed = TimeSpan.FromSeconds(Number(root["seconds"], 0)),
        });
    }

    private static ClientDescription Client(JsonValue root, string operation)
    {
        var client = DegenerateClients.Describe("fixture");
        return client with
        {
            MaxTries = Whole(root["maxTries"], client.MaxTries),
            MaxSeconds = Number(root["maxSeconds"], client.MaxSeconds),
            Capabilities = Texts(root["capabilities"]),
            Members = root["members"].HasValue
                ? new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [operation] = Texts(root["members"]) }
                : client.Members,
        };
    }

    private static DriverAnswer? Answer(JsonValue answer, JsonValue sent, string file)
    {
        if (!answer.HasValue)
        {
            return null;
        }

        var error = answer["error"];
        if (error.HasValue)
        {
            return new() { Error = new(error["type"].Text, error["message"].Text, error["kind"].Text) };
        }

        var surface = new StringBuilder();
        Write(answer["surface"], sent, surface, file);
        return DegenerateClients.Surfaces(surface.ToString());
    }

    /// <summary>Copies a value with what was sent in place of each placeholder.</summary>
    private static void Write(JsonValue value, JsonValue sent, StringBuilder into, string file)
    {
        if (value["$sent"] is { Kind: JsonKind.String } path)
        {
            WriteSent(value, Find(sent, path.Text, file), sent, into, file);
            return;
        }

        if (value.Kind is not (JsonKind.Object or JsonKind.Array))
        {
            into.Append(Encoding.UTF8.GetString(value.Raw));
            return;
        }

        into.Append(value.Kind == JsonKind.Object ? '{' : '[');
        foreach (var child in value.Children)
        {
            StartChild(child, into);
            Write(child, sent, into, file);
        }

        into.Append(value.Kind == JsonKind.Object ? '}' : ']');
    }

    private static void WriteSent(JsonValue placeholder, JsonValue found, JsonValue sent, StringBuilder into, string file)
    {
        var instead = placeholder.Children.ToList().Where(member => member.Name[0] != '$').ToList();
        var without = Texts(placeholder["$without"]);
        if (instead.Count == 0 && without.Count == 0)
        {
            into.Append(Encoding.UTF8.GetString(found.Raw));
            return;
        }

        into.Append('{');
        foreach (var member in found.Children)
        {
            if (!without.Contains(member.Name, StringComparer.Ordinal) && !instead.Exists(other => other.Name == member.Name))
            {
                StartChild(member, into);
                into.Append(Encoding.UTF8.GetString(member.Raw));
            }
        }

        foreach (var member in instead)
        {
            StartChild(member, into);
            Write(member, sent, into, file);
        }

        into.Append('}');
    }

    private static void StartChild(JsonValue child, StringBuilder into)
    {
        if (into[^1] is not ('{' or '['))
        {
            into.Append(',');
        }

        if (!child.RawName.IsEmpty)
        {
            into.Append('"').Append(Encoding.UTF8.GetString(child.RawName)).Append("\":");
        }
    }

    private static JsonValue Find(JsonValue sent, string path, string file)
    {
        var found = path.Split('.')[1..].Aggregate(sent, (parent, name) => parent[name]);
        return found.Kind == JsonKind.Absent ? throw new InvalidDataException($"{file}: nothing was sent at {path}.") : found;
    }

    private static IReadOnlyList<string> Texts(JsonValue texts) => [.. texts.Children.ToList().Select(text => text.Text)];

    private static int Whole(JsonValue number, int otherwise) => (int)Number(number, otherwise);

    private static double Number(JsonValue number, double otherwise) =>
        number.HasValue ? double.Parse(number.Text, CultureInfo.InvariantCulture) : otherwise;
}
