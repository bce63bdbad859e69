namespace Conformance.Contract.Rules.Requests.NewPasswords;

internal static class OnlyRequiredAttributes
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-NPW-002",
            "The answer to NEW_PASSWORD_REQUIRED holds only attributes that the user gave, and none that is required and has a value: that "
            + "cannot be changed.",
            Level.Must,
            Citation.ApiReference(
                "AdminRespondToAuthChallenge, NEW_PASSWORD_REQUIRED").ByRow("paths, side calls: attributes of a new password"))
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
            if (!entry.HasValue || !entry.Name.StartsWith(Attributes.Prefix, StringComparison.Ordinal))
            {
                continue;
            }

            var name = entry.Name[Attributes.Prefix.Length..];
            if (required.Contains(name, StringComparer.Ordinal))
            {
                if (Attributes.HasValue(sent, name))
                {
                    findings.Add(sent.AtParameter(entry.Name), "absent, as it has a value", Seen.There);
                }
            }
            else if (sent.Given?.Attributes?.TryGetValue(name, out var given) is not true)
            {
                findings.Add(sent.AtParameter(entry.Name), "absent, as nobody gave it", Seen.There);
            }
            else if (!entry.IsText(given!))
            {
                findings.Add(sent.AtParameter(entry.Name), "the value that was given", TextWording.Unlike(entry, given!));
            }
        }

        return true;
    }
}
