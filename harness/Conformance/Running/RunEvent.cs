using Conformance.Corpus;
using Conformance.Subjects;

namespace Conformance.Running;

/// <summary>Something that happened in a run. Reports are made of these and of nothing else.</summary>
public abstract record RunEvent;

/// <summary>The run begins.</summary>
/// <param name="CasesPerClient">How many cases were selected.</param>
/// <param name="Clients">The clients, in order.</param>
/// <param name="Replay">The replay server with its version.</param>
public sealed record RunStarted(int CasesPerClient, IReadOnlyList<string> Clients, string Replay) : RunEvent;

/// <summary>A client is about to be judged.</summary>
/// <param name="Name">The name under which it was selected.</param>
/// <param name="Label">How reports call it where that differs.</param>
/// <param name="Client">What its driver said; null when the driver could not be greeted.</param>
public sealed record ClientStarted(string Name, string? Label, ClientDescription? Client) : RunEvent;

/// <summary>A case has its verdict. Cases arrive in any order.</summary>
/// <param name="Result">The result.</param>
public sealed record CaseJudged(CaseResult Result) : RunEvent;

/// <summary>A generated case that failed was made as small as it can be and still fail.</summary>
/// <param name="Client">The client that it fails.</param>
/// <param name="Failed">The id of the case that failed.</param>
/// <param name="Smallest">The smallest that still fails.</param>
public sealed record PayloadShrunk(string Client, string Failed, Case Smallest) : RunEvent;

/// <summary>A client has been judged.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Stale">What of its baseline is out of date, a sentence each.</param>
public sealed record ClientFinished(string Name, IReadOnlyList<string> Stale) : RunEvent;

/// <summary>The run is over.</summary>
/// <param name="Outcome">How it ended.</param>
public sealed record RunFinished(RunOutcome Outcome) : RunEvent;
