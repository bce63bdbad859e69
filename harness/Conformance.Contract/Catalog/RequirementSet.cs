using System.Collections.Concurrent;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Catalog;

/// <summary>
/// The cases, rules and levels of one version of the corpus, by which a team can go on judging while the corpus grows. A fixed check
/// applies to every set.
/// </summary>
public sealed class RequirementSet
{
    private readonly ConcurrentDictionary<Rule, Rule> leveled = new(ReferenceEqualityComparer.Instance);
    private readonly Version version;

    private RequirementSet(string name)
    {
        Name = name;
        version = Version.Parse(name);
    }

    /// <summary>The versions of the corpus that there were, the oldest first; the last is that of now.</summary>
    public static IReadOnlyList<string> Versions { get; } = ["0.1", "0.2", "0.3", "0.4", "0.5"];

    /// <summary>All cases and rules with their levels of now.</summary>
    public static RequirementSet Newest { get; } = new(Versions[^1]);

    /// <summary>The version, as it is written.</summary>
    public string Name { get; }

    /// <summary>True for the set of now.</summary>
    public bool IsNewest => Name == Versions[^1];

    /// <summary>The set of a version.</summary>
    /// <exception cref="FormatException">There was none; the message names those that there were.</exception>
    public static RequirementSet Of(string name) => Versions.Contains(name, StringComparer.Ordinal)
        ? new(name)
        : throw new FormatException($"'{Excerpt.Word(name)}' is no version of the corpus; there are {string.Join(", ", Versions)}");

    /// <summary>True when something that came in a version is in the set.</summary>
    public bool HasSince(string since) => Version.Parse(since) <= version;

    /// <summary>True when the rule is in the set.</summary>
    // A version costs memory to read, and this is asked for each rule and payload.
    public bool Has(Rule rule) => IsNewest || HasSince(rule.Since);

    /// <summary>The rule with the level that it has in the set.</summary>
    public Rule Level(Rule rule) =>
        IsNewest || rule.History.Count == 0 ? rule : leveled.GetOrAdd(rule, one => one with { Level = one.LevelIn(version) });
}
