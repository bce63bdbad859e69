using System.Globalization;
using System.Text;
using Conformance.Contract;
using Conformance.Corpus.Dialogues;
using Conformance.Replay;
using Conformance.Subjects;
using Conformance.Wire;

namespace Conformance.MutantSuite.StepRules;

/// <summary>One file below the folder of a rule for steps: what was seen of a wrapper in a sign-in, and whether the folder's rule holds for it.</summary>
internal sealed record StepFixture(string RuleId, string Kind, string File, SignInSeen Seen)
{
    public const string Conforming = "conforming";
    public const string Violating = "violating";

    // Any number does where no proof is verified.
    private const string AnyRequest = """{"AuthParameters":{"SRP_A":"abcdef"},"ChallengeResponses":{"SRP_A":"abcdef"}}""";

    public static string Root { get; } = RepositoryFolder.Of("fixtures", "rules");

    public static IEnumerable<string> Folders => Directory.EnumerateDirectories(Root)
        .Where(folder => Rulebook.Steps.Any(check => check.Rule.Id == Path.GetFileName(folder)))
        .Order(StringComparer.Ordinal);

    public static IReadOnlyList<StepFixture> All { get; } =
    [
        .. from folder in Folders
           from kind in (string[])[Conforming, Violating]
           where Directory.Exists(Path.Combine(folder, kind))
           from file in Directory.EnumerateFiles(Path.Combine(folder, kind), "*.json").Order(StringComparer.Ordinal)
           select Read(file, Path.GetFileName(folder), kind),
    ];

    public string Name => $"{RuleId} {Kind} {Path.GetFileNameWithoutExtension(File)}";

    /// <summary>The steps as the rules see them.</summary>
    public IEnumerable<StepSeen> Steps => Enumerable.Range(0, Seen.Steps.Count).Select(step => new StepSeen(Seen, step));

    private static StepFixture Read(string file, string ruleId, string kind)
    {
        var json = JsonReading.TryRead(System.IO.File.ReadAllBytes(file), out var fault)
            ?? throw new InvalidDataException($"{file} {fault}.");
        var root = json.Root;
        var id = root["case"].Text;
        var played = JudgedClients.Corpus.Cases.FirstOrDefault(one => one.Id == id) ?? throw new InvalidDataException($"{file}: there is no case {id}.");
        var dialogue = new ArmedDialogue(played, played.Dialogue ?? JudgedClients.Corpus.Meet(played), "fixture");
        var srp = new SrpReplies(dialogue);
        var service = new ScriptedService(dialogue, srp);
        return new(ruleId, kind, file, new(dialogue, Client(root), srp, [.. root["steps"].Children.ToList().Select(step => Step(step, service, file))]));
    }

    private static ClientDescription Client(JsonValue root)
    {
        var client = DegenerateClients.DescribeWrapper("fixture");
        return client with
        {
            MaxSeconds = Number(root["maxSeconds"], client.MaxSeconds),
            Challenges = root["challenges"].HasValue ? Texts(root["challenges"]) : null,
            Surfaces = root["surfaces"].HasValue ? Texts(root["surfaces"]) : client.Surfaces,
        };
    }

    private static SignInStep Step(JsonValue step, ScriptedService service, string file)
    {
        var before = service.Played.Count;
        var asked = step["ask"].Text;
        for (var request = (int)Number(step["requests"], asked is AttemptQuestion.StateOperation or AttemptQuestion.SignOutOperation ? 0 : 1); request > 0; request--)
        {
            service.Answer(new("POST", "/", [], Encoding.UTF8.GetBytes(AnyRequest), default));
        }

        var placeholders = new Placeholders(file, placeholder => service.Played[(int)Number(placeholder["$request"], service.Played.Count) - 1].Response.Root);
        return new(new(asked, "fixture"), [.. service.Played.Skip(before)])
        {
            Answer = step["answer"].HasValue ? AttemptAnswer.Of(placeholders.Fill(step["answer"])) : null,
            Silence = step["silence"].HasValue ? step["silence"].Text : null,
            Elapsed = TimeSpan.FromSeconds(Number(step["seconds"], 0)),
        };
    }

    private static IReadOnlyList<string> Texts(JsonValue texts) => [.. texts.Children.ToList().Select(text => text.Text)];

    private static double Number(JsonValue number, double otherwise) =>
        number.HasValue ? double.Parse(number.Text, CultureInfo.InvariantCulture) : otherwise;
}
