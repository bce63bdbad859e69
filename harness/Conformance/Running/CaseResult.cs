using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Judging;
using Conformance.Subjects;

namespace Conformance.Running;

/// <summary>How one case ended for one client.</summary>
/// <param name="Case">The case.</param>
/// <param name="Client">The name of the client.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Findings">What was found; empty unless the verdict is fail or warn.</param>
public sealed record CaseResult(Case Case, string Client, Verdict Verdict, IReadOnlyList<Finding> Findings)
{
    /// <summary>
    /// Why it is not applicable, what the driver did wrong, or what a failure comes from that no finding tells; null otherwise.
    /// </summary>
    public string? Reason { get; init; }

    /// <summary>The checks that were not made because a word is not declared, by that word.</summary>
    internal IReadOnlyDictionary<string, int> NotDeclared { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>The declared members that were sent and judged, each with whether the client showed it.</summary>
    internal IReadOnlyDictionary<string, bool> Shown { get; init; } = Judging.ShownMembers.Nothing;

    /// <summary>What the client surfaced, in words that give no secret away.</summary>
    public string Surfaced { get; init; } = "nothing";

    /// <summary>How often each rule was checked against a value of the case; a rule that never was is absent.</summary>
    public IReadOnlyDictionary<Rule, int> Checks { get; init; } = new Dictionary<Rule, int>();

    /// <summary>How many requests the client sent.</summary>
    public int Requests { get; init; }

    /// <summary>
    /// How many answers of two sign-ins at the same time were not held until the other had come as far: there they went in turn.
    /// </summary>
    public int NotOverlapped { get; init; }

    /// <summary>How long the call took; the only part of a result that differs from run to run.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>The reason of the baseline entry that expects this result; null when none does.</summary>
    public string? Baselined { get; init; }

    /// <summary>
    /// How the case ended when it was played once more, since it failed for absence or time; null when it was played once. A warning that
    /// has it is unstable.
    /// </summary>
    public Verdict? Replayed { get; init; }

    /// <summary>
    /// What the client made known, where a one-time code stands bare in it; null where none does. It is told nobody: it holds secrets.
    /// </summary>
    internal Disclosures? WithBareCode { get; init; }

    /// <summary>True when a scenario failed without being asked, since the service had stopped answering: it shows nothing more.</summary>
    internal bool IsUnasked { get; init; }

    /// <summary>True when a failure or a fault was not expected.</summary>
    public bool IsUnexpected => Baselined is null && Verdict is Verdict.Fail or Verdict.HarnessFault;

    /// <summary>True when its rules were judged: it applied, and nothing went wrong with the driver.</summary>
    internal bool IsJudged => Verdict is Verdict.Pass or Verdict.Warn or Verdict.Fail;

    /// <summary>What the client sent as USERNAME of each follow-up, where an alias was typed.</summary>
    public IReadOnlyList<SentName> Names { get; init; } = [];

    /// <summary>Tokens and challenges that a service answered with; empty for a client.</summary>
    public IReadOnlyList<Services.Reached> Reached { get; init; } = [];

    /// <summary>The canonical form of what the client handed out, which has no secret; null unless the plan asks for it.</summary>
    internal string? Form { get; init; }

    /// <summary>What travelled, kept for a trace of this failure; null when all is well.</summary>
    internal CaseTrace? Trace { get => Verdict == Verdict.Pass ? null : trace; init => trace = value; }

    /// <summary>What travelled, whatever the verdict, for whoever asks while the case is judged.</summary>
    internal CaseTrace? Travelled => trace;

    private readonly CaseTrace? trace;
}

/// <summary>Whose name a client sent as USERNAME of a follow-up.</summary>
/// <param name="Challenge">The challenge that it answers.</param>
/// <param name="Whose">Which name it is, in words.</param>
public sealed record SentName(string Challenge, string Whose);

/// <summary>What travelled in a case that failed.</summary>
/// <param name="Secrets">What must not be shown, with the names that stand for it.</param>
/// <param name="Requests">What was asked.</param>
/// <param name="Answers">What was answered.</param>
/// <param name="LogTail">The end of the driver's log.</param>
internal sealed record CaseTrace(
    IEnumerable<KeyValuePair<string,
    string>> Secrets,
    IReadOnlyList<ReceivedRequest> Requests,
    IReadOnlyList<Answer> Answers,
    string LogTail)
{
    /// <summary>The secrets of the other cases whose log may stand in the tail, each with its name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> LogSecrets { get; init; } = [];

    /// <summary>What it handed out after a call.</summary>
    public DriverAnswer? Answer { get; init; }

    /// <summary>The requests without a value of any case that were charged to it.</summary>
    public IReadOnlyList<ReceivedRequest> Strays { get; init; } = [];

    /// <summary>
    /// The requests for the keys of the pool and for its discovery document while the case was open; they are no requests of the case.
    /// </summary>
    public IReadOnlyList<ReceivedRequest> Lookups { get; init; } = [];

    /// <summary>All that it sent.</summary>
    public IEnumerable<ReceivedRequest> Sent => Requests.Concat(Strays).Concat(Lookups);

    /// <summary>What it was asked and handed out in a sign-in.</summary>
    public IReadOnlyList<SignInStep> Steps { get; init; } = [];
}
