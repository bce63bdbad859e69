using Conformance.Corpus;
using Conformance.Subjects;

namespace Conformance.Running;

/// <summary>Something that happened in a run. Reports are made of these and of nothing else.</summary>
public abstract record RunEvent;

/// <summary>The run begins.</summary>
/// <param name="Cases">How many cases were selected; sign-ins are for clients of profile wrapper only.</param>
/// <param name="Clients">The clients, in order.</param>
/// <param name="Replay">The replay server with its version.</param>
public sealed record RunStarted(int Cases, IReadOnlyList<string> Clients, string Replay) : RunEvent
{
    /// <summary>True when warnings count as failures.</summary>
    public bool IsStrict { get; init; }
}

/// <summary>A client is about to be judged.</summary>
/// <param name="Name">The name under which it was selected.</param>
/// <param name="Label">How reports call it where that differs.</param>
/// <param name="Client">What its driver said; null when the driver could not be greeted.</param>
/// <param name="Cases">How many of the selected cases are for it.</param>
public sealed record ClientStarted(string Name, string? Label, ClientDescription? Client, int Cases) : RunEvent
{
    /// <summary>How many more are for it and are not selected, since the same is played by another way into the sign-in.</summary>
    public int NotSelected { get; init; }

    /// <summary>How many of those its baseline lists a known deviation for.</summary>
    public int KnownNotSelected { get; init; }

    /// <summary>How many cases of an older requirement set the corpus has no more.</summary>
    public int Retired { get; init; }

    /// <summary>The version of the corpus whose requirements it is judged by.</summary>
    public string Requirements { get; init; } = CaseCorpus.Version;
}

/// <summary>A case has its verdict. Cases arrive in any order.</summary>
/// <param name="Result">The result.</param>
public sealed record CaseJudged(CaseResult Result) : RunEvent;

/// <summary>A generated case that failed was made as small as it can be and still fail.</summary>
/// <param name="Client">The client that it fails.</param>
/// <param name="Failed">The id of the case that failed.</param>
/// <param name="Smallest">The smallest that still fails.</param>
public sealed record PayloadShrunk(string Client, string Failed, Case Smallest) : RunEvent;

/// <summary>A client signed in with SRP again and again, so that its A might stand in each corner.</summary>
/// <param name="Client">The client.</param>
/// <param name="SignIns">How many sign-ins it made.</param>
/// <param name="Met">The corners of A that were met.</param>
/// <param name="NotMet">Those that were not.</param>
public sealed record CornersAwaited(string Client, int SignIns, IReadOnlyList<string> Met, IReadOnlyList<string> NotMet) : RunEvent;

/// <summary>A client has been judged.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Stale">What of its baseline is out of date, a sentence each.</param>
public sealed record ClientFinished(string Name, IReadOnlyList<string> Stale) : RunEvent
{
    /// <summary>The declared words that no case put to the test.</summary>
    public IReadOnlyList<UnusedWord> Unused { get; init; } = [];

    /// <summary>The line of the baseline that each sentence of <see cref="Stale"/> is about; 0 where there is none.</summary>
    internal IReadOnlyList<int> StaleLines { get; init; } = [];
}

/// <summary>The run is over.</summary>
/// <param name="Outcome">How it ended.</param>
public sealed record RunFinished(RunOutcome Outcome) : RunEvent;
