using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;
using Conformance.Corpus;

namespace Conformance.Judging.Surfaces;

internal static class RequestIdArrives
{
    private const string Capability = "requestId";

    public static RuleCheck<Surfacing> Rule { get; } = new(SurfaceStatements.RequestIdArrives, Check);

    private static bool Check(Surfacing surfacing, Findings findings)
    {
        // Where no answer was read there is none whose id could be told.
        if (surfacing.Answer is not { Unsupported: false, Error: null or { Kind: "service" } } answer
            || !surfacing.Client.Capabilities.Contains(Capability, StringComparer.Ordinal)
            || surfacing.Served is not { Fault: WireFault.None or WireFault.SendBeyond, Delay.Ticks: 0, Frame: null } served
                || served.Headers.Find(WireNames.RequestId) is not { } due)
        {
            return false;
        }

        if (answer.RequestId != due)
        {
            findings.Add(
                "requestId",
                "that of the answer",
                answer.RequestId switch { null => Seen.Absent, "" => Seen.Empty, _ => Seen.AnotherText });
        }

        return true;
    }
}
