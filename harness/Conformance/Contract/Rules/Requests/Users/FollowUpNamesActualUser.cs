using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Users;

internal static class FollowUpNamesActualUser
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-USR-001",
            "USERNAME of a follow-up is the actual username that its challenge names, never the alias that the user typed.",
            Level.Must,
            Citation.ApiReference("AdminInitiateAuth, ChallengeParameters, USER_ID_FOR_SRP"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (sent.SignIn is null || !sent.IsFollowUp || sent.Names is not { From: NameSource.Username or NameSource.UserIdForSrp } names)
        {
            return false;
        }

        var username = sent.Parameters[WireNames.Username];
        if (username.Kind == JsonKind.String && username.Text != names.Due && username.Text != names.Other)
        {
            findings.Add(
                sent.AtParameter(WireNames.Username),
                $"{Wording.Name(names.Due)}, the actual username",
                UserWording.Of(username.Text, sent));
        }

        return username.Kind == JsonKind.String;
    }
}
