using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class BodyIsDeclaredAsAmzJson
{
    public static RuleCheck<SentRequest> Rule { get; } = new(RequestStatements.BodyIsDeclaredAsAmzJson, Check);

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
