using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Surfaces;

internal static class TokensArrive
{
    public static RuleCheck<Surfacing> Rule { get; } = new(SurfaceStatements.TokensArrive, Check);

    private static readonly string[] Paths =
        ["AuthenticationResult", "AuthenticationResult.AccessToken", "AuthenticationResult.IdToken", "AuthenticationResult.RefreshToken"];

    private static bool Check(Surfacing surfacing, Findings findings) =>
        surfacing.ReportMembers(findings, one => Paths.Contains(one.Path, StringComparer.Ordinal));
}
