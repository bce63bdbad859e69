using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Users;

internal static class TypedUserWhereNoneIsNamed
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-USR-003",
            "USERNAME of a follow-up is what the user typed, where no challenge named the user.",
            Level.Must,
            Citation.ApiReference("AdminRespondToAuthChallenge, ChallengeResponses, USERNAME"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (sent.SignIn is null || !sent.IsFollowUp || sent.Names.From != NameSource.Typed)
        {
            return false;
        }

        // Who knows the actual username from elsewhere may send it.
        var (username, person) = (sent.Parameters[WireNames.Username], sent.Script!.Person);
        if (username.Kind == JsonKind.String && username.Text != person.Typed && username.Text != person.Username)
        {
            findings.Add(
                sent.AtParameter(WireNames.Username),
                $"{Wording.Name(person.Typed)}, which the user typed",
                UserWording.Of(username.Text, sent));
        }

        return username.Kind == JsonKind.String;
    }
}
