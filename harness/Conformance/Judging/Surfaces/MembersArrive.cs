using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Surfaces;

/// <summary>The members of a surface are what was sent.</summary>
internal static class MembersArrive
{
    private static readonly string[] Tokens =
        ["AuthenticationResult", "AuthenticationResult.AccessToken", "AuthenticationResult.IdToken", "AuthenticationResult.RefreshToken"];

    /// <summary>A rule for each member, or for some that belong together.</summary>
    public static RuleCheck<Surfacing>[] Rules { get; } =
    [
        new(
            SurfaceStatements.NothingIsInvented,
            (surfacing, findings) => surfacing.JudgesMembers
                && (surfacing.Comparison.Report(findings, one => one.Match == Match.Invented) || surfacing.Comparison.Made.Count > 0)),
        Of(SurfaceStatements.TokensArrive, one => Tokens.Contains(one.Path, StringComparer.Ordinal)),
        Of(SurfaceStatements.ExpiresInArrives, one => one.IsAt("AuthenticationResult.ExpiresIn")),
        Of(SurfaceStatements.TokenTypeArrives, one => one.IsAt("AuthenticationResult.TokenType")),
        Of(SurfaceStatements.NewDeviceArrives, one => one.IsWithin("AuthenticationResult.NewDeviceMetadata")),
        new(
            SurfaceStatements.ChallengeNameArrives,
            (surfacing, findings) => surfacing.Class != PayloadClass.UnknownChallenge
                && surfacing.ReportMembers(findings, one => one.IsAt("ChallengeName"))),
        Of(
            SurfaceStatements.ParametersArrive,
            one => one.IsWithin("ChallengeParameters") && !IsActualUsername(one)),
        Of(SurfaceStatements.AvailableChallengesArrive, one => one.IsAt("AvailableChallenges")),
        Of(SurfaceStatements.SessionArrives, one => one.IsAt("Session")),
        Of(SurfaceStatements.ActualUsernameArrives, IsActualUsername),
    ];

    private static bool IsActualUsername(Compared one) =>
        one.Path is "ChallengeParameters.USER_ID_FOR_SRP" or "ChallengeParameters.USERNAME";

    private static RuleCheck<Surfacing> Of(Rule rule, Func<Compared, bool> isIt) =>
        new(rule, (surfacing, findings) => surfacing.ReportMembers(findings, isIt));
}
