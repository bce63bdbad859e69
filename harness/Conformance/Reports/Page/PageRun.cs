using Conformance.Reports.Saved;

namespace Conformance.Reports.Page;

/// <summary>A run as the page tells it: by case, and of each case by client.</summary>
internal sealed class PageRun
{
    private readonly IReadOnlyDictionary<SavedClient, string> titles;

    public PageRun(SavedRun saved, KeptWires wires)
    {
        (Saved, Wires) = (saved, wires);
        titles = SavedTitles.Of(saved.Clients);
        Cases =
        [
            .. saved.Clients.SelectMany(client => client.Cases.Select(one => new PageResult(client, one)))
                .GroupBy(result => result.Case.Id, StringComparer.Ordinal)
                .OrderBy(results => results.Key, StringComparer.Ordinal)
                .Select(results => new PageCase(results.Key, [.. results])),
        ];
    }

    public SavedRun Saved { get; }

    /// <summary>What travelled.</summary>
    public KeptWires Wires { get; }

    /// <summary>The cases in the order of their ids.</summary>
    public IReadOnlyList<PageCase> Cases { get; }

    /// <summary>Those that are told in full.</summary>
    public IEnumerable<PageCase> Told => Cases.Where(one => one.Told.Any());

    /// <summary>Those of which there is nothing to tell but that they passed.</summary>
    public IEnumerable<PageCase> Passed => Cases.Where(one => one.Passed.Any() && !one.Told.Any());

    /// <summary>Those that apply to nobody.</summary>
    public IEnumerable<PageCase> Skipped => Cases.Where(one => one.Results.All(result => result.Case.IsNotApplicable));

    /// <summary>In which words it is told.</summary>
    public SubjectWords Words => Saved.Clients.Count == 0 ? SubjectWords.OfClient : Saved.Clients[0].Words;

    /// <summary>What a case is called.</summary>
    public string Unit => Words.Unit;

    /// <summary>How a client is called.</summary>
    public string TitleOf(SavedClient client) => titles[client];

    /// <summary>The names of clients, one behind the other.</summary>
    public string TitlesOf(IEnumerable<SavedClient> clients) => string.Join(", ", clients.Select(TitleOf));
}

/// <summary>A case with all its results.</summary>
internal sealed record PageCase(string Id, IReadOnlyList<PageResult> Results)
{
    /// <summary>The results that are told in full.</summary>
    public IEnumerable<PageResult> Told => Results.Where(result => !result.Case.IsPlain && !result.Case.IsNotApplicable);

    /// <summary>The clients that passed.</summary>
    public IEnumerable<PageResult> Passed => Results.Where(result => result.Case.IsPlain);

    /// <summary>The clients to which it does not apply.</summary>
    public IEnumerable<PageResult> Skipped => Results.Where(result => result.Case.IsNotApplicable);

    /// <summary>The words of its results, for whoever looks for one.</summary>
    public string Words => string.Join(' ', Results.Select(result => result.Case.Word).Distinct(StringComparer.Ordinal));

    /// <summary>The rules that its results break.</summary>
    public IEnumerable<string> Rules =>
        Results.SelectMany(result => result.Case.Findings).Select(finding => finding.Rule).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    /// <summary>Where on the page it is.</summary>
    public static string AddressOf(string id) => $"#{Uri.EscapeDataString(id)}";
}

/// <summary>How a case ended for a client.</summary>
internal sealed record PageResult(SavedClient Client, SavedCase Case);
