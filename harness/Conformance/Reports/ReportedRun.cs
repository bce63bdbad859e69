using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.Reports;

/// <summary>What the events of a run have told so far.</summary>
internal sealed class ReportedRun
{
    private readonly List<ReportedClient> clients = [];

    /// <summary>How the run began.</summary>
    public RunStarted Start { get; private set; } = new(0, [], "");

    /// <summary>The clients in the order in which they were judged.</summary>
    public IReadOnlyList<ReportedClient> Clients => clients;

    public void Take(RunEvent happened)
    {
        switch (happened)
        {
            case RunStarted started:
                Start = started;
                break;
            case ClientStarted started:
                clients.Add(new(started, clients));
                break;
            case CaseJudged judged:
                Find(judged.Result.Client).Add(judged.Result);
                break;
            case PayloadShrunk shrunk:
                Find(shrunk.Client).Smallest[shrunk.Failed] = shrunk.Smallest;
                break;
            case CornersAwaited awaited:
                Find(awaited.Client).Corners = awaited;
                break;
            case ClientFinished finished:
                Find(finished.Name).Stale = finished.Stale;
                Find(finished.Name).Unused = finished.Unused;
                break;
        }
    }

    public ReportedClient Find(string name) => clients.FindLast(client => client.Name == name)
        ?? throw new InvalidOperationException($"there is an event of the client {name}, which has not started");
}

/// <summary>What the events have told of one client.</summary>
internal sealed class ReportedClient
{
    private readonly ClientStarted started;
    private readonly List<CaseResult> results = [];
    private IReadOnlyList<AbsentMember>? absent;

    public ReportedClient(ClientStarted started, IReadOnlyList<ReportedClient> before)
    {
        this.started = started;
        DeclaredName = Apart(
            started.Client is { IsService: false, Name.Length: > 0 } told ? told.Name : started.Name,
            before.Select(client => client.DeclaredName));
        Title = Apart(Excerpt.Word(started.Label ?? DeclaredName), before.Select(client => client.Title));
    }

    /// <summary>The name under which it was selected: a manifest's, or the file that a command runs.</summary>
    public string Name => started.Name;

    /// <summary>
    /// The name that its driver declares; of a client that could not be greeted, and of a service, the one under which it was selected.
    /// </summary>
    public string DeclaredName { get; }

    public string? Label => started.Label;

    /// <summary>How many cases are not selected, since another way in, or another body, is played.</summary>
    public int NotSelected => started.NotSelected;

    /// <summary>How many of those are known deviations.</summary>
    public int KnownNotSelected => started.KnownNotSelected;

    /// <summary>How many cases of its requirements the corpus has no more.</summary>
    public int Retired => started.Retired;

    /// <summary>How many answers of two sign-ins in the same moment went in turn.</summary>
    public int NotOverlapped => results.Sum(result => result.NotOverlapped);

    /// <summary>How it is called where a person reads.</summary>
    public string Title { get; }

    /// <summary>What its driver said; null when the driver could not be greeted.</summary>
    public ClientDescription? Description => started.Client;

    /// <summary>The version of the corpus whose requirements it is judged by.</summary>
    public string Requirements => started.Requirements;

    /// <summary>How many of the selected cases are for it.</summary>
    public int Cases => started.Cases;

    /// <summary>Which corners of A it met; null where they were not awaited.</summary>
    public CornersAwaited? Corners { get; set; }

    /// <summary>What of its baseline is out of date.</summary>
    public IReadOnlyList<string> Stale { get; set; } = [];

    /// <summary>The declared words that no case put to the test.</summary>
    public IReadOnlyList<UnusedWord> Unused { get; set; } = [];

    /// <summary>How many checks were not made because a word is not declared, by that word.</summary>
    public IReadOnlyDictionary<string, int> NotDeclared => Judging.NotDeclared.Sum(results.Select(result => result.NotDeclared));

    /// <summary>The declared members that it showed in no case that sent them.</summary>
    public IReadOnlyList<AbsentMember> AbsentThroughout => absent ??= AbsentMember.Of(results);

    /// <summary>The smallest payload that still fails, by the id of the generated case that did.</summary>
    public Dictionary<string, Case> Smallest { get; } = new(StringComparer.Ordinal);

    /// <summary>The results in the order of their case ids, whatever the order in which they came.</summary>
    public IEnumerable<CaseResult> Results => results.OrderBy(result => result.Case.Id, StringComparer.Ordinal);

    /// <summary>True for a service.</summary>
    public bool IsService => Description is { IsService: true };

    /// <summary>What its cases are called.</summary>
    public string Unit => IsService ? "scenario" : "case";

    /// <summary>How a case ended.</summary>
    public CaseResult Find(string id) => results.Find(result => result.Case.Id == id)
        ?? throw new InvalidOperationException($"{Name} has no result of the case {id}");

    public void Add(CaseResult result)
    {
        results.Add(result);
        absent = null;
    }

    // Two that call themselves alike are told apart by how they were selected, and that by a number where it is alike too.
    private string Apart(string name, IEnumerable<string> taken)
    {
        var names = taken.ToHashSet(StringComparer.Ordinal);
        return names.Contains(name)
            ? Enumerable.Range(1, names.Count + 1)
                .Select(number => number == 1 ? $"{name} ({Name})" : $"{name} ({Name}, {number})")
                .First(apart => !names.Contains(apart))
            : name;
    }
}
