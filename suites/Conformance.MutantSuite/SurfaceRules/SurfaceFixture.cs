using System.Globalization;
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

    /// <summary>The folders of the family, but for those of rules that judge the steps of a sign-in.</summary>
    public static IEnumerable<string> Folders => Directory.EnumerateDirectories(Root, Family)
        .Where(folder => !Rulebook.Steps.Any(check => check.Rule.Id == Path.GetFileName(folder)))
        .Order(StringComparer.Ordinal);

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

        return DegenerateClients.Surfaces(new Placeholders(file, _ => sent).Fill(answer["surface"]));
    }

    private static IReadOnlyList<string> Texts(JsonValue texts) => [.. texts.Children.ToList().Select(text => text.Text)];

    private static int Whole(JsonValue number, int otherwise) => (int)Number(number, otherwise);

    private static double Number(JsonValue number, double otherwise) =>
        number.HasValue ? double.Parse(number.Text, CultureInfo.InvariantCulture) : otherwise;
}
