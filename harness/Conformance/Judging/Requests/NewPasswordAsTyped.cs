using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class NewPasswordAsTyped
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.NewPasswordAsTyped, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (sent.Given?.NewPassword is not { } due
            || !sent.IsAnswer
            || sent.Parameters[WireNames.NewPassword] is not { Kind: JsonKind.String } password)
        {
            return false;
        }

        if (!password.IsText(due))
        {
            findings.Add(sent.AtParameter(WireNames.NewPassword), "the new password as it was typed", TextWording.Unlike(password, due));
        }

        return true;
    }
}
