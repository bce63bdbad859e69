namespace Conformance.Contract;

/// <summary>One violation of a rule. It never carries the text of a secret.</summary>
/// <param name="Rule">The broken rule.</param>
/// <param name="Path">Where: a JSON path such as <c>$.Session</c>, or a header, or <c>requests</c>.</param>
/// <param name="Expected">What the rule asks for.</param>
/// <param name="Actual">What was seen.</param>
public sealed record Finding(Rule Rule, string Path, string Expected, string Actual);

/// <summary>Collects findings; while there are none it costs nothing.</summary>
internal sealed class Findings
{
    private List<Finding>? found;
    private Rule? current;

    public IReadOnlyList<Finding> All => found ?? [];

    public void Add(string path, string expected, string actual) =>
        (found ??= []).Add(new(current!, path, expected, actual));

    /// <summary>Runs the checks; answers how many of them applied.</summary>
    public int Run<T>(ReadOnlySpan<RuleCheck<T>> checks, T subject)
    {
        var applied = 0;
        foreach (var check in checks)
        {
            current = check.Rule;
            applied += check.Judge(subject, this) ? 1 : 0;
        }

        return applied;
    }
}
