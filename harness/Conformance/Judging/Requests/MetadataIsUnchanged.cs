using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class MetadataIsUnchanged
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.MetadataIsUnchanged, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!(sent.IsStart || sent.IsFollowUp) || GivenMetadata.Of(sent) is not { } given
            || sent.Body[WireNames.ClientMetadata] is not { Kind: JsonKind.Object, Children.IsEmpty: false } metadata)
        {
            return false;
        }

        GivenMetadata.AddUnlike(given, metadata, sent, findings);
        return true;
    }
}
