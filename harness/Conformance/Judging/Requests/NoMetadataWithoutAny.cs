using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class NoMetadataWithoutAny
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.NoMetadataWithoutAny, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (sent.Script.HasMetadata || sent.Script.AddsMetadata || !(sent.IsInitiate || sent.IsFollowUp))
        {
            return false;
        }

        var metadata = sent.Body[WireNames.ClientMetadata];
        if (metadata.Kind != JsonKind.Absent)
        {
            findings.Add(
                sent.At(WireNames.ClientMetadata),
                "absent",
                metadata.Kind == JsonKind.Object && metadata.Children.IsEmpty ? Seen.EmptyObject : Wording.Kind(metadata));
        }

        return true;
    }
}
