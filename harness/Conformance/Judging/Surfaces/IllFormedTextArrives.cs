using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Surfaces;

internal static class IllFormedTextArrives
{
    private static readonly string[] Told =
    [
        "AuthenticationResult.AccessToken", "AuthenticationResult.IdToken", "AuthenticationResult.RefreshToken", "Session",
        "ChallengeParameters.USER_ID_FOR_SRP", "ChallengeParameters.USERNAME",
    ];

    public static RuleCheck<Surfacing> Rule { get; } = new(SurfaceStatements.IllFormedTextArrives, Check);

    private static bool Check(Surfacing seen, Findings findings)
    {
        if (seen.Served.Change is not { IsIllFormed: true } || !seen.HasSurface)
        {
            return seen is { Served.Change.IsIllFormed: true, Error: not null };
        }

        // What stands for it nowhere is another value, and for SUR-LEN-001.
        return seen.AsSent.Report(
            findings,
            one => Told.Contains(one.Path, StringComparer.Ordinal)
                && seen.Comparison.Made.All(tolerated => !tolerated.IsAt(one.Path) || tolerated.Match == Match.Same));
    }
}
