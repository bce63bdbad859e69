using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;

namespace Conformance.Reports.Saved;

/// <summary>Makes one report of each client of those of the shards.</summary>
internal static class MergingClients
{
    /// <summary>The clients of all shards, in their order.</summary>
    /// <exception cref="InvalidDataException">A shard has another client than the others, or another version of it.</exception>
    public static IReadOnlyList<SavedClient> Of(IReadOnlyList<NamedRun> shards)
    {
        // One that was broken off came to some of the clients alone.
        var most = shards.MaxBy(shard => shard.Run.Clients.Count)!;
        foreach (var shard in shards)
        {
            var other = shard.Run.Clients.FirstOrDefault(client => Find(most, client.Handle) is null);
            var absent = shard.Run.BrokenOff is null
                ? most.Run.Clients.FirstOrDefault(client => Find(shard, client.Handle) is null)
                : null;
            if ((other ?? absent) is { } apart)
            {
                var (has, lacks) = other is null ? (most, shard) : (shard, most);
                throw new InvalidDataException(
                    $"{has.Name} has the client {Excerpt.Word(apart.Handle)}, and {lacks.Name} has not: shards of one run have the same "
                    + "clients");
            }
        }

        return
        [
            .. most.Run.Clients.Select(client => Of(
                [.. shards.Where(shard => Find(shard, client.Handle) is not null)], client.Handle)),
        ];
    }

    private static SavedClient? Find(NamedRun shard, string handle) => shard.Run.Clients.FirstOrDefault(client => client.Handle == handle);

    private static SavedClient Of(NamedRun[] shards, string handle)
    {
        SavedClient[] parts = [.. shards.Select(shard => Find(shard, handle)!)];
        var first = parts.FirstOrDefault(part => part.Greeted) ?? parts[0];
        foreach (var (part, shard) in parts.Zip(shards))
        {
            if (part.Greeted && What(part) != What(first))
            {
                throw new InvalidDataException(
                    $"{shard.Name} judges {Excerpt.Line(What(part))}, and another shard {Excerpt.Line(What(first))}: shards of one run "
                    + "judge the same");
            }
        }

        SavedCase[] cases = [.. parts.SelectMany(part => part.Cases).OrderBy(one => one.Id, StringComparer.Ordinal)];
        return first with
        {
            Greeted = parts.All(part => part.Greeted),
            NotSelected = Sum(part => part.NotSelected),
            Retired = parts.Max(part => part.Retired),
            NotOverlapped = Sum(part => part.NotOverlapped),
            Stale = [.. parts.SelectMany(part => part.Stale).Distinct(StringComparer.Ordinal)],
            NotDeclared = Summed(parts.SelectMany(part => part.NotDeclared)),

            // Where a shard does not name the member, the client may have shown it there.
            AbsentThroughout = Summed(
                parts.SelectMany(part => part.AbsentThroughout).Where(
                    member => parts.All(part => part.AbsentThroughout.ContainsKey(member.Key)))),
            Summary = new(
                parts.Sum(part => part.Summary.Passed), parts.Sum(part => part.Summary.Failed), parts.Sum(part => part.Summary.Skipped)),
            Causes = Causes(parts.SelectMany(part => part.Causes), cases),
            Cases = cases,
        };

        int? Sum(Func<SavedClient, int?> of) => parts.Sum(part => of(part) ?? 0) is > 0 and var sum ? sum : null;
    }

    private static string What(SavedClient client) =>
        $"{client.Name} {client.Version} ({client.Language} {client.Runtime}), profile {client.Profile}, "
        + $"requirements {client.Requirements}";

    private static Dictionary<string, int> Summed(IEnumerable<KeyValuePair<string, int>> counts) =>
        counts.GroupBy(count => count.Key, StringComparer.Ordinal)
            .OrderBy(count => count.Key, StringComparer.Ordinal)
            .ToDictionary(count => count.Key, count => count.Sum(one => one.Value), StringComparer.Ordinal);

    private static IReadOnlyList<SavedCause> Causes(IEnumerable<SavedCause> all, SavedCase[] cases)
    {
        var repeats = cases.ToDictionary(one => one.Id, one => one.Repeat, StringComparer.Ordinal);
        return
        [
            .. all.GroupBy(cause => (cause.Verdict, cause.Rule, cause.Place, cause.Seen, cause.Reason))
                .Select(alike => Of([.. alike], repeats))
                .OrderBy(cause => cause.Verdict == CaseFile.Spell(Verdict.Warn))
                .ThenBy(Rank)
                .ThenByDescending(cause => cause.Cases.Count)
                .ThenBy(cause => cause.Line, StringComparer.Ordinal),
        ];
    }

    private static SavedCause Of(SavedCause[] alike, Dictionary<string, string> repeats)
    {
        // The example is that of the first case, and where one is a must, that of the first of these.
        var example = alike.OrderBy(cause => Level(cause)).ThenBy(cause => cause.Cases[0], StringComparer.Ordinal).First();
        string[] ids =
            [.. alike.SelectMany(cause => cause.Cases).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return example with { Cases = ids, Repeat = repeats.GetValueOrDefault(ids[0], example.Repeat) };
    }

    private static CauseRank Rank(SavedCause cause) =>
        CauseRanks.Of(cause is { Rule: { } rule, Place: { } place, Seen: { } seen } ? new(rule, place, seen) : null, Level(cause));

    private static Level? Level(SavedCause cause) => cause.Level is { } level ? CaseFile.Parse<Level>(level) : null;
}
