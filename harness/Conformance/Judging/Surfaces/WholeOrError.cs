using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Surfaces;

/// <summary>What not every client can read arrives whole, or as an error.</summary>
internal static class WholeOrError
{
    /// <summary>Tokens beside a challenge.</summary>
    public static RuleCheck<Surfacing> Both { get; } = Of(SurfaceStatements.BothArriveOrError, PayloadClass.Both);

    /// <summary>Neither tokens nor a challenge, which leaves nothing to compare.</summary>
    public static RuleCheck<Surfacing> Neither { get; } = new(
        SurfaceStatements.NeitherStaysNeither,
        (surfacing, findings) => surfacing.Class == PayloadClass.Neither && (surfacing.ReportWhole(findings) || surfacing.HasSurface));

    /// <summary>A payload without a member that it needs.</summary>
    public static RuleCheck<Surfacing> Lacking { get; } = Of(SurfaceStatements.LackingArrivesOrError, PayloadClass.Lacking);

    /// <summary>A body that some readers take.</summary>
    public static RuleCheck<Surfacing> Lenient { get; } = new(
        SurfaceStatements.LenientArrivesOrError,
        (surfacing, findings) => surfacing is { Class: PayloadClass.Lenient, IsForbidden: false } && surfacing.ReportWhole(findings));

    private static RuleCheck<Surfacing> Of(Rule rule, PayloadClass sent) =>
        new(rule, (surfacing, findings) => surfacing.Class == sent && surfacing.ReportWhole(findings));
}
