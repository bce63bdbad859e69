using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class CodeAsTyped
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.CodeAsTyped, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (sent.Given?.Code is not { } code || !(sent.IsAnswer || sent.Operation == WireNames.VerifySoftwareToken))
        {
            return false;
        }

        var isSetUp = sent.IsSetUp;
        var key = isSetUp ? WireNames.UserCode : Key(sent.Heard.Challenge!);
        var typed = isSetUp ? sent.Body[WireNames.UserCode] : key is null ? default : sent.Parameters[key];
        if (isSetUp ? !typed.IsText(code) : typed.Kind == JsonKind.String && !typed.IsText(code))
        {
            findings.Add(isSetUp ? sent.At(key!) : sent.AtParameter(key!), "the code as it was typed", TextWording.Unlike(typed, code));
        }

        return isSetUp || typed.Kind == JsonKind.String;
    }

    private static string? Key(string challenge) =>
        AnswerKeys.In(challenge).FirstOrDefault(key => key.EndsWith("_CODE", StringComparison.Ordinal));
}
