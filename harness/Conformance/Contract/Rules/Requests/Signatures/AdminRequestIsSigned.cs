namespace Conformance.Contract.Rules.Requests.Signatures;

internal static class AdminRequestIsSigned
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-SIG-001",
            "A request of the administrator carries a right signature of version 4 for cognito-idp.",
            Level.Must,
            Citation.ServiceModel("aws.auth#sigv4, cognito-idp"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (!sent.IsAdmin)
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
