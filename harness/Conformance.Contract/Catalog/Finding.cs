namespace Conformance.Contract.Catalog;

/// <summary>One violation of a rule. It never carries the text of a secret.</summary>
/// <param name="Rule">The broken rule.</param>
/// <param name="Path">Where: a JSON path such as <c>$.Session</c>, or a header, or <c>requests</c>.</param>
/// <param name="Expected">What the rule asks for.</param>
/// <param name="Actual">What was seen.</param>
public sealed record Finding(Rule Rule, string Path, string Expected, string Actual)
{
    /// <summary>What was seen, as a word of a closed list: with the rule and the place it makes the cause.</summary>
    public string Seen { get; init; } = "";
}

/// <summary>Collects findings; while there are none it costs nothing.</summary>
/// <param name="requirements">The rules to judge by, with their levels; null for all of now.</param>
internal sealed class Findings(RequirementSet? requirements = null)
{
    private readonly RequirementSet set = requirements ?? RequirementSet.Newest;
    private readonly Dictionary<Rule, int> made = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Rule> arrived = new(ReferenceEqualityComparer.Instance);
    private List<Finding>? found;
    private Rule? current;

    public IReadOnlyList<Finding> All => found ?? [];

    /// <summary>How often each rule was checked against a value; a rule that never applied is absent.</summary>
    public IReadOnlyDictionary<Rule, int> Checks => made;

    /// <summary>
    /// True while what leads to the payload of the case is judged: its checks are made, and are none of the case's point.
    /// </summary>
    public bool IsOnTheWay { get; set; }

    /// <summary>True when one of the rules was checked against a value, and not only on the way.</summary>
    public bool HasChecked(IReadOnlyList<string> ids) => arrived.Any(rule => ids.Contains(rule.Id, StringComparer.Ordinal));

    public void Add(string path, string expected, Seen actual) =>
        (found ??= []).Add(new(current!, path, expected, actual.Told) { Seen = actual.Word });

    /// <summary>Drops what other rules found where one of these found something: it is the same, told less well.</summary>
    /// <param name="where">The part of a path in which one finding explains the others.</param>
    /// <param name="rules">The rules.</param>
    public void KeepAlone(Func<string, string> where, params IReadOnlyList<string> rules)
    {
        var places = All.Where(one => rules.Contains(one.Rule.Id, StringComparer.Ordinal))
            .Select(one => where(one.Path))
            .ToHashSet(StringComparer.Ordinal);
        found?.RemoveAll(one => places.Contains(where(one.Path)) && !rules.Contains(one.Rule.Id, StringComparer.Ordinal));
    }

    /// <summary>Runs the checks; answers how many of them applied.</summary>
    public int Run<T>(ReadOnlySpan<RuleCheck<T>> checks, T subject)
    {
        var applied = 0;
        foreach (var check in checks)
        {
            if (!set.Has(check.Rule))
            {
                continue;
            }

            current = set.Level(check.Rule);
            if (check.Judge(subject, this))
            {
                applied++;
                made[check.Rule] = made.GetValueOrDefault(check.Rule) + 1;
                if (!IsOnTheWay)
                {
                    arrived.Add(check.Rule);
                }
            }
        }

        return applied;
    }
}
