using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Surfaces;

internal static class ReasonCodeArrives
{
    public static RuleCheck<Surfacing> Rule { get; } = new(SurfaceStatements.ReasonCodeArrives, Check);

    private static bool Check(Surfacing surfacing, Findings findings)
    {
        if (surfacing.Error is not { Kind: "service" } error
            || !surfacing.Client.Capabilities.Contains(WireNames.ReasonCode, StringComparer.Ordinal)
            || surfacing.Armed.Sent.Root[WireNames.ReasonCode] is not { Kind: JsonKind.String } due)
        {
            return false;
        }

        if (error.ReasonCode != due.Text)
        {
            findings.Add(
                $"error.{WireNames.ReasonCode}",
                due.Text,
                error.ReasonCode switch { null => Seen.Absent, "" => Seen.Empty, _ => Seen.AnotherText });
        }

        return true;
    }
}
