using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Signatures;

internal static class PublicSignatureIsRight
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-SIG-002",
            "A public operation needs no signature; one that is sent is right.",
            Level.Should,
            Citation.ServiceModel("smithy.api#noAuth"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (sent.Operation is null || sent.IsAdmin || sent.Received.Headers.Find("Authorization") is null)
        {
            return false;
        }

        foreach (var fault in Signature.Faults(sent))
        {
            findings.Add($"{sent.Place} {fault.Part}", fault.Expected, Signature.Of(fault));
        }

        return true;
    }
}
