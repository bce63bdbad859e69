using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.RuleSuite;

/// <summary>One file below <c>fixtures/rules</c>: the folders that it lies in are the rule, and whether that is kept or broken.</summary>
internal sealed record RuleFile(string RuleId, string Kind, string Path)
{
    public const string Conforming = "conforming";
    public const string Violating = "violating";

    /// <summary>The folders of all rules.</summary>
    public static string Folders { get; } = Repository.PathOf("fixtures", "rules");

    public string Name => $"{RuleId} {Kind} {System.IO.Path.GetFileNameWithoutExtension(Path)}";

    /// <summary>The rules besides the folder's own that it breaks.</summary>
    public IReadOnlyList<string> Also => [.. Read()["also"].Children.ToList().Select(id => id.Text)];

    public static IEnumerable<RuleFile> Of(IEnumerable<Rule> rules) =>
        from rule in rules
        from kind in (string[])[Conforming, Violating]
        let folder = System.IO.Path.Combine(Folders, rule.Id, kind)
        where Directory.Exists(folder)
        from file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)
        select new RuleFile(rule.Id, kind, file);

    public JsonValue Read() =>
        (JsonReading.TryRead(File.ReadAllBytes(Path), out var fault) ?? throw new InvalidDataException($"{Path} {fault}.")).Root;
}
