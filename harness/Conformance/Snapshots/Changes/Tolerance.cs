using Conformance.Corpus;
using Conformance.Running;

namespace Conformance.Snapshots.Changes;

/// <summary>Which of the judged clients take a change, as the corpus knows from showing them the same.</summary>
/// <param name="Cases">The cases that show it; empty when none does.</param>
/// <param name="Tolerating">The clients that keep every rule in them.</param>
/// <param name="Refusing">The clients that break one, each with the rules.</param>
/// <param name="NotJudged">The clients that no such case applies to.</param>
internal sealed record Tolerance(
    IReadOnlyList<string> Cases, IReadOnlyList<string> Tolerating, IReadOnlyList<RefusingClient> Refusing, IReadOnlyList<string> NotJudged)
{
    /// <summary>Looks the change up in the baselines.</summary>
    public static Tolerance Of(Change change, CaseCorpus corpus, IReadOnlyList<JudgedClient> clients)
    {
        string[] patterns = [.. change.Kind.Cases(change.Pair)];
        string[] ids =
        [
            .. corpus.Cases.Where(
                one => one.Dialogue is null && patterns.Any(pattern => CasePattern.Matches(pattern, one.Id))).Select(one => one.Id),
        ];
        if (ids.Length == 0)
        {
            return new([], [], [], []);
        }

        List<string> tolerating = [];
        List<RefusingClient> refusing = [];
        List<string> notJudged = [];
        foreach (var client in clients)
        {
            string[] broken = [
                .. client.Baseline.Entries.Where(entry => ids.Any(entry.Names))
                    .Select(entry => entry.Rule)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ];
            if (broken.Length > 0)
            {
                refusing.Add(new(client.Name, broken));
            }
            else if (ids.All(id => client.Baseline.NotApplicable.Contains(id, StringComparer.Ordinal)))
            {
                notJudged.Add(client.Name);
            }
            else
            {
                tolerating.Add(client.Name);
            }
        }

        return new(ids, tolerating, refusing, notJudged);
    }

    /// <summary>It in a sentence.</summary>
    public string Words => Cases.Count == 0 ? "no case judges this" : string.Join("; ", (string[])
    [
        .. Tolerating.Count > 0 ? (string[])[$"tolerated by {string.Join(", ", Tolerating)}"] : [],
        .. Refusing.Count > 0
            ? (string[])[$"not by {string.Join(", ", Refusing.Select(client => $"{client.Name} ({string.Join(", ", client.Rules)})"))}"]
            : [],
        .. NotJudged.Count > 0 ? (string[])[$"not judged: {string.Join(", ", NotJudged)}"] : [],
    ]);
}

/// <summary>A client with what is known of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Baseline">Its known deviations; an empty one for a client that has none.</param>
internal sealed record JudgedClient(string Name, Baseline Baseline);

/// <summary>A client that does not take a change.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rules">The rules that it breaks then.</param>
internal sealed record RefusingClient(string Name, IReadOnlyList<string> Rules);
