using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Metadata;

internal static class NoMetadataWithoutAny
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-MET-004",
            "Where no ClientMetadata was given none is sent, neither empty nor null.",
            Level.May,
            Citation.Inferred("a member without a value is left out"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (sent.SignIn is null || sent.Script!.HasMetadata || sent.Script.AddsMetadata || !(sent.IsInitiate || sent.IsFollowUp))
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
