using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class AnsweredPasswordAsTyped
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.AnsweredPasswordAsTyped, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!sent.IsAnswer || sent.Parameters[WireNames.Password] is not { Kind: JsonKind.String } password
            || sent.Heard.Challenge is not ("PASSWORD" or "SELECT_CHALLENGE" or "ADMIN_NO_SRP_AUTH"))
        {
            return false;
        }

        if (!password.IsText(sent.Armed.Password))
        {
            findings.Add(
                sent.AtParameter(WireNames.Password), "the password as it was typed", TextWording.Unlike(password, sent.Armed.Password));
        }

        return true;
    }
}
