using Conformance.Corpus;
using Conformance.Subjects;

namespace Conformance.Contract.Rules.Steps.States;

internal static class TheseTokensAreHeld
{
    private const string RefreshToken = "tokens.refreshToken";

    public static RuleCheck<StepSeen> Rule { get; } = new(
        new("SUR-STA-003", "The client holds exactly the tokens that were sent.", Level.Must, Citation.ServiceModel("AuthenticationResultType")) { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (seen.Operation != AttemptQuestion.StateOperation || seen.Answer is not { HoldsSignIn: true } answer
            || seen.MoveBefore is not { IsSignedIn: true, Class: PayloadClass.Tokens } move)
        {
            return false;
        }

        foreach (var difference in StepSurface.Of(answer, seen.Client).Differences(move.Sent, move.IsRefresh))
        {
            findings.Add($"{seen.Place} {StepSurface.OwnPath(difference.Path)}", difference.Expected, difference.Actual);
        }

        var (newest, held) = (move.NewestRefreshToken, answer.Tokens["refreshToken"]);
        if (move.IsRefresh && StepSurface.IsShown(seen.Client, RefreshToken) && newest.HasValue && !SurfacedValue.AreEqual(newest, held))
        {
            findings.Add($"{seen.Place} {RefreshToken}", "the refresh token that came last", SurfacedValue.DescribeAgainst("", newest, held));
        }

        return true;
    }
}
