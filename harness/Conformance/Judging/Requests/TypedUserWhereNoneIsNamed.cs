using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class TypedUserWhereNoneIsNamed
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.TypedUserWhereNoneIsNamed, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!sent.IsFollowUp || sent.Heard.Names.From != NameSource.Typed)
        {
            return false;
        }

        // Who knows the actual username from elsewhere may send it.
        var (username, person) = (sent.Parameters[WireNames.Username], sent.Script.Person);
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
