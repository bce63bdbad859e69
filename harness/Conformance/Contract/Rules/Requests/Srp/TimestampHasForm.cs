using Conformance.Proofs;
using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Srp;

internal static class TimestampHasForm
{
    // The service refuses a clock that is far off; clients on one machine with the harness have its clock.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-SRP-005",
            "TIMESTAMP is the present in the form EEE MMM d HH:mm:ss z yyyy, in English and UTC, the day without a leading zero.",
            Level.Should,
            Citation.Measured("amazon-cognito-identity-js issue 683").And(Citation.Measured("warrant pull request 12")))
        { Since = "0.2", History = [new("0.3", Level.Must)] },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (!sent.IsAnswer || !Claims.Verifiers.Contains(sent.DueChallenge!, StringComparer.Ordinal)
            || sent.Parameters[WireNames.Timestamp] is not { Kind: JsonKind.String } time)
        {
            return false;
        }

        var (due, tolerance) = sent.Script!.Now is { } now ? (now, TimeSpan.Zero) : (sent.Received.At, Tolerance);
        if (Timestamp.WhyWrong(time.Text, due, tolerance) is { } why)
        {
            findings.Add(sent.AtParameter(WireNames.Timestamp), Timestamp.Of(due), why);
        }

        return true;
    }
}
