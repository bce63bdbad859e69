using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Users;

internal static class UsernameBeforeUserId
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-USR-004",
            "Where a challenge gives two names, USERNAME of the follow-up is its USERNAME and not its USER_ID_FOR_SRP.",
            Level.Should,
            Citation.Clients("order in which clients take the names"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (sent.SignIn is null || !sent.IsFollowUp || sent.Names is not { Other: { } other } names)
        {
            return false;
        }

        if (sent.Parameters[WireNames.Username].IsText(other))
        {
            findings.Add(
                sent.AtParameter(WireNames.Username),
                $"{Wording.Name(names.Due)}, from USERNAME",
                Seen.OtherMembers.As($"{Wording.Name(other)}, from USER_ID_FOR_SRP"));
        }

        return sent.Parameters[WireNames.Username].Kind == JsonKind.String;
    }
}
