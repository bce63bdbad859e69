using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Requests;

internal static class BodyIsJsonObject
{
    public static RuleCheck<SentRequest> Rule { get; } = new(RequestStatements.BodyIsJsonObject, Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (!sent.IsReadable)
        {
            findings.Add(
                $"{sent.Place} body", "a JSON object", sent.Fault is { } fault ? Seen.NotJson.As(fault) : Wording.Kind(sent.Reading!.Root));
        }

        return true;
    }
}
