using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;

namespace Conformance.Reports.Saved;

/// <summary>What a report has to keep beyond its form, so that whoever reads it can rely on it.</summary>
internal static class SavedCheck
{
    private static readonly string[] Verdicts = Spelt<Verdict>();
    private static readonly string[] Levels = Spelt<Level>();

    /// <summary>What is wrong with a report; null where nothing is.</summary>
    public static string? Mistake(SavedRun run) =>
        Twice(run.Clients.Select(client => client.Handle)) is { } client ? $"it has the client {Excerpt.Word(client)} twice"
            : run.Clients.Select(MistakeOf).FirstOrDefault(mistake => mistake is not null);

    private static string? MistakeOf(SavedClient client)
    {
        var levels = client.Cases.SelectMany(one => one.Findings).Select(finding => finding.Level)
            .Concat(client.Causes.Select(cause => cause.Level).OfType<string>());
        var where = $"the client {Excerpt.Word(client.Handle)} has";
        return Twice(client.Cases.Select(one => one.Id)) is { } id ? $"{where} the case {Excerpt.Word(id)} twice"
            : Other(client.Cases.Select(one => one.Verdict).Concat(client.Causes.Select(cause => cause.Verdict)), Verdicts) is { } verdict
                ? $"{where} the verdict '{Excerpt.Word(verdict)}', and there are {string.Join(", ", Verdicts)}"
            : Other(levels, Levels) is { } level ? $"{where} the level '{Excerpt.Word(level)}', and there are {string.Join(", ", Levels)}"
            : client.Causes.Any(cause => cause.Cases.Count == 0) ? $"{where} a cause without a case"
            : null;
    }

    private static string? Twice(IEnumerable<string> names) =>
        names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1)?.Key;

    private static string? Other(IEnumerable<string> words, string[] known) =>
        words.FirstOrDefault(word => !known.Contains(word, StringComparer.Ordinal));

    private static string[] Spelt<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(CaseFile.Spell)];
}
