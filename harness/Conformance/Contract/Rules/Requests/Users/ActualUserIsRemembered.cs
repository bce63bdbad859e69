using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Users;

internal static class ActualUserIsRemembered
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-USR-002",
            "USERNAME of a follow-up is the actual username that an earlier challenge named, where its own names nobody.",
            Level.Must,
            Citation.ApiReference("AdminRespondToAuthChallenge, ChallengeResponses, USERNAME"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (sent.SignIn is null || !sent.IsFollowUp || sent.Names is not { From: NameSource.Remembered } names)
        {
            return false;
        }

        var username = sent.Parameters[WireNames.Username];
        if (username.Kind == JsonKind.String && username.Text != names.Due && username.Text != names.Other)
        {
            findings.Add(
                sent.AtParameter(WireNames.Username),
                $"{Wording.Name(names.Due)}, which an earlier challenge named",
                UserWording.Of(username.Text, sent));
        }

        return username.Kind == JsonKind.String;
    }
}
