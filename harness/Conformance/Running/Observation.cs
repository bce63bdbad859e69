using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Secrets;
using Conformance.Subjects;

namespace Conformance.Running;

/// <summary>
/// What was seen in one case, before it is judged: that is done when the driver has been asked again or has ended, since it may log a
/// secret late, or answer twice.
/// </summary>
/// <param name="Driver">The driver.</param>
/// <param name="Watch">Looks for the secrets of the case in its log; null when it writes none.</param>
/// <param name="Armed">The case with its secrets.</param>
/// <param name="Requests">What the client asked.</param>
/// <param name="Fault">What the driver did wrong; null when nothing.</param>
/// <param name="Judge">Judges it, with the strays and the driver's log.</param>
internal sealed record Observation(
    IClientDriver Driver,
    LogWatch? Watch,
    ArmedCase Armed,
    IReadOnlyList<ReceivedRequest> Requests,
    DriverFaultException? Fault,
    Func<IReadOnlyList<ReceivedRequest>, SeenLog, CaseResult> Judge)
{
    public Case Case => Armed.Case;

    /// <summary>The requests without a value of any case that were charged to it.</summary>
    public IReadOnlyList<ReceivedRequest> Strays { get; init; } = [];

    /// <summary>What was asked of what the pool publishes while the case was open, by whichever client.</summary>
    public IReadOnlyList<ReceivedRequest> Lookups { get; init; } = [];

    /// <summary>The result of a case that could not be judged.</summary>
    public static CaseResult Faulty(Case one, string client, string reason) =>
        new(one, client, Verdict.HarnessFault, []) { Reason = reason };

    /// <summary>The result of the case.</summary>
    /// <param name="client">The name of the client.</param>
    /// <param name="hasEnded">True when the driver was asked nothing since, and has ended: what it did wrong late belongs to this
    /// case.</param>
    public CaseResult Conclude(string client, bool hasEnded)
    {
        var fault = Fault ?? (hasEnded ? Driver.LateFault : null);
        var judged = fault is not null && (!fault.Died || Requests.Count + Strays.Count == 0)
            ? Faulty(Case, client, SecretScrubber.Of(Armed).Scrub(fault.Message)) with
            {
                Trace = new(SecretScrubber.SecretsOf(Armed), Requests, [], Driver.LogTail),
            }
            : Judge(Strays, new(Driver.LogTail, Watch?.Found));
        return judged with
        {
            Trace = judged.Travelled is { } trace
                ? trace with { Strays = Strays, Lookups = Lookups, LogSecrets = Watch?.OfAll ?? [] }
                : null,
        };
    }
}
