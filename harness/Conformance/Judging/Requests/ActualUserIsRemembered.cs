using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class ActualUserIsRemembered
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.ActualUserIsRemembered, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!sent.IsFollowUp || sent.Heard.Names is not { From: NameSource.Remembered } names)
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
