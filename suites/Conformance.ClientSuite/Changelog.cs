using System.Text.RegularExpressions;

namespace Conformance.ClientSuite;

/// <summary>The rules and the new cases that CHANGELOG.md names, by what they may do to clients that stand still.</summary>
internal sealed record Changelog(
    IReadOnlySet<string> MayTurnRed, IReadOnlySet<string> MayTurnGreen, IReadOnlySet<string> CasesThatMayTurnRed)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private static readonly Regex RuleId = new("[A-Z]{3}-[A-Z]{3}-[0-9]{3}", RegexOptions.NonBacktracking);

    private static readonly Regex CaseName =
        new("(?<=`)([a-z]+(-[a-z]+)*\\.[A-Za-z0-9.*-]+|\\*@[A-Za-z]+)(?=`)", RegexOptions.ExplicitCapture, Limit);

    public static Changelog Read() => Of(File.ReadAllLines(Repository.PathOf("CHANGELOG.md")));

    public static Changelog Of(IEnumerable<string> lines)
    {
        HashSet<string> red = new(StringComparer.Ordinal);
        HashSet<string> green = new(StringComparer.Ordinal);
        HashSet<string> cases = new(StringComparer.Ordinal);
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
            if (section == red)
            {
                cases.UnionWith(CaseName.Matches(line).Select(found => found.Value));
            }
        }

        return new(red, green, cases);
    }
}
