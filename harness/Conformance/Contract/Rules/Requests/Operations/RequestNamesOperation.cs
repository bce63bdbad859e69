using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Operations;

internal static class RequestNamesOperation
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-OPR-001",
            "A request is a POST of / whose X-Amz-Target names an operation of the service.",
            Level.Must,
            Citation.ServiceModel("targetPrefix, POST /"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (sent.Received.Method != "POST")
        {
            findings.Add($"{sent.Place} method", "POST", Seen.OtherMethod.As(Wording.Name(sent.Received.Method)));
        }

        if (sent.Received.Path != "/")
        {
            findings.Add(
                $"{sent.Place} path", "/", Seen.AnotherText.As($"another path of {Wording.Number(sent.Received.Path.Length)} characters"));
        }

        if (sent.Operation is null)
        {
            var target = sent.Received.Headers.Find(WireNames.Target);
            findings.Add($"{sent.Place} {WireNames.Target}", $"{WireNames.TargetPrefix} and an operation", Wording.Header(target));
        }

        return true;
    }
}
