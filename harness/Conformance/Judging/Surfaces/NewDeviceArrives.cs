using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Surfaces;

internal static class NewDeviceArrives
{
    public static RuleCheck<Surfacing> Rule { get; } = new(SurfaceStatements.NewDeviceArrives, Check);

    private static bool Check(Surfacing surfacing, Findings findings) =>
        surfacing.ReportMembers(findings, one => one.IsWithin("AuthenticationResult.NewDeviceMetadata"));
}
