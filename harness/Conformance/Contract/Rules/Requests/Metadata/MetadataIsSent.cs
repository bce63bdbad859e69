using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Metadata;

internal static class MetadataIsSent
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-MET-001",
            "A start carries the ClientMetadata that was given to the sign-in.",
            Level.Must,
            Citation.ApiReference("AdminInitiateAuth, ClientMetadata"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (sent.SignIn is null || !sent.Script!.HasMetadata || !sent.IsStart)
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
