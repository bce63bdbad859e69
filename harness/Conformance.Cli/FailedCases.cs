using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Reports;
using Conformance.Reports.Saved;

namespace Conformance.Cli;

/// <summary>What failed in a run before, by the clients that failed it.</summary>
internal sealed class FailedCases
{
    private readonly string file;
    private readonly SavedRun run;

    private FailedCases(string file, SavedRun run)
    {
        (this.file, this.run) = (file, run);
        ByClient = run.Clients.DistinctBy(client => client.Handle, StringComparer.Ordinal).ToDictionary(
            client => client.Handle,
            client => (IReadOnlySet<string>)client.Cases.Where(one => one.StandingIn(run.Strict) == Standing.Failed)
                .Select(one => one.Id).ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    /// <summary>The ids of the cases by the name under which the client was selected.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> ByClient { get; }

    public static FailedCases In(string file) => new(file, SavedReport.Read(file));

    /// <summary>Those of the cases that failed for somebody.</summary>
    /// <exception cref="UsageException">One that failed is not among them.</exception>
    public IReadOnlyList<Case> Among(IReadOnlyList<Case> cases)
    {
        var failed = ByClient.Values.SelectMany(ids => ids).ToHashSet(StringComparer.Ordinal);
        var known = cases.Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        return failed.FirstOrDefault(id => !known.Contains(id)) is { } gone
            ? throw new UsageException(
                $"--failed-from {file}: {Excerpt.Word(gone)} failed there and is not in the corpus"
                + (run.Generate is { } generated ? $"; that run was made with --generate {generated} --seed {run.Seed}: give both" : ""))
            : [.. cases.Where(one => failed.Contains(one.Id))];
    }

    /// <summary>The clients that are to be judged again.</summary>
    /// <param name="named">Those that the user names; none for all that failed something.</param>
    /// <param name="command">The name of the client that the user gives as a command; null where there is none.</param>
    /// <exception cref="UsageException">One of them is not in the report.</exception>
    public string[] Choose(IReadOnlyList<string> named, string? command)
    {
        string[] asked = command is null ? [.. named] : [command];
        if (asked.FirstOrDefault(name => !ByClient.ContainsKey(name)) is { } unknown)
        {
            throw new UsageException(
                $"--failed-from {file} has no client '{Excerpt.Word(unknown)}'; it has "
                + $"{(ByClient.Count == 0 ? "none" : string.Join(", ", ByClient.Keys.Select(Excerpt.Word)))}"
                + NearestWord.Question(unknown, ByClient.Keys));
        }

        return command is not null ? []
            : named.Count > 0 ? [.. named]
            : [.. ByClient.Where(client => client.Value.Count > 0).Select(client => client.Key)];
    }
}
