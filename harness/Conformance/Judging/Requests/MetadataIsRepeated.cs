using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class MetadataIsRepeated
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.MetadataIsRepeated, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (GivenMetadata.Of(sent) is null || !sent.IsFollowUp)
        {
            return false;
        }

        var metadata = sent.Body[WireNames.ClientMetadata];
        if (metadata.Kind != JsonKind.Object || metadata.Children.IsEmpty)
        {
            findings.Add(
                sent.At(WireNames.ClientMetadata),
                "what was given",
                metadata.Kind == JsonKind.Object ? Seen.EmptyObject : Wording.Kind(metadata));
        }

        return true;
    }
}
