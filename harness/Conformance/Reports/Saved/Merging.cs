using System.Globalization;
using Conformance.Contract.Wire;
using Conformance.Corpus;

namespace Conformance.Reports.Saved;

/// <summary>A report of a shard, and how messages call it.</summary>
internal sealed record NamedRun(string Name, SavedRun Run);

/// <summary>Makes one report of those of the shards of a run.</summary>
internal static class Merging
{
    /// <summary>What the shards of one run have alike.</summary>
    private static readonly (string What, Func<SavedRun, string> Of)[] Alike =
    [
        ("harness", run => run.Harness),
        ("corpus", run => run.Corpus),
        ("replay", run => run.Replay),
        ("seed", run => run.Seed?.ToString(CultureInfo.InvariantCulture) ?? "none"),
        ("number of generated cases", run => (run.Generate ?? 0).ToString(CultureInfo.InvariantCulture)),
        ("strict", run => run.Strict ? "true" : "false"),
        ("selection", run => run.Selection is { } chosen ? string.Join(' ', chosen) : "all cases"),
        ("number of selected cases", run => run.Cases.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>The report of all.</summary>
    /// <exception cref="InvalidDataException">They are no shards of one run; the message says what was seen.</exception>
    public static SavedRun Of(IReadOnlyList<NamedRun> reports)
    {
        var shards = reports.Select(report => (report.Name, report.Run, Shard: ShardOf(report)))
            .OrderBy(one => one.Shard.Number)
            .ToArray();
        Check(shards);
        SavedRun[] runs = [.. shards.Select(one => one.Run)];
        var (first, count) = (runs[0], shards[0].Shard.Count);
        int[] missing = [.. Enumerable.Range(1, count).Except(shards.Select(one => one.Shard.Number))];
        string[] nonces = [.. runs.Select(run => run.Nonce).OfType<string>().Distinct(StringComparer.Ordinal)];
        var clients = MergingClients.Of(shards.Select(one => new NamedRun(one.Name, one.Run)).ToArray());
        var merged = first with
        {
            Nonce = nonces.Length == 1 ? nonces[0] : null,
            Shard = null,
            StartedAt = runs.Min(run => run.StartedAt),
            ElapsedMs = runs.Max(run => run.ElapsedMs),
            Rules = runs.SelectMany(run => run.Rules)
                .DistinctBy(rule => rule.Key, StringComparer.Ordinal)
                .OrderBy(rule => rule.Key, StringComparer.Ordinal)
                .ToDictionary(StringComparer.Ordinal),
            Clients = clients,
            Summary = Sum([.. runs.Select(run => run.Summary)]),
            Basis = BasisCounts.Of(clients),
            BrokenOff = Joined(shards, run => run.BrokenOff),
            Void = missing.Length > 0
                ? $"{(missing.Length == 1 ? "shard" : "shards")} {string.Join(", ", missing.Select(number => new Shard(number, count)))} "
                    + $"{(missing.Length == 1 ? "is" : "are")} missing"
                : Joined(shards, run => run.Void),
            Stale = [.. runs.SelectMany(run => run.Stale).Distinct(StringComparer.Ordinal)],
            Undeclared = [.. runs.SelectMany(run => run.Undeclared).Distinct(StringComparer.Ordinal)],
        };
        return merged with { ExitCode = ExitCodeOf(merged, runs) };
    }

    /// <summary>That the shards drew their values apart, as those of several machines do; null where they did not.</summary>
    public static string? NoteOnNonces(IReadOnlyList<NamedRun> reports)
    {
        string[] told =
        [
            .. reports.Where(report => report.Run.Nonce is not null)
                .OrderBy(report => ShardOf(report).Number)
                .Select(report => $"{report.Run.Nonce} ({report.Run.Shard})"),
        ];
        return reports.Select(report => report.Run.Nonce).OfType<string>().Distinct(StringComparer.Ordinal).Count() < 2
            ? null
            : $"nonces: {string.Join(", ", told)}; each shard drew its own values, or they are of different runs";
    }

    private static Shard ShardOf(NamedRun report)
    {
        if (report.Run.Shard is not { } text)
        {
            throw new InvalidDataException(
                $"{report.Name} is the report of a whole run and of no shard: make it with --shard 1/4, 2/4, …");
        }

        try
        {
            return Shard.Parse(text);
        }
        catch (FormatException slip)
        {
            throw new InvalidDataException($"{report.Name} at $.shard: a shard {slip.Message}", slip);
        }
    }

    private static void Check((string Name, SavedRun Run, Shard Shard)[] shards)
    {
        var first = shards[0];
        foreach (var other in shards.Skip(1))
        {
            if (other.Shard.Count != first.Shard.Count)
            {
                throw Unlike("is shard", run => run.Shard!);
            }

            foreach (var (what, of) in Alike)
            {
                if (of(other.Run) != of(first.Run))
                {
                    throw Unlike($"has the {what}", of);
                }
            }

            InvalidDataException Unlike(string has, Func<SavedRun, string> of) => new(
                $"{other.Name} {has} {Excerpt.Word(of(other.Run))}, and {first.Name} {Excerpt.Word(of(first.Run))}: they are shards of "
                + "different runs; make all of them with the same options");
        }

        if (shards.GroupBy(one => one.Shard.Number).FirstOrDefault(same => same.Count() > 1)?.ToArray() is { } twice)
        {
            throw new InvalidDataException($"{twice[0].Name} and {twice[1].Name} are both shard {twice[0].Shard}: give each shard once");
        }
    }

    private static SavedSummary Sum(IReadOnlyList<SavedSummary> all) => new()
    {
        Passed = all.Sum(one => one.Passed),
        Failed = all.Sum(one => one.Failed),
        Skipped = all.Sum(one => one.Skipped),
        NotApplicable = all.Sum(one => one.NotApplicable),
        Baselined = all.Sum(one => one.Baselined),
        Warned = all.Sum(one => one.Warned),
        Faults = all.Sum(one => one.Faults),
    };

    private static string? Joined((string Name, SavedRun Run, Shard Shard)[] shards, Func<SavedRun, string?> of)
    {
        string[] told = [.. shards.Where(one => of(one.Run) is not null).Select(one => $"shard {one.Shard}: {of(one.Run)}")];
        return told.Length == 0 ? null : string.Join("; ", told);
    }

    // The order of the exit codes of a run.
    private static int ExitCodeOf(SavedRun merged, IReadOnlyList<SavedRun> runs) =>
        runs.FirstOrDefault(run => run.BrokenOff is not null) is { } early ? early.ExitCode
        : merged.Summary.Faults > 0 ? 5
        : merged.Void is not null ? 4
        : merged.Summary.Failed > 0 || runs.Any(run => run.ExitCode == 1) ? 1
        : merged.Stale.Count > 0 ? 3
        : 0;
}
