namespace Conformance.Contract.Rules.Surfaces.Tokens;

internal static class NewDeviceArrives
{
    public static RuleCheck<Surfacing> Rule { get; } = new(
        "SUR-TOK-004",
        "NewDeviceMetadata arrives as it was sent.",
        Level.Must,
        Citation.ServiceModel("NewDeviceMetadataType"),
        Check);

    private static bool Check(Surfacing surfacing, Findings findings) =>
        surfacing.ReportMembers(findings, one => one.IsWithin("AuthenticationResult.NewDeviceMetadata"));
}
