using Conformance.Wire;

namespace Conformance.Contract.Rules.Steps.Tokens;

internal static class OldRefreshTokenIsKept
{
    private const string RefreshToken = "tokens.refreshToken";

    public static RuleCheck<StepSeen> Rule { get; } = new(
        new("SUR-TKS-006", "Where a refresh is answered without a refresh token, the one before is kept and handed out.", Level.Must, Citation.Recordings("REFRESH_TOKEN_AUTH, whose answers have no RefreshToken")) { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (!seen.IsRefresh || !seen.IsSignedIn || !seen.HasToken || !StepSurface.IsShown(seen.Client, RefreshToken)
            || !SurfacedValue.IsNothing(seen.Sent[WireNames.AuthenticationResult][WireNames.RefreshToken]) || seen.RefreshTokenBefore is not { HasValue: true } before)
        {
            return false;
        }

        var shown = seen.Answer!.Tokens["refreshToken"];
        if (!SurfacedValue.AreEqual(before, shown))
        {
            findings.Add($"{seen.Place} {RefreshToken}", "the refresh token from before", SurfacedValue.DescribeAgainst("", before, shown));
        }

        return true;
    }
}
