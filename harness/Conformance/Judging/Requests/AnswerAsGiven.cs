using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class AnswerAsGiven
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.AnswerAsGiven, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if ((sent.Given?.Answer ?? sent.Given?.Choice) is not { } due
            || !sent.IsAnswer
            || sent.Parameters[WireNames.Answer] is not { Kind: JsonKind.String } answer)
        {
            return false;
        }

        if (!answer.IsText(due))
        {
            findings.Add(
                sent.AtParameter(WireNames.Answer), sent.Given?.Choice ?? "the answer as it was given", TextWording.Unlike(answer, due));
        }

        return true;
    }
}
