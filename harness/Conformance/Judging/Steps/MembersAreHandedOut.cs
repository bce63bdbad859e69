using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Steps;

/// <summary>The members of an outcome are handed out as they were sent.</summary>
internal static class MembersAreHandedOut
{
    /// <summary>Those of the tokens.</summary>
    public static RuleCheck<StepSeen>[] OfTokens { get; } =
    [
        Token(StepStatements.AccessTokenIsHandedOut, "AccessToken"),
        Token(StepStatements.IdTokenIsHandedOut, "IdToken"),
        Token(StepStatements.RefreshTokenIsHandedOut, "RefreshToken", seen => !seen.IsRefresh),
        Token(StepStatements.TokenTypeIsHandedOut, "TokenType"),
        Token(StepStatements.ExpiresInIsHandedOut, "ExpiresIn"),
        new(
            StepStatements.OldRefreshTokenIsKept,
            (seen, findings) => seen is { IsSignedIn: true, Sent.HasToken: true } && seen.Members.Report(findings, one => one.IsKept)),
        new(
            StepStatements.NewRefreshTokenIsTaken,
            (seen, findings) => seen is { IsRefresh: true, Members.CanRotate: true, IsSignedIn: true, Sent.HasToken: true }
                && seen.Members.Report(
                    findings, one => one is { Match: not Match.Invented, IsKept: false } && one.IsAt(SurfacedMember.RefreshTokenPath))),
    ];

    /// <summary>Those of the challenge.</summary>
    public static RuleCheck<StepSeen>[] OfChallenge { get; } =
    [
        Challenge(StepStatements.ChallengeNameIsHandedOut, one => one.IsAt("ChallengeName"), seen => !seen.Sent.IsForeign),
        Challenge(StepStatements.ParametersAreHandedOut, one => one.IsWithin("ChallengeParameters")),
        Challenge(StepStatements.SessionIsHandedOut, one => one.IsAt("Session")),
        Challenge(StepStatements.AvailableChallengesAreHandedOut, one => one.IsAt("AvailableChallenges")),
    ];

    private static RuleCheck<StepSeen> Token(Rule rule, string member, Func<StepSeen, bool>? applies = null) => new(
        rule,
        (seen, findings) => seen.IsSignedIn
            && applies?.Invoke(seen) != false
            && seen.Members.ReportJudged(findings, one => one.IsAt($"AuthenticationResult.{member}")));

    private static RuleCheck<StepSeen> Challenge(Rule rule, Func<Compared, bool> isIt, Func<StepSeen, bool>? applies = null) => new(
        rule,
        (seen, findings) => seen.IsChallenged && applies?.Invoke(seen) != false && seen.Members.ReportJudged(findings, isIt));
}
