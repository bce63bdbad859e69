using Conformance.Corpus.Wire;

namespace Conformance.Corpus.Generation.OnTheWire;

/// <summary>What the generator draws from the tables of the wire: JSON text, values, names and framing, by turns.</summary>
/// <remarks>The order is part of what a seed means.</remarks>
internal static class WireDefects
{
    /// <summary>The tables, each with all that can be drawn from it.</summary>
    public static IReadOnlyList<IReadOnlyList<WireDefect>> Tables { get; } =
        [OfRows(JsonTable.Rows), ValueDefects.All, NameDefects.All, OfRows(FramingTable.Rows)];

    /// <summary>A good answer as it is met on the wire.</summary>
    /// <param name="good">The answer.</param>
    /// <param name="form">Its form.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="turn">Which of those that are met so, counted from 0.</param>
    public static Case Put(Case good, string form, ulong seed, int turn)
    {
        var table = Tables[turn % Tables.Count];

        // Not each answer has a place for each of them: the next one that fits is taken.
        for (var tries = 0; ; tries++)
        {
            var drawn = table[Plan.Shuffled(seed, (turn / Tables.Count) + tries, table.Count)];
            if (drawn.Put(good, new(seed, ~turn)) is { } met)
            {
                return met with { Origin = Origin.Generated, Basis = good.Basis, Clause = $"{form}, {drawn.Name}" };
            }
        }
    }

    private static WireDefect[] OfRows(IReadOnlyList<WireRow> rows) => [.. rows.Select(row => new WireDefect(row.Id, (good, _) =>
    {
        var body = WireBody.Of(good.Class, good.Answers[^1].ToResponse().Root);
        return row.Frame is not null || row.Change(body).Fits(good.Answers[^1].Body) ? row.Of(good.Id, body, good) : null;
    }))];
}
