using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Proofs;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class TimestampHasForm
{
    // The service refuses a clock that is far off; clients on one machine with the harness have its clock.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    // A client reads the clock behind the start of its sign-in; one that did so when the process began is late by more each time.
    private static readonly TimeSpan MostBeforeTheStart = TimeSpan.FromSeconds(5);

    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.TimestampHasForm, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!sent.IsAnswer || !Claims.Verifiers.Contains(sent.Heard.Challenge!, StringComparer.Ordinal)
            || sent.Parameters[WireNames.Timestamp] is not { Kind: JsonKind.String } time)
        {
            return false;
        }

        // Less than a second may be rounded or cut off.
        var (due, tolerance) = sent.Script.Now is { } now
            ? (now, now.Ticks % Second.Ticks == 0 ? TimeSpan.Zero : Second)
            : (sent.Received.At, Tolerance);
        if ((Timestamp.WhyWrong(time.Text, due, tolerance) ?? WhyStale(sent, time.Text)) is { } why)
        {
            findings.Add(sent.AtParameter(WireNames.Timestamp), Timestamp.Of(due), why);
        }

        return true;
    }

    private static Seen? WhyStale(PlayedRequest sent, string text) =>
        sent.Script.Now is null
        && sent.Heard.Chain.FirstOrDefault(one => one.IsStart)?.Received.At is { } start
        && start - Timestamp.Read(text) is { } before
        && before > MostBeforeTheStart
            ? Seen.OtherTime.As($"is {before:c} before the sign-in began, at {Timestamp.Of(start)}")
            : null;
}
