using Conformance.Contract;
using Conformance.Corpus;
using Conformance.Replay;
using Conformance.Subjects;

namespace Conformance.Running;

/// <summary>How one case ended for one client.</summary>
/// <param name="Case">The case.</param>
/// <param name="Client">The name of the client.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Findings">What was found; empty unless the verdict is fail or warn.</param>
public sealed record CaseResult(Case Case, string Client, Verdict Verdict, IReadOnlyList<Finding> Findings)
{
    /// <summary>Why it is not applicable, or what the driver did wrong; null otherwise.</summary>
    public string? Reason { get; init; }

    /// <summary>What the client surfaced, in words that give no secret away.</summary>
    public string Surfaced { get; init; } = "nothing";

    /// <summary>How many requests the client sent.</summary>
    public int Requests { get; init; }

    /// <summary>How long the call took; the only part of a result that differs from run to run.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>The reason of the baseline entry that expects this result; null when none does.</summary>
    public string? Baselined { get; init; }

    /// <summary>True when a failure or a fault was not expected.</summary>
    public bool IsUnexpected => Baselined is null && Verdict is Verdict.Fail or Verdict.HarnessFault;

    /// <summary>What travelled, kept for a trace of this failure; null when all is well.</summary>
    internal CaseTrace? Trace { get; init; }
}

/// <summary>What travelled in a case that failed.</summary>
/// <param name="Armed">The case with the values that were sent.</param>
/// <param name="Requests">What the client asked.</param>
/// <param name="Answer">What it handed out.</param>
/// <param name="LogTail">The end of the driver's log.</param>
internal sealed record CaseTrace(ArmedCase Armed, IReadOnlyList<ReceivedRequest> Requests, DriverAnswer? Answer, string LogTail);
