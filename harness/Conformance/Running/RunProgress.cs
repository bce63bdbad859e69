using Conformance.Contract.Catalog;

namespace Conformance.Running;

/// <summary>How far a run came: what was judged, whom, and how many cases are selected of those who were begun.</summary>
/// <param name="selected">How many cases are selected, for the time before anybody was begun.</param>
/// <param name="names">Who is to be judged.</param>
/// <param name="unit">What is counted, in the singular.</param>
internal sealed class RunProgress(int selected, IReadOnlyList<string> names, string unit)
{
    private const int HarnessFault = 5;
    private const int ByCtrlC = 130;
    private const int BySigterm = 143;

    private readonly Lock oneAtATime = new();
    private readonly List<CaseResult> results = [];
    private readonly List<(string Name, int Cases)> begun = [];
    private int judged;

    /// <summary>All results so far.</summary>
    public IReadOnlyList<CaseResult> Results => results;

    public void Begin(string name, int cases) => begun.Add((name, cases));

    /// <summary>Counts a result of a selected case.</summary>
    public void Judged(CaseResult result)
    {
        lock (oneAtATime)
        {
            judged++;
            results.Add(result);
        }
    }

    /// <summary>Keeps a result that is beside the selected cases.</summary>
    public void Beside(CaseResult result) => results.Add(result);

    /// <summary>The end by a signal.</summary>
    public BrokenOff Interrupted(bool isTerminated) =>
        new($"interrupted {Where()}: {(isTerminated ? "by SIGTERM" : "by Ctrl-C")}{NotBegun()}", isTerminated ? BySigterm : ByCtrlC);

    /// <summary>The end by an exception.</summary>
    public BrokenOff Broken(Exception broken) => new($"broken off {Where()}: {RunBrokenException.Tell(broken)}{NotBegun()}", HarnessFault);

    private string Where() => $"after {judged} of {Wording.Count(begun.Count == 0 ? selected : begun.Sum(one => one.Cases), unit)}";

    private string NotBegun() =>
        names.Except(begun.Select(one => one.Name), StringComparer.Ordinal).ToArray() is { Length: > 0 } left
            ? $"; not begun: {string.Join(", ", left)}"
            : "";
}
