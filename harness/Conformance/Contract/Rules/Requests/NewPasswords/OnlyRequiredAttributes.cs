namespace Conformance.Contract.Rules.Requests.NewPasswords;

internal static class OnlyRequiredAttributes
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-NPW-002",
            "The answer to NEW_PASSWORD_REQUIRED holds only attributes that are required: one that has a value cannot be changed.",
            Level.Must,
            Citation.ApiReference("AdminRespondToAuthChallenge, NEW_PASSWORD_REQUIRED"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (Attributes.Required(sent) is not { } required)
        {
            return false;
        }

        foreach (var entry in sent.Parameters.Children)
        {
            if (entry.Name.StartsWith(Attributes.Prefix, StringComparison.Ordinal) && !required.Contains(entry.Name[Attributes.Prefix.Length..], StringComparer.Ordinal))
            {
                findings.Add(sent.AtParameter(entry.Name), "absent, as it is not required", Seen.There);
            }
        }

        return true;
    }
}
