using Conformance.Contract.Wire;

namespace Conformance.Reports;

/// <summary>
/// Passed, failed and skipped by case group and client: a row for each group, so that many groups and few clients fit a terminal.
/// </summary>
/// <param name="Clients">The headings of the columns.</param>
/// <param name="Rows">The groups in order, the total last.</param>
internal sealed record GroupTable(IReadOnlyList<string> Clients, IReadOnlyList<GroupRow> Rows)
{
    /// <summary>The heading of the groups, which says what the cells are.</summary>
    public const string Corner = "passed/failed/skipped";

    private const int LongestTitle = 24;

    public static GroupTable Of(ReportedRun run, bool isStrict)
    {
        var groups = run.Clients.SelectMany(client => client.Results)
            .Select(result => result.Case.Group)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        return new(
            Headings(run),
            [.. groups.Select(group => Row(group, group)), Row("total", group: null)]);

        GroupRow Row(string title, string? group) => new(
            title,
            [
                .. run.Clients.Select(
                    client => Standings.Count(client.Results.Where(result => group is null || result.Case.Group == group), isStrict)),
            ]);
    }

    /// <summary>Tables of as many clients as fit side by side.</summary>
    /// <param name="width">How many characters fit.</param>
    /// <param name="gap">How many characters a column takes besides its text.</param>
    public IEnumerable<GroupTable> Split(int width, int gap)
    {
        var first = 0;
        var taken = RowWidth + gap;
        for (var at = 0; at < Clients.Count; at++)
        {
            var column = ColumnWidth(at) + gap;
            if (at > first && taken + column > width)
            {
                yield return Slice(first, at);
                (first, taken) = (at, RowWidth + gap);
            }

            taken += column;
        }

        yield return Slice(first, Clients.Count);
    }

    /// <summary>The table as lines.</summary>
    public IEnumerable<string> ToLines()
    {
        yield return Line(Corner, Clients);
        foreach (var row in Rows)
        {
            yield return Line(row.Title, [.. row.Cells.Select(cell => cell.ToString())]);
        }
    }

    private int RowWidth => Rows.Max(row => row.Title.Length) is var longest && longest > Corner.Length ? longest : Corner.Length;

    private int ColumnWidth(int column) => Math.Max(Clients[column].Length, Rows.Max(row => row.Cells[column].ToString().Length));

    private string Line(string title, IReadOnlyList<string> cells) =>
        string.Join("  ", [title.PadRight(RowWidth), .. cells.Select((cell, column) => cell.PadRight(ColumnWidth(column)))]).TrimEnd();

    private GroupTable Slice(int from, int to) => new(
        [.. Clients.Take(from..to)],
        [.. Rows.Select(row => row with { Cells = [.. row.Cells.Take(from..to)] })]);

    // Two long titles that begin alike are told apart by their ends.
    private static List<string> Headings(ReportedRun run)
    {
        List<string> headings = [];
        foreach (var title in run.Clients.Select(client => Printable.Of(client.Title)))
        {
            var clipped = Clip(title);
            headings.Add(
                headings.Contains(clipped, StringComparer.Ordinal)
                    ? $"{title[..(LongestTitle / 2)]}…{title[^(LongestTitle / 2 - 1)..]}"
                    : clipped);
        }

        return headings;
    }

    private static string Clip(string title) => title.Length <= LongestTitle ? title : title[..(LongestTitle - 1)] + "…";
}

internal sealed record GroupRow(string Title, IReadOnlyList<Standings> Cells);
