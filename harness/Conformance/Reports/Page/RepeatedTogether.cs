namespace Conformance.Reports.Page;

/// <summary>The command that repeats a case for several clients at once.</summary>
internal static class RepeatedTogether
{
    /// <summary>
    /// One command with all the names, where the commands of the clients differ in nothing else; the command of the first where they do.
    /// </summary>
    public static string Of(IReadOnlyList<PageResult> results)
    {
        var (first, name) = (results[0].Case.Repeat, RepeatCommand.Quote(results[0].Client.Handle));
        var at = first.IndexOf($" {name} --case ", StringComparison.Ordinal);
        if (results.Count == 1 || at < 0)
        {
            return first;
        }

        var (before, behind) = (first[..at], first[(at + 1 + name.Length)..]);
        string[] names = [.. results.Select(result => RepeatCommand.Quote(result.Client.Handle))];
        return results.Zip(names).All(one => one.First.Case.Repeat == $"{before} {one.Second}{behind}")
            ? $"{before} {string.Join(' ', names)}{behind}"
            : first;
    }
}
