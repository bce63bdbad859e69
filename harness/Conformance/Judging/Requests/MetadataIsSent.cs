using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class MetadataIsSent
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.MetadataIsSent, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!sent.IsStart || GivenMetadata.OfSignIn(sent) is null)
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
