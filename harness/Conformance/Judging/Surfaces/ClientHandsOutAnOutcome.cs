using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Surfaces;

internal static class ClientHandsOutAnOutcome
{
    public static RuleCheck<Surfacing> Rule { get; } = new(SurfaceStatements.ClientHandsOutAnOutcome, Check);

    private static bool Check(Surfacing surfacing, Findings findings)
    {
        if (surfacing.Answer is null)
        {
            findings.Add("outcome", "a surface or an error", Seen.Nothing.As(surfacing.Silence ?? "nothing"));
        }

        return true;
    }
}
