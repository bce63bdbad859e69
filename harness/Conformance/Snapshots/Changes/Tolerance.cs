using Conformance.Corpus;
using Conformance.Running;

namespace Conformance.Snapshots.Changes;

/// <summary>What the judged clients make of a change, as the corpus knows from showing them the same.</summary>
/// <param name="Cases">The cases that show it; empty when none does, and then nothing is said of any client.</param>
internal sealed record Tolerance(IReadOnlyList<string> Cases)
{
    /// <summary>The clients that end where they ended before.</summary>
    public IReadOnlyList<string> Understanding { get; init; } = [];

    /// <summary>The clients that end with a clear error, and sign nobody in.</summary>
    public IReadOnlyList<string> Refusing { get; init; } = [];

    /// <summary>The clients that keep every rule and end elsewhere than before, since the service does.</summary>
    public IReadOnlyList<string> EndingOtherwise { get; init; } = [];

    /// <summary>The clients that keep every rule, and of which nobody kept whether they refuse.</summary>
    public IReadOnlyList<string> Keeping { get; init; } = [];

    /// <summary>The clients that break a rule, each with the rules.</summary>
    public IReadOnlyList<BreakingClient> Breaking { get; init; } = [];

    /// <summary>The clients that no such case applies to.</summary>
    public IReadOnlyList<string> NotJudged { get; init; } = [];

    /// <summary>Looks the change up in what is kept of the clients.</summary>
    public static Tolerance Of(Change change, CaseCorpus corpus, IReadOnlyList<JudgedClient> clients)
    {
        var cases = ShowingCases.Of(change, corpus);
        if (cases.Count == 0)
        {
            return new([]);
        }

        string[] ids = [.. cases.Select(one => one.Id)];
        var ends = clients.ToLookup(client => EndOf(client, cases, ids, change.Pair.Place), client => client);
        return new(ids)
        {
            Understanding = Names(End.AsBefore),
            Refusing = Names(End.Refusal),
            EndingOtherwise = Names(End.Elsewhere),
            Keeping = Names(End.Unknown),
            Breaking = [.. ends[End.Broken].Select(client => new BreakingClient(client.Name, Broken(client, ids)))],
            NotJudged = Names(End.NotJudged),
        };

        IReadOnlyList<string> Names(End end) => [.. ends[end].Select(client => client.Name)];
    }

    /// <summary>It in a sentence.</summary>
    public string Words => Cases.Count == 0 ? "no case shows clients this change in this challenge and flow" : string.Join("; ", (string[])
    [
        .. Part("understood by", Understanding),
        .. Part("refused by", Refusing),
        .. Part("ends otherwise in", EndingOtherwise),
        .. Part("understood or refused, which is not known, by", Keeping),
        .. Part("not by", [.. Breaking.Select(client => $"{client.Name} ({string.Join(", ", client.Rules)})")]),
        .. Part("not judged:", NotJudged),
    ]);

    private static string[] Part(string words, IReadOnlyList<string> clients) =>
        clients.Count > 0 ? [$"{words} {string.Join(", ", clients)}"] : [];

    private static End EndOf(JudgedClient client, IReadOnlyList<Case> cases, string[] ids, Place place)
    {
        if (Broken(client, ids).Length > 0)
        {
            return End.Broken;
        }

        Case[] judged = [.. cases.Where(one => !client.Baseline.NotApplicable.Contains(one.Id, StringComparer.Ordinal))];
        return judged.Length == 0 ? End.NotJudged
            : place.After == StepOutcome.Error ? (place.Before == StepOutcome.Error ? End.AsBefore : End.Refusal)
            : client.Refusals is not { } refusals || Refuses(refusals, judged) is not { } isRefused ? End.Unknown
            : isRefused ? (RefusedBefore(refusals, place) ? End.Unknown : End.Refusal)
            : place.Before == place.After ? End.AsBefore
            : End.Elsewhere;
    }

    private static bool? Refuses(KnownRefusals refusals, IEnumerable<Case> cases) =>
        cases.Select(refusals.Has).Distinct().ToArray() is [{ } all] ? all : null;

    // Who refuses the challenge as it was as well does not refuse the change.
    private static bool RefusedBefore(KnownRefusals refusals, Place place) =>
        place.Before == StepOutcome.Challenge && CaseIds.Challenge(place.OldStep, place, "full").Any(refusals.Refused.Contains);

    private static string[] Broken(JudgedClient client, string[] ids) =>
    [
        .. client.Baseline.Entries.Where(entry => ids.Any(entry.Names))
            .Select(entry => entry.Rule)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    private enum End
    {
        AsBefore,
        Refusal,
        Elsewhere,
        Unknown,
        Broken,
        NotJudged,
    }
}

/// <summary>A client with what is known of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Baseline">Its known deviations; an empty one for a client that has none.</param>
/// <param name="Refusals">What it refuses; null where nobody kept it.</param>
internal sealed record JudgedClient(string Name, Baseline Baseline, KnownRefusals? Refusals);

/// <summary>A client that does not take a change.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rules">The rules that it breaks then.</param>
internal sealed record BreakingClient(string Name, IReadOnlyList<string> Rules);
