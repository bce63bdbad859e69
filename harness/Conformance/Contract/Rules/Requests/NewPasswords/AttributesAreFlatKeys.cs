using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.NewPasswords;

internal static class AttributesAreFlatKeys
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-NPW-001",
            "An attribute of the answer to NEW_PASSWORD_REQUIRED is a key of its own, userAttributes. and its name.",
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
            if (Attributes.IsMisspelt(entry.Name, required))
            {
                findings.Add(sent.AtParameter(entry.Name), $"keys {Attributes.Prefix}name", Describe(entry.Name));
            }
        }

        return !sent.Parameters.Children.IsEmpty;
    }

    private static Seen Describe(string key) => key.Equals(WireNames.UserAttributes, StringComparison.OrdinalIgnoreCase) ? Seen.AllInOne
        : key.StartsWith(Attributes.Prefix, StringComparison.OrdinalIgnoreCase) ? Seen.OtherSpelling.As("the prefix in another case")
        : Seen.WithoutPrefix.As("without the prefix");
}
