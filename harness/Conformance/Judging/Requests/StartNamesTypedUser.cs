using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class StartNamesTypedUser
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.StartNamesTypedUser, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!sent.IsStart)
        {
            return false;
        }

        var (username, typed) = (sent.Parameters[WireNames.Username], sent.Script.Person.Typed);
        if (username.Kind is JsonKind.Absent or JsonKind.Null)
        {
            findings.Add(sent.AtParameter(WireNames.Username), $"{Wording.Name(typed)}, which the user typed", Wording.Kind(username));
        }
        else if (username.Kind == JsonKind.String && !username.IsText(typed))
        {
            findings.Add(
                sent.AtParameter(WireNames.Username), $"{Wording.Name(typed)}, which the user typed", UserWording.Of(username.Text, sent));
        }

        return username.Kind is JsonKind.Absent or JsonKind.Null or JsonKind.String;
    }
}
