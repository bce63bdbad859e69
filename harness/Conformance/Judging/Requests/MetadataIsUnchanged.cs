using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class MetadataIsUnchanged
{
    public static RuleCheck<SentRequest> Rule { get; } = new(RequestStatements.MetadataIsUnchanged, Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (sent.SignIn is null || !(sent.IsStart || sent.IsFollowUp) || GivenMetadata.Of(sent) is not { } given
            || sent.Body[WireNames.ClientMetadata] is not { Kind: JsonKind.Object, Children.IsEmpty: false } metadata)
        {
            return false;
        }

        foreach (var (name, due) in given)
        {
            if (!metadata[name].IsText(due))
            {
                findings.Add(
                    sent.At($"{WireNames.ClientMetadata}[{Wording.Name(name)}]"),
                    "the value that was given",
                    TextWording.Unlike(metadata[name], due));
            }
        }

        return true;
    }
}
