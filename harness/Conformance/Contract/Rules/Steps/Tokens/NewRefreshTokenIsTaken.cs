using Conformance.Wire;

namespace Conformance.Contract.Rules.Steps.Tokens;

internal static class NewRefreshTokenIsTaken
{
    private const string RefreshToken = "tokens.refreshToken";

    public static RuleCheck<StepSeen> Rule { get; } = new(
        new("SUR-TKS-007", "Where a refresh is answered with a new refresh token, that one is handed out.", Level.Must, Citation.DeveloperGuide("refresh token rotation")) { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (!seen.IsRefresh || !seen.IsSignedIn || !seen.HasToken || !StepSurface.IsShown(seen.Client, RefreshToken)
            || seen.Sent[WireNames.AuthenticationResult][WireNames.RefreshToken] is not { Kind: JsonKind.String } renewed)
        {
            return false;
        }

        var shown = seen.Answer!.Tokens["refreshToken"];
        if (!SurfacedValue.AreEqual(renewed, shown))
        {
            findings.Add($"{seen.Place} {RefreshToken}", "the refresh token that was sent", SurfacedValue.DescribeAgainst("", renewed, shown));
        }

        return true;
    }
}
