using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class RequestNamesOperation
{
    public static RuleCheck<SentRequest> Rule { get; } = new(RequestStatements.RequestNamesOperation, Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (sent.Received.Method != "POST")
        {
            findings.Add($"{sent.Place} method", "POST", Seen.OtherMethod.As(Wording.Name(sent.Received.Method)));
        }

        if (sent.Received.Path != "/")
        {
            findings.Add(
                $"{sent.Place} path", "/", Seen.AnotherText.As($"another path of {Wording.Count(sent.Received.Path.Length, "character")}"));
        }

        if (sent.Operation is null)
        {
            var target = sent.Received.Headers.Find(WireNames.Target);
            findings.Add($"{sent.Place} {WireNames.Target}", $"{WireNames.TargetPrefix} and an operation", Wording.Header(target));
        }

        return true;
    }
}
