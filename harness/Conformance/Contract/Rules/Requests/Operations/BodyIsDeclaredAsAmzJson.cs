using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Operations;

internal static class BodyIsDeclaredAsAmzJson
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-OPR-002",
            $"Content-Type of a request is {WireNames.AmzJson}, with or without a charset.",
            Level.Must,
            Citation.Protocol("Content-Type"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        var type = sent.Received.Headers.Find(WireNames.ContentType);
        if (type is null || !type.Split(';')[0].Trim().Equals(WireNames.AmzJson, StringComparison.OrdinalIgnoreCase))
        {
            findings.Add($"{sent.Place} {WireNames.ContentType}", WireNames.AmzJson, Wording.Header(type));
        }

        return true;
    }
}
