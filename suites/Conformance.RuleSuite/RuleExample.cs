using System.Text;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Tree = System.Text.Json.Nodes;

namespace Conformance.RuleSuite;

/// <summary>One example below <c>fixtures/rules</c>, of a rule that is kept or broken.</summary>
/// <param name="RuleId">The rule, which names the file.</param>
/// <param name="Kind">Whether it is kept.</param>
/// <param name="Special">What is special about the example.</param>
/// <param name="Root">The example as it stands in the file.</param>
internal sealed record RuleExample(string RuleId, string Kind, string Special, JsonValue Root)
{
    public const string Conforming = "conforming";
    public const string Violating = "violating";

    private static readonly string Folder = Repository.PathOf("fixtures", "rules");

    /// <summary>The files of all rules.</summary>
    public static IReadOnlyList<string> Files { get; } = Directory.GetFiles(Folder, "*.json");

    public string Name => $"{RuleId} {Kind} {Special}";

    /// <summary>The rules besides the file's own that it breaks.</summary>
    public IReadOnlyList<string> Also => [.. Root["also"].Children.ToList().Select(id => id.Text)];

    public static IEnumerable<RuleExample> Of(IEnumerable<Rule> rules) =>
        from rule in rules
        where File.Exists(FileOf(rule))
        let file = ReadFile(rule)
        from kind in (string[])[Conforming, Violating]
        from example in file[kind].Children.ToList()
        select new RuleExample(rule.Id, kind, example.Name, example);

    /// <summary>The whole file of a rule.</summary>
    public static JsonValue ReadFile(Rule rule) =>
        (JsonReading.TryRead(File.ReadAllBytes(FileOf(rule)), out var fault)
            ?? throw new InvalidDataException($"{FileOf(rule)} {fault}.")).Root;

    public static string FileOf(Rule rule) => Path.Combine(Folder, $"{rule.Id}.json");

    /// <summary>The example as a tree that can be changed.</summary>
    public Tree.JsonObject ToTree() => Tree.JsonNode.Parse(Encoding.UTF8.GetString(Root.Raw))!.AsObject();

    public override string ToString() => Name;
}
