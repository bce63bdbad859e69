using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;
using Conformance.Corpus.Dialogues;

namespace Conformance.Judging.Requests;

internal static class PasswordAsTyped
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.PasswordAsTyped, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!sent.IsStart || sent.Script.Flow == SignInFlow.Srp)
        {
            return false;
        }

        var password = sent.Parameters[WireNames.Password];
        var isLost = sent.Script.Flow == SignInFlow.Password && !password.HasValue;
        if (isLost || (password.Kind == JsonKind.String && !password.IsText(sent.Armed.Password)))
        {
            findings.Add(
                sent.AtParameter(WireNames.Password), "the password as it was typed", TextWording.Unlike(password, sent.Armed.Password));
        }

        return isLost || password.HasValue;
    }
}
