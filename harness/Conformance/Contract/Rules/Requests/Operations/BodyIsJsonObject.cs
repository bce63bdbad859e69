namespace Conformance.Contract.Rules.Requests.Operations;

internal static class BodyIsJsonObject
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-OPR-003",
            "The body of a request is a JSON object in UTF-8.",
            Level.Must,
            Citation.Protocol("request body"))
        { Since = "0.2" },
        Check);

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
