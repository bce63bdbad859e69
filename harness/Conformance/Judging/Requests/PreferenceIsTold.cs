using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class PreferenceIsTold
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.PreferenceIsTold, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!sent.IsStart || sent.Script.Preferred is not { } preferred)
        {
            return false;
        }

        var told = sent.Parameters[WireNames.PreferredChallenge];
        if (!told.HasValue || (told.Kind == JsonKind.String && !told.IsText(preferred)))
        {
            findings.Add(sent.AtParameter(WireNames.PreferredChallenge), preferred, TextWording.Unlike(told, preferred));
        }

        return !told.HasValue || told.Kind == JsonKind.String;
    }
}
