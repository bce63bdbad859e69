using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Running.Services;

namespace Conformance.Reports;

/// <summary>What a service answered with of tokens and challenges: reached and conforming, reached and deviating, or not reached.</summary>
internal static class ReachTable
{
    /// <summary>A row for tokens and for each challenge of the catalog; none for a client.</summary>
    public static IEnumerable<ReachRow> Of(ReportedClient client)
    {
        if (client.Description is not { IsService: true })
        {
            yield break;
        }

        foreach (var name in ChallengeCatalog.Names.Order(StringComparer.Ordinal).Prepend(Reached.Tokens))
        {
            var reached = client.Results.SelectMany(result => result.Reached).Where(one => one.Name == name).ToArray();
            string[] broken = [.. reached.SelectMany(one => one.Broken).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            yield return new(name, reached.Length, broken, reached.Length > 0 ? null : WhyNot(client, name));
        }
    }

    /// <summary>The table as lines, its heading first.</summary>
    public static IEnumerable<string> Lines(ReportedClient client, int width)
    {
        var rows = Of(client).ToArray();
        if (rows.Length == 0)
        {
            return [];
        }

        var longest = rows.Max(row => row.Name.Length);
        return
        [
            "tokens and challenges",
            .. rows.SelectMany(row => TextFlow.Hang($"  {row.Name.PadRight(longest)}  ", Printable.Of(row.Words), width)),
        ];
    }

    private static string WhyNot(ReportedClient client, string name)
    {
        var leading = client.Results.Where(result => result.Case.Scenario!.Steps.Any(
            step => step.Due.Kind == DueKind.Challenge && step.Due.Names.Contains(name, StringComparer.Ordinal))).ToArray();
        return leading.Length == 0 ? "no selected scenario leads to it"
            : leading.FirstOrDefault(
                result => result.Verdict != Verdict.NotApplicable) is { } played ? $"{played.Case.Id} was answered with {played.Surfaced}"
            : leading[0].Reason ?? "";
    }
}

/// <summary>What is told of tokens or of one challenge.</summary>
/// <param name="Name">The ChallengeName, or tokens.</param>
/// <param name="Times">How often it was answered.</param>
/// <param name="Broken">The rules that such answers break.</param>
/// <param name="WhyNot">Why it was not reached; null when it was.</param>
internal sealed record ReachRow(string Name, int Times, IReadOnlyList<string> Broken, string? WhyNot)
{
    public string Words => WhyNot is { } why ? $"not reached: {why}"
        : Broken.Count == 0 ? "reached, conforms"
        : $"reached, deviates: {string.Join(", ", Broken)}";
}
