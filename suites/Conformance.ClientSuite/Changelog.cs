using System.Text.RegularExpressions;

namespace Conformance.ClientSuite;

/// <summary>The rules that CHANGELOG.md names, by what their change may do to clients that stand still.</summary>
internal sealed record Changelog(IReadOnlySet<string> MayTurnRed, IReadOnlySet<string> MayTurnGreen)
{
    private static readonly Regex RuleId = new("[A-Z]{3}-[A-Z]{3}-[0-9]{3}", RegexOptions.NonBacktracking);

    public static Changelog Read() => Of(File.ReadAllLines(Repository.PathOf("CHANGELOG.md")));

    public static Changelog Of(IEnumerable<string> lines)
    {
        HashSet<string> red = new(StringComparer.Ordinal);
        HashSet<string> green = new(StringComparer.Ordinal);
        HashSet<string>? section = null;
        foreach (var line in lines)
        {
            section = line switch
            {
                "### May turn red" => red,
                "### May turn green" => green,
                _ when line.StartsWith('#') => null,
                _ => section,
            };
            section?.UnionWith(RuleId.Matches(line).Select(found => found.Value));
        }

        return new(red, green);
    }
}
