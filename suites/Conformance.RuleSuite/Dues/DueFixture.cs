using System.Globalization;
using Conformance.Contract;
using Conformance.Wire;

namespace Conformance.RuleSuite.Dues;

/// <summary>One file below the folders of the rules of what is due: a step of a scenario with what a service made of it.</summary>
internal sealed record DueFixture(string RuleId, string Kind, string File, StepAnswered Step)
{
    public const string Prefix = "RSP-DUE-";
    public const string Conforming = "conforming";
    public const string Violating = "violating";

    private static readonly Citation Anywhere = Citation.Inferred("a fixture");

    public static IEnumerable<string> Folders =>
        Directory.EnumerateDirectories(RepositoryFolder.RuleFixtures, $"{Prefix}*").Order(StringComparer.Ordinal);

    public static IReadOnlyList<DueFixture> All { get; } =
    [
        .. from folder in Folders
           from kind in (string[])[Conforming, Violating]
           where Directory.Exists(Path.Combine(folder, kind))
           from file in Directory.EnumerateFiles(Path.Combine(folder, kind), "*.json").Order(StringComparer.Ordinal)
           select new DueFixture(Path.GetFileName(folder), kind, file, StepOf(JsonReading.TryRead(System.IO.File.ReadAllBytes(file), out _)!.Root)),
    ];

    public string Name => $"{RuleId} {Kind} {Path.GetFileNameWithoutExtension(File)}";

    public IReadOnlyList<Finding> Judge()
    {
        var findings = new Findings();
        findings.Run(Rulebook.Dues, Step);
        return findings.All;
    }

    private static StepAnswered StepOf(JsonValue root) => new(
        DueOf(root["due"]),
        Text(root["operation"]) ?? WireNames.AdminInitiateAuth,
        root["body"].Kind == JsonKind.Absent ? null : new Response(Status(root["status"]), [], root["body"].Raw.ToArray()))
    {
        Silence = Text(root["silence"]),
        SentSession = Text(root["sentSession"]),
        IsUnauthentic = Text(root["isUnauthentic"]) == "true",
    };

    private static Due DueOf(JsonValue due)
    {
        var level = LevelOf(due["level"], Level.Must);
        return new(Enum.Parse<DueKind>(due["kind"].Text, ignoreCase: true), [.. due["names"].Children.ToList().Select(name => name.Text)], level, Anywhere)
        {
            FirstMayAsk = Text(due["firstMayAsk"]),
            TypeLevel = LevelOf(due["typeLevel"], level),
        };
    }

    private static Level LevelOf(JsonValue level, Level otherwise) => level.HasValue ? Enum.Parse<Level>(level.Text, ignoreCase: true) : otherwise;

    private static int Status(JsonValue status) => status.HasValue ? int.Parse(status.Text, CultureInfo.InvariantCulture) : 200;

    private static string? Text(JsonValue value) => value.HasValue ? value.Text : null;
}
