using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class UsernameBeforeUserId
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.UsernameBeforeUserId, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!sent.IsFollowUp || sent.Heard.Names is not { Other: { } other } names)
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
