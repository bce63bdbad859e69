using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Metadata;

internal static class MetadataIsRepeated
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-MET-002",
            "Each follow-up carries the ClientMetadata that was given with the answer, or else to the sign-in: the service does not keep "
            + "it.",
            Level.Must,
            Citation.ApiReference("AdminRespondToAuthChallenge, ClientMetadata"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (sent.SignIn is null || GivenMetadata.Of(sent) is null || !sent.IsFollowUp)
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
